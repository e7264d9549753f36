import { randomBytes } from 'node:crypto';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Result } from '../account.ts';
import { type Client, newClient } from '../client/client.ts';
import { type Clock, systemClock } from '../clock.ts';
import { openAccountFile } from './account-file.ts';
import { newEmbeddedTransport } from './transport.ts';

export interface SandboxOptions {
  readonly file: string;
  /** Without it nothing is written to the disk: a missing file is a new account in memory. */
  readonly writing: boolean;
  /** What a new account begins with: facts and looked-up groups. */
  readonly policySet: PolicySet;
  readonly clock?: Clock;
}

export interface Sandbox {
  readonly account: Client;
  readonly created: boolean;
}

/** An account in a file, with the modelled service in this process. */
export async function openSandbox({
  file,
  writing,
  policySet,
  clock = systemClock,
}: SandboxOptions): Promise<Result<Sandbox>> {
  const opened = await openAccountFile({ file, writing, policySet, now: clock.now() });
  if (!opened.ok) return opened;
  const { storage, created } = opened.value;
  const { createService } = await import('../../service/create-service.ts');
  // Nobody else will ever need them: they are there so that the sandbox is entered by the same door as a service.
  const credentials = { clientId: 'sandbox', clientSecret: randomBytes(24).toString('base64url') };
  const service = createService({ storage, clock: clock.now, credentials });
  const transport = newEmbeddedTransport(service, `sandbox ${file}`);
  return { ok: true, value: { account: newClient(transport, credentials, clock), created } };
}
