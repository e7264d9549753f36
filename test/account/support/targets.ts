import { type Client, newClient } from '../../../src/account/client/client.ts';
import type { Clock } from '../../../src/account/clock.ts';
import { openService } from '../../../src/account/http/open-service.ts';
import { newEmbeddedTransport } from '../../../src/account/sandbox/transport.ts';
import { createService } from '../../../src/service/create-service.ts';
import type { ServiceRequest } from '../../../src/service/handler.ts';
import { createAccount, type SeedAccount } from '../../../src/service/seed.ts';
import { serve } from '../../../src/service/server.ts';
import { openStorage, type Storage } from '../../../src/service/storage.ts';
import type { Traps } from '../../../src/service/traps.ts';
import { newTestClock, type TestClock } from './test-clock.ts';

/** An account to test against: the service itself, and a client that reaches it one way or the other. */
export interface Target {
  readonly client: Client;
  readonly storage: Storage;
  readonly clock: TestClock;
  /** Every request that reached the service, the oldest first. */
  readonly requests: readonly ServiceRequest[];
  /** The writes among them, as `POST /…/folders`. */
  readonly writes: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface TargetOptions {
  readonly traps?: Traps;
  readonly seed?: Partial<SeedAccount>;
  /** What is there before the service begins, and so before its traps do. */
  readonly prepare?: (storage: Storage) => void;
  /** How the client experiences time, where it is not the service's. */
  readonly clientClock?: Clock;
}

export const credentials = { clientId: 'client-7', clientSecret: 'correct horse battery staple' };

const seed: SeedAccount = {
  id: 'acme-production',
  edition: 'full',
  maxRetentionSeconds: 365 * 86_400,
  internalDomains: ['acme.example'],
  userAttributes: ['department'],
  recipientLimit: 500,
};

/** The two ways to an account. Every test that runs on one runs on both. */
export const targets = [
  { way: 'embedded', open: openEmbedded },
  { way: 'over HTTP', open: openServed },
] as const;

async function openEmbedded(options: TargetOptions = {}): Promise<Target> {
  const { service, clock, ...rest } = prepareService(options);
  const client = newClient(newEmbeddedTransport(service, 'sandbox test'), credentials, options.clientClock ?? clock);
  return { ...rest, clock, client, close: client.close };
}

async function openServed(options: TargetOptions = {}): Promise<Target> {
  const { service, clock, ...rest } = prepareService(options);
  const server = await serve(service.handle, { port: 0 });
  const opened = openService(server.url, credentials, { clock: options.clientClock ?? clock });
  if (!opened.ok) throw new Error(opened.problem.message);
  const client = opened.value;
  return {
    ...rest,
    clock,
    client,
    close: async () => {
      await client.close();
      await server.close();
      service.close();
    },
  };
}

function prepareService({ traps = {}, seed: more = {}, prepare = () => {} }: TargetOptions) {
  const clock = newTestClock();
  const storage = openStorage(':memory:');
  createAccount(storage, { ...seed, ...more }, clock.now());
  prepare(storage);
  const requests: ServiceRequest[] = [];
  const onRequest = (request: ServiceRequest) => {
    requests.push(request);
    traps.onRequest?.(request);
  };
  const service = createService({ storage, clock: clock.now, credentials, traps: { ...traps, onRequest } });
  const writes = () =>
    requests
      .filter(({ method, path }) => method !== 'GET' && path !== '/oauth/token')
      .map(({ method, path }) => `${method} ${path}`);
  return { service, storage, clock, requests, writes };
}

/** The value of a result that must be one. */
export function must<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly problem: { readonly message: string } },
): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
