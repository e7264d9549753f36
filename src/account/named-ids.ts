import type { KindName } from '../model/kinds/field.ts';
import type { Observed, ObservedAccount } from '../model/observed-account.ts';
import type { Purpose } from '../model/wire/collections.ts';
import type { Account, Item, Result } from './account.ts';
import { readTime } from './observe/read-time.ts';
import { nameOf } from './observe/same-object.ts';

/** An object that somebody names by an id of it, however old. */
export interface NamedId {
  readonly kind: KindName;
  readonly purpose: Purpose;
  readonly id: string;
}

/**
 * The service may list an object under another id than the one that an author once wrote down, and the older one still
 * works. So ids that no list shows are asked for one by one, and what is answered is looked for among what was listed:
 * by its name and by when it was made.
 */
export async function withNamedIds(
  account: Account,
  observed: ObservedAccount,
  named: readonly NamedId[],
): Promise<Result<ObservedAccount>> {
  const otherIds = new Map(observed.otherIds);
  for (const { kind, purpose, id } of named) {
    const objects = observed.objects[kind] as readonly Observed[];
    if (otherIds.has(id) || objects.some((object) => object.id === id)) continue;
    const item = await account.item(kind, purpose, id);
    if (!item.ok) return item;
    const [only, another] = item.value ? objects.filter((object) => shows(kind, item.value as Item, object)) : [];
    if (only && !another) otherIds.set(id, only.id);
  }
  return { ok: true, value: { ...observed, otherIds } };
}

function shows(kind: KindName, item: Item, { name, createTime }: Observed): boolean {
  const made = readTime(item.createTime);
  return nameOf(kind, item) === name && made !== null && made === createTime;
}
