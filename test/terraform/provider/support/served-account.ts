import { onTestFinished } from 'vitest';
import { type Client, newClient } from '../../../../src/account/client/client.ts';
import { systemClock } from '../../../../src/account/clock.ts';
import { newEmbeddedTransport } from '../../../../src/account/sandbox/transport.ts';
import { createService } from '../../../../src/service/create-service.ts';
import type { ServiceRequest } from '../../../../src/service/handler.ts';
import { createAccount, type SeedAccount } from '../../../../src/service/seed.ts';
import { serve } from '../../../../src/service/server.ts';
import { openStorage } from '../../../../src/service/storage.ts';
import type { Traps } from '../../../../src/service/traps.ts';
import { credentials } from '../../../account/support/targets.ts';

export interface ServedAccount {
  readonly url: string;
  readonly credentials: typeof credentials;
  /** The arguments of the `provider` block. */
  readonly provider: string;
  /** What somebody else does to the account. It knows no traps. */
  readonly behind: Client;
  /** The writes so far, as `POST /…/folders`. */
  readonly writes: () => readonly string[];
  readonly requests: () => number;
  /** From now on the service plays these. */
  readonly play: (traps: Traps) => void;
}

const seed: SeedAccount = {
  id: 'acme-production',
  edition: 'full',
  maxRetentionSeconds: 365 * 86_400,
  internalDomains: ['acme.example'],
  userAttributes: ['department'],
  recipientLimit: 500,
};

/** The modelled service, served over HTTP, with real time. Several traps one after the other are played by as many services on one storage. */
export async function servedAccount(traps: Traps = {}, more: Partial<SeedAccount> = {}): Promise<ServedAccount> {
  const storage = openStorage(':memory:');
  createAccount(storage, { ...seed, ...more }, Date.now());
  const seen: ServiceRequest[] = [];
  const onRequest = (request: ServiceRequest) => void seen.push(request);
  const start = (played: Traps) =>
    createService({ storage, clock: Date.now, credentials, traps: { ...played, onRequest } });
  let service = start(traps);
  const server = await serve((request) => service.handle(request), { port: 0 });
  const quiet = createService({ storage, clock: Date.now, credentials });
  const behind = newClient(newEmbeddedTransport(quiet, 'behind'), credentials, systemClock);
  onTestFinished(async () => {
    await server.close();
    service.close();
  });
  return {
    url: server.url,
    credentials,
    provider: `  endpoint      = "${server.url}"\n  client_id     = "${credentials.clientId}"\n  client_secret = "${credentials.clientSecret}"`,
    behind,
    writes: () =>
      seen
        .filter(({ method, path }) => method !== 'GET' && path !== '/oauth/token')
        .map(({ method, path }) => `${method} ${path}`),
    requests: () => seen.length,
    play: (next) => {
      service = start(next);
    },
  };
}
