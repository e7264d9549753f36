import type { Account, Item, Result } from '../../../account/account.ts';
import { nameOf } from '../../../account/observe/same-object.ts';
import type { KindName } from '../../../model/kinds/field.ts';
import type { Purpose } from '../../../model/wire/collections.ts';

/**
 * An account whose collections are read once: Terraform asks for each object by itself, and a thousand objects are ten
 * pages. What no list shows is asked for, since an object can be listed under another id than the one that is known.
 */
export interface View extends Pick<Account, 'listed' | 'item' | 'named' | 'members'> {
  /** The whole account. */
  readonly account: Account['read'];
  /** After a write nothing that was read before counts any more. */
  readonly forget: () => void;
}

interface Collection {
  readonly items: readonly Item[];
  readonly byId: ReadonlyMap<unknown, Item>;
}

export function newView(account: Account): View {
  const known = new Map<string, Promise<Result<Collection>>>();
  let whole: ReturnType<Account['read']> | undefined;
  const collection = (kind: KindName, purpose: Purpose): Promise<Result<Collection>> => {
    const key = `${kind} ${purpose}`;
    const before = known.get(key);
    if (before) return before;
    const asked = account.listed(kind, purpose).then((listed): Result<Collection> => {
      if (listed.ok) return { ok: true, value: index(listed.value) };
      // The next question may have more luck.
      known.delete(key);
      return listed;
    });
    known.set(key, asked);
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
    forget: () => {
      known.clear();
      whole = undefined;
    },
  };
}

const index = (items: readonly Item[]): Collection => ({
  items,
  byId: new Map(items.map((item) => [item.id, item])),
});
