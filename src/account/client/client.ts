import { accountPath, collectionOf } from '../../model/wire/collections.ts';
import type { Account, Result } from '../account.ts';
import type { Clock } from '../clock.ts';
import { readFacts } from '../observe/facts.ts';
import { nameOf } from '../observe/same-object.ts';
import type { Credentials, Transport } from '../transport.ts';
import { newGet } from './get.ts';
import { newList } from './list.ts';
import { noInterface, type Reading, read, unusable } from './read.ts';
import { newRequest } from './request.ts';
import { write } from './write.ts';

/** An account that can also tell what it heard, for whoever wants to keep it. */
export interface Client extends Account {
  readonly readAndRecord: () => Promise<Result<Reading>>;
}

/** The client side of the service's HTTP interface, over any transport. */
export function newClient(transport: Transport, credentials: Credentials, clock: Clock): Client {
  const { target } = transport;
  const request = newRequest(transport, credentials, clock);
  const get = newGet(request, clock, target);
  const list = newList(get, target);
  const listed: Account['listed'] = async (kind, purpose) => {
    const all = await list(collectionOf(kind, purpose));
    return all.ok ? { ok: true, value: all.value ?? [] } : all;
  };
  const readAndRecord = () => read({ get, list, clock, target });
  return {
    target,
    readAndRecord,
    read: async () => {
      const reading = await readAndRecord();
      return reading.ok ? { ok: true, value: reading.value.account } : reading;
    },
    execute: (call) => write(request, call),
    item: (kind, purpose, id) => get([...collectionOf(kind, purpose), id]),
    facts: async () => {
      const account = await get(accountPath);
      if (!account.ok) return account;
      if (account.value === null) return noInterface(target);
      const facts = readFacts(account.value);
      return facts ? { ok: true, value: facts } : unusable(target, 'it does not say which account and edition it is');
    },
    listed,
    named: async (kind, purpose, name) => {
      const all = await listed(kind, purpose);
      return all.ok ? { ok: true, value: all.value.filter((item) => nameOf(kind, item) === name) } : all;
    },
    members: async (groupId) => {
      const all = await list([...collectionOf('groups'), groupId, 'members']);
      return all.ok ? { ok: true, value: all.value ?? [] } : all;
    },
    close: transport.close,
  };
}
