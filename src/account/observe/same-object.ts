// Ids are no help in telling whether two answers show the same object: the service may name one object by many. What
// stays is when it was created and what it is called, and, where two objects share both, everything else in them.

import type { KindName } from '../../model/kinds/field.ts';
import { fieldOf, kinds } from '../../model/kinds/kinds.ts';
import type { Item } from '../account.ts';

/** The value of the field that names an object. */
export function nameOf(kind: KindName, item: Item): string {
  const wire = fieldOf(kind, kinds[kind].identity.name)?.wire;
  const value = typeof wire === 'string' ? item[wire] : undefined;
  return typeof value === 'string' ? value : '';
}

/** What an object keeps whatever id it is given: equal for two answers that show the same object. */
export function markOf(kind: KindName, item: Item): string {
  const flags = [item.root === true ? 'root' : '', item.builtin === true ? 'builtin' : ''];
  return [kind, String(item.createTime ?? ''), ...flags, nameOf(kind, item)].join('\n');
}

/** All of an item that is no id. */
export const contentOf = (item: Item): string =>
  JSON.stringify(item, (key, value: unknown) => (isIdName(key) ? undefined : value));

const isIdName = (key: string): boolean => key === 'id' || key.endsWith('Id');

export type Match =
  | { readonly type: 'one'; readonly item: Item }
  /** The list was made before or after the object was there. */
  | { readonly type: 'none' }
  | { readonly type: 'several' };

/** The listed item that shows the same object as `item`. */
export function matchListed(kind: KindName, item: Item, listed: ReadonlyMap<string, readonly Item[]>): Match {
  const alike = listed.get(markOf(kind, item)) ?? [];
  const [first, second] = alike;
  if (first === undefined) return { type: 'none' };
  if (second === undefined && typeof item.createTime === 'string') return { type: 'one', item: first };
  const content = contentOf(item);
  const [same, another] = alike.filter((one) => contentOf(one) === content);
  if (another) return { type: 'several' };
  return same ? { type: 'one', item: same } : { type: 'none' };
}

/** Listed items by what they keep. */
export function byMark(kind: KindName, items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const mark = markOf(kind, item);
    const there = found.get(mark);
    if (there) there.push(item);
    else found.set(mark, [item]);
  }
  return found;
}
