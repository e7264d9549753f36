import { type Database, openDatabase, type Row } from './database.ts';
import { type Ids, idsOf } from './ids.ts';
import type { Kind } from './kinds/kind.ts';
import { newShelf, type Shelf } from './shelf.ts';
import { readTime, writeStamp } from './time.ts';
import { type AccountFacts, type Body, type Item, itemOf, type World } from './world.ts';

/** What one write did to one object. */
export interface Change {
  readonly before?: Item;
  readonly after?: Item;
}

export interface Writer {
  readonly world: World;
  readonly insert: (kind: Kind, body: Body, owner?: number) => Item;
  /** `body` is all of the object but its id and times. */
  readonly replace: (item: Item, body: Body) => Item;
  readonly remove: (item: Item) => void;
}

/** An account, kept in one file (or in memory). A write that has returned is in the file, whatever happens to the process. */
export interface Storage {
  readonly isNew: () => boolean;
  /** The first write of a new file. */
  readonly create: (facts: AccountFacts, now: number, work: (writer: Writer) => void) => void;
  readonly world: () => World;
  readonly ids: () => Ids;
  /** The first second after which some policy is past its end. */
  readonly nextEnd: () => number;
  /** All of `work` or, if it throws, nothing. */
  readonly write: <T>(now: number, work: (writer: Writer) => T) => T;
  /** Told of every committed change; returns how to stop. */
  readonly watch: (watcher: (changes: readonly Change[]) => void) => () => void;
  readonly close: () => void;
}

interface Loaded {
  readonly version: number;
  readonly account: AccountFacts;
  readonly ids: Ids;
  readonly shelf: Shelf;
  readonly world: World;
  /** The last time given to an object, in ms: times increase strictly. */
  stamp: number;
  nextEnd: number;
}

/** `file` is a path, or `:memory:`. */
export function openStorage(file: string): Storage {
  const database = openDatabase(file);
  const watchers = new Set<(changes: readonly Change[]) => void>();
  let loaded: Loaded | undefined;

  const load = (): Loaded => {
    const version = database.version();
    if (loaded?.version === version) return loaded;
    const account = database.account();
    if (account === undefined) throw new Error(`${file} holds no account yet: create one first`);
    loaded = loadAll(version, JSON.parse(account) as AccountFacts, database.rows());
    return loaded;
  };

  const write = <T>(now: number, work: (writer: Writer) => T, facts?: AccountFacts): T => {
    database.begin();
    const changes: Change[] = [];
    let result: T;
    try {
      if (facts) {
        if (database.account() !== undefined) throw new Error(`${file} holds an account already`);
        database.setAccount(JSON.stringify(facts));
      }
      const state = load();
      result = work(writerOf(state, database, now, changes));
      database.commit();
      if (now / 1000 > state.nextEnd) state.nextEnd = earliestEnd(state.shelf);
    } catch (error) {
      // What is in memory may be ahead of the file now: read the file again.
      loaded = undefined;
      database.rollback();
      throw error;
    }
    if (changes.length > 0) for (const watcher of watchers) watcher(changes);
    return result;
  };

  return {
    isNew: () => database.account() === undefined,
    create: (facts, now, work) => write(now, work, facts),
    world: () => load().world,
    ids: () => load().ids,
    nextEnd: () => load().nextEnd,
    write: (now, work) => write(now, work),
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    close: database.close,
  };
}

/** Writes to the file and to what is in memory alike. */
function writerOf(state: Loaded, database: Database, now: number, changes: Change[]): Writer {
  const save = (seq: number, kind: Kind, owner: number, body: Body): Item => {
    const json = JSON.stringify(body);
    const ends = endOf(body);
    database.put({ seq, kind, owner, stamp: state.stamp, ends, json });
    // Parsed again, so that nobody else holds what is stored.
    const item = itemOf(seq, kind, owner, json);
    state.shelf.put(item);
    state.nextEnd = Math.min(state.nextEnd, ends ?? Number.POSITIVE_INFINITY);
    return item;
  };
  const nextStamp = (): string => {
    state.stamp = Math.max(Math.floor(now), state.stamp + 1);
    return writeStamp(state.stamp);
  };
  return {
    world: state.world,
    insert: (kind, body, owner = 0) => {
      const seq = database.nextSeq();
      const time = nextStamp();
      const times = kind === 'member' ? {} : { createTime: time, lastUpdated: time };
      const after = save(seq, kind, owner, { id: state.ids.encode(seq), ...body, ...times });
      changes.push({ after });
      return after;
    },
    replace: (before, body) => {
      const { id, createTime } = before.body;
      const { seq, kind, owner } = before;
      const after = save(seq, kind, owner, { id, ...body, createTime, lastUpdated: nextStamp() });
      changes.push({ before, after });
      return after;
    },
    remove: (before) => {
      database.remove(before.seq);
      state.shelf.remove(before);
      changes.push({ before });
    },
  };
}

function loadAll(version: number, account: AccountFacts, rows: readonly Row[]): Loaded {
  const shelf = newShelf();
  const ids = idsOf(account.id);
  let stamp = 0;
  let nextEnd = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    shelf.put(itemOf(row.seq, row.kind, row.owner, row.json));
    stamp = Math.max(stamp, row.stamp);
    nextEnd = Math.min(nextEnd, row.ends ?? Number.POSITIVE_INFINITY);
  }
  const find = (id: string) => {
    const seq = ids.decode(id);
    return seq === undefined ? undefined : shelf.get(seq);
  };
  return { version, account, ids, shelf, world: { account, find, list: shelf.list }, stamp, nextEnd };
}

/** The last second of an enabled policy that has an end. */
function endOf(body: Body): number | null {
  if (body.enabled !== true || body.toEternal !== false || typeof body.toDateTime !== 'string') return null;
  return readTime(body.toDateTime) ?? null;
}

function earliestEnd(shelf: Shelf): number {
  const policies = (['secureMessagingPolicy', 'bypassPolicy', 'contentPolicy'] as const).flatMap((k) => shelf.list(k));
  return policies.reduce((least, { body }) => Math.min(least, endOf(body) ?? least), Number.POSITIVE_INFINITY);
}
