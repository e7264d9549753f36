import type { Account } from '../../../src/account/account.ts';
import { newClient } from '../../../src/account/client/client.ts';
import { openService } from '../../../src/account/http/open-service.ts';
import { newEmbeddedTransport } from '../../../src/account/sandbox/transport.ts';
import { createService } from '../../../src/service/create-service.ts';
import { serve } from '../../../src/service/server.ts';
import { openStorage, type Storage } from '../../../src/service/storage.ts';
import type { Traps } from '../../../src/service/traps.ts';
import { credentials, must } from '../../account/support/targets.ts';
import { newTestClock } from '../../account/support/test-clock.ts';

export interface Opened {
  readonly account: Account;
  readonly storage: Storage;
  readonly clock: ReturnType<typeof newTestClock>;
  readonly close: () => Promise<void>;
}

/** The moment at which all goldens are planned. */
export const noon = Date.UTC(2026, 10, 22, 12);

/** One way to an account: `fill` makes what is in it. */
export type Way = (fill: (storage: Storage) => void) => Promise<Opened>;

export const embedded = async (fill: (storage: Storage) => void, traps: Traps = {}): Promise<Opened> => {
  const { service, storage, clock } = start(fill, traps);
  const account = newClient(newEmbeddedTransport(service, 'the account'), credentials, clock);
  return { account, storage, clock, close: account.close };
};

export const served =
  (traps: Traps): Way =>
  async (fill) => {
    const { service, storage, clock } = start(fill, traps);
    const server = await serve(service.handle, { port: 0 });
    const account = must(openService(server.url, credentials, { clock }));
    const close = async () => {
      await account.close();
      await server.close();
      service.close();
    };
    return { account, storage, clock, close };
  };

function start(fill: (storage: Storage) => void, traps: Traps) {
  const clock = newTestClock(noon);
  const storage = openStorage(':memory:');
  fill(storage);
  return { service: createService({ storage, clock: clock.now, credentials, traps }), storage, clock };
}
