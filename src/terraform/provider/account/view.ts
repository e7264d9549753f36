import type { Account, Item, Result } from '../../../account/account.ts';
import type { Clock } from '../../../account/clock.ts';
import { nameOf } from '../../../account/observe/same-object.ts';
import type { KindName } from '../../../model/kinds/field.ts';
import { kindNames } from '../../../model/kinds/kinds.ts';
import type { Purpose } from '../../../model/wire/collections.ts';

/**
 * An account whose collections are read once: Terraform asks for each object by itself, and a thousand objects are ten
 * pages. What no list shows is asked for, since an object can be listed under another id than the one that is known.
 */
export interface View extends Pick<Account, 'listed' | 'item' | 'named' | 'members'> {
  /** The whole account. */
  readonly account: Account['read'];
  /** After a write to objects of a kind nothing counts any more that was read of them; of which kind is not known: of any. */
  readonly forget: (kind?: KindName) => void;
}

interface Collection {
  readonly items: readonly Item[];
  readonly byId: ReadonlyMap<unknown, Item>;
}

/** Collections as they were when they were first looked at, by kind and purpose. */
export type FirstLook = Map<string, Promise<Result<Collection>>>;

/** Views that share a first look see the same until they forget it: one that never does sees the account as it was. */
export function newView(account: Account, first: FirstLook = new Map()): View {
  const known = new Map<string, Promise<Result<Collection>>>();
  const changed = new Set<string>();
  let whole: ReturnType<Account['read']> | undefined;
  const collection = (kind: KindName, purpose: Purpose): Promise<Result<Collection>> => {
    const key = `${kind} ${purpose}`;
    const before = known.get(key) ?? (changed.has(kind) ? undefined : first.get(key));
    if (before) return before;
    const asked = account.listed(kind, purpose).then((listed): Result<Collection> => {
      if (listed.ok) return { ok: true, value: index(listed.value) };
      // The next question may have more luck.
      for (const looks of [known, first]) if (looks.get(key) === asked) looks.delete(key);
      return listed;
    });
    known.set(key, asked);
    if (!first.has(key)) first.set(key, asked);
    return asked;
  };
  const listed = async (kind: KindName, purpose: Purpose): Promise<Result<readonly Item[]>> => {
    const all = await collection(kind, purpose);
    return all.ok ? { ok: true, value: all.value.items } : all;
  };
  return {
    listed,
    item: async (kind, purpose, id) => {
      const all = await collection(kind, purpose);
      const item = all.ok ? all.value.byId.get(id) : undefined;
      return item ? { ok: true, value: item } : all.ok ? account.item(kind, purpose, id) : all;
    },
    named: async (kind, purpose, name) => {
      const all = await listed(kind, purpose);
      return all.ok ? { ok: true, value: all.value.filter((item) => nameOf(kind, item) === name) } : all;
    },
    members: account.members,
    account: () => {
      whole ??= account.read().then((read) => {
        if (!read.ok) whole = undefined;
        return read;
      });
      return whole;
    },
    forget: (written) => {
      for (const kind of written === undefined ? kindNames : [written]) {
        changed.add(kind);
        for (const key of known.keys()) if (key.startsWith(`${kind} `)) known.delete(key);
      }
      whole = undefined;
    },
  };
}

/** In ms: a look at a collection is worth so much at least, and so many times what it took. */
const leastWorth = 1_000;
const worth = 10;

/**
 * What is there by now, for who must not make what somebody else has just made: a little out of date, so that an apply of
 * a thousand objects spends a tenth of its time on looking and not most of it.
 */
export function newWatch(account: Account, first: View, clock: Clock): Pick<View, 'named'> {
  const looks = new Map<string, { readonly view: View; until: number }>();
  return {
    named: (kind, purpose, name) => {
      const key = `${kind} ${purpose}`;
      const began = clock.now();
      const before = looks.get(key);
      if (before && began < before.until) return before.view.named(kind, purpose, name);
      const look = { view: before ? newView(account) : first, until: Number.POSITIVE_INFINITY };
      looks.set(key, look);
      return look.view.named(kind, purpose, name).finally(() => {
        const now = clock.now();
        look.until = now + Math.max(leastWorth, worth * (now - began));
      });
    },
  };
}

const index = (items: readonly Item[]): Collection => ({
  items,
  byId: new Map(items.map((item) => [item.id, item])),
});
