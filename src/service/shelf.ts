import type { Kind } from './kinds/kind.ts';
import type { Item } from './world.ts';

/** All objects in memory: by number, and by kind (members: by group) in the order of creation. */
export interface Shelf {
  readonly get: (seq: number) => Item | undefined;
  readonly list: (kind: Kind, owner?: number) => readonly Item[];
  readonly put: (item: Item) => void;
  readonly remove: (item: Item) => void;
}

export function newShelf(): Shelf {
  const bySeq = new Map<number, Item>();
  const rows = new Map<string, Item[]>();
  const rowOf = (kind: Kind, owner: number): Item[] => {
    const name = `${kind}/${owner}`;
    const row = rows.get(name) ?? [];
    if (row.length === 0) rows.set(name, row);
    return row;
  };
  return {
    get: (seq) => bySeq.get(seq),
    list: (kind, owner = 0) => rowOf(kind, owner),
    put: (item) => {
      const row = rowOf(item.kind, item.owner);
      const place = firstAfter(row, item.seq - 1);
      row.splice(place, row[place]?.seq === item.seq ? 1 : 0, item);
      bySeq.set(item.seq, item);
    },
    remove: (item) => {
      const row = rowOf(item.kind, item.owner);
      const place = firstAfter(row, item.seq - 1);
      if (row[place]?.seq === item.seq) row.splice(place, 1);
      bySeq.delete(item.seq);
    },
  };
}

/** The place of the first item whose number is larger; items are in the order of their numbers. */
export function firstAfter(items: readonly Item[], seq: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.seq ?? 0) <= seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
