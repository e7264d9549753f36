import type { ObservedAccount } from '../../model/observed-account.ts';
import { accountPath, collectionOf } from '../../model/wire/collections.ts';
import type { Item, Result } from '../account.ts';
import type { Clock } from '../clock.ts';
import { observe } from '../observe/observe.ts';
import { collections, type Listing, type LookedUp, type Recording } from '../observe/recording.ts';
import { bounded } from './bounded.ts';
import { failed, type Get } from './get.ts';
import type { List } from './list.ts';

/** The reading half of a service. */
export interface Reader {
  readonly get: Get;
  readonly list: List;
  readonly clock: Clock;
  readonly target: string;
}

export interface Reading {
  readonly account: ObservedAccount;
  readonly recording: Recording;
}

/** One round: what it amounts to, and what about it suggests that somebody was writing meanwhile. */
interface Round {
  readonly reading?: Reading;
  readonly doubts: readonly string[];
}

/** Lists, members and single objects that are asked for at the same time. */
const atATime = 8;
/** Waits before the whole account is read again because its lists contradict each other. */
const againMs = [500, 2_000, 5_000];

/** Reads the whole account, again if it changed in between. */
export async function read(reader: Reader): Promise<Result<Reading>> {
  let round = await readOnce(reader);
  for (const ms of againMs) {
    if (!round.ok || round.value.doubts.length === 0) break;
    await reader.clock.sleep(ms);
    round = await readOnce(reader);
  }
  if (!round.ok) return round;
  if (round.value.reading) return { ok: true, value: round.value.reading };
  return failed({
    type: 'unusable',
    message: `${reader.target}: its lists contradict each other: ${round.value.doubts.join('; ')}`,
    hint: 'Somebody may be changing the account right now: try again when they are done.',
  });
}

async function readOnce(reader: Reader): Promise<Result<Round>> {
  const lists = await readLists(reader);
  if (!lists.ok) return lists;
  let recording = lists.value;
  for (;;) {
    const seen = observe(recording);
    switch (seen.type) {
      case 'observed': {
        const doubts = seen.dangling.map((id) => `something refers to ${id}, which does not exist`);
        return { ok: true, value: { reading: { account: seen.account, recording }, doubts } };
      }
      case 'unclear':
        return { ok: true, value: { doubts: seen.why } };
      case 'unusable':
        return unusable(reader.target, seen.why);
      case 'unresolved': {
        const lookedUp = await lookUp(reader, seen.references);
        if (!lookedUp.ok) return lookedUp;
        recording = { ...recording, lookedUp: [...recording.lookedUp, ...lookedUp.value] };
      }
    }
  }
}

async function readLists({ get, list, target }: Reader): Promise<Result<Recording>> {
  const account = await get(accountPath);
  if (!account.ok) return account;
  if (account.value === null) return noInterface(target);

  const lists = allOk(await bounded(atATime, collections, ({ kind, purpose }) => list(collectionOf(kind, purpose))));
  if (!lists.ok) return lists;
  const listings: Listing[] = [];
  for (const [at, items] of lists.value.entries()) {
    const collection = collections[at];
    if (items === null || !collection || items.some(({ id }) => typeof id !== 'string')) return noInterface(target);
    listings.push({ ...collection, items });
  }

  const groups = (listings.find(({ kind }) => kind === 'groups')?.items ?? []).map(({ id }) => String(id));
  const members = allOk(await bounded(atATime, groups, (id) => list([...collectionOf('groups'), id, 'members'])));
  if (!members.ok) return members;
  const ofGroups = groups.map((id, at): [string, readonly Item[]] => [id, members.value[at] ?? []]);
  return {
    ok: true,
    value: { account: account.value, listings, members: Object.fromEntries(ofGroups), lookedUp: [] },
  };
}

async function lookUp({ get }: Reader, references: readonly Omit<LookedUp, 'item'>[]): Promise<Result<LookedUp[]>> {
  const items = allOk(
    await bounded(atATime, references, ({ kind, purpose, id }) => get([...collectionOf(kind, purpose), id])),
  );
  if (!items.ok) return items;
  return { ok: true, value: references.map((reference, at) => ({ ...reference, item: items.value[at] ?? null })) };
}

export const noInterface = (target: string) =>
  failed({ type: 'unusable', message: `${target} has no policy interface`, hint: 'Check the address.' });

export const unusable = (target: string, why: string) => failed({ type: 'unusable', message: `${target}: ${why}` });

/** All values, or the first problem. */
function allOk<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return { ok: true, value: values };
}
