import type { Configuration } from '../model/configuration.ts';
import type { Entity } from '../model/entity.ts';
import type { Hash } from '../model/hash.ts';
import type { Instant } from '../model/instant.ts';
import { fieldsOf, kindNames } from '../model/kinds/kinds.ts';
import type { ObservedAccount } from '../model/observed-account.ts';
import type { NameOf } from '../model/plain.ts';
import type { PolicySet } from '../model/policy-set.ts';
import { type Member, memberKey } from '../model/scope.ts';
import { isBridge } from './order/bridge.ts';
import { policySetAfter, policySetBefore } from './policy-sets.ts';
import { pairSides } from './sides.ts';

/**
 * Between which two states of an account somebody let an apply go, as digests. An apply that was interrupted may be continued
 * without being allowed again, as long as it still goes to the same state, and the account is at one of the states in
 * between: each object that the apply changes is as it was or as it will be, and all others are untouched.
 */
export interface Accepted {
  /** All of the account once it is applied. */
  readonly after: string;
  /** What each object is before and after; null: it is not there. */
  readonly changes: readonly (readonly [before: string | null, after: string | null])[];
  /** All objects that stay as they are. */
  readonly others: string;
}

/** `digest` is salted, so that nobody guesses from it what an object holds. */
export function acceptedStates(
  configuration: Configuration,
  account: ObservedAccount,
  now: Instant,
  digest: Hash,
): Accepted {
  const { before, after } = itemsOf(configuration, account, now);
  const digestOf = (items: Items, id: string) => (items.has(id) ? digest(item(items, id)) : null);
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = ids.filter((id) => before.get(id) !== after.get(id));
  const isChanged = new Set(changed);
  return {
    after: digest(all(after)),
    changes: changed.map((id) => [digestOf(before, id), digestOf(after, id)] as const),
    others: digest(all(new Map([...before].filter(([id]) => !isChanged.has(id))))),
  };
}

/** Whether the account is between the two, and the configuration still wants the second. */
export function isBetween(
  { after, changes, others }: Accepted,
  configuration: Configuration,
  account: ObservedAccount,
  now: Instant,
  digest: Hash,
): boolean {
  const items = itemsOf(configuration, account, now);
  if (digest(all(items.after)) !== after) return false;
  const known = new Set(changes.flatMap((change) => change.filter((state) => state !== null)));
  const found = new Set<string>();
  const rest = new Map<string, string>();
  for (const [id, text] of items.before) {
    const state = digest(item(items.before, id));
    if (known.has(state)) found.add(state);
    else rest.set(id, text);
  }
  if (digest(all(rest)) !== others) return false;
  return changes.every(([was, is]) => was === null || is === null || found.has(was) || found.has(is));
}

/** Objects, and the members of groups each by itself: those are added and removed in several calls. */
type Items = ReadonlyMap<string, string>;

function itemsOf(configuration: Configuration, account: ObservedAccount, now: Instant) {
  const { nameOf } = pairSides(configuration, account, now);
  return {
    before: itemsIn(policySetBefore(configuration, account, now), nameOf),
    after: itemsIn(policySetAfter(configuration, account, now), nameOf),
  };
}

const item = (items: Items, id: string): string => `${id}\n${items.get(id)}`;

const all = (items: Items): string =>
  [...items.keys()]
    .sort()
    .map((id) => item(items, id))
    .join('\n');

/** Where a group comes from and which tree a folder is in are no settings; members are items of their own. */
const left = new Set(['source', 'for', 'members']);

function itemsIn({ objects }: PolicySet, nameOf: NameOf): Items {
  const items = new Map<string, string>();
  // The account may repeat itself: what has one name is one item.
  const add = (id: string, text: string) => {
    const known = items.get(id);
    items.set(id, known === undefined ? text : [...known.split('\n'), text].sort().join('\n'));
  };
  // The service may call an object otherwise at any time.
  const named = (text: string) => text.replace(/live:[^"]*/g, (handle) => nameOf(handle));
  for (const kind of kindNames) {
    for (const { handle, name, fields } of objects[kind] as readonly Entity[]) {
      // One that an apply put there for the meantime goes with the next.
      if (isBridge({ kind, name })) continue;
      const values = fields as Readonly<Record<string, unknown>>;
      const id = named(`${kind} ${handle}`);
      const told = fieldsOf(kind).flatMap(([name]) => (left.has(name) ? [] : [[name, sorted(values[name] ?? null)]]));
      add(id, named(JSON.stringify(told)));
      for (const member of (values.members ?? []) as readonly Member[])
        add(named(`${id} has ${memberKey(member)}`), '');
    }
  }
  return items;
}

/** The same value has the same text, in whatever order its parts were read. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
