import type { Ids } from './ids.ts';
import { referenceFields } from './kinds/table.ts';
import type { Item } from './world.ts';

/** The text of an object in one answer. */
export type Show = (item: Item) => string;

export const showAsStored: Show = (item) => item.json;

/** Every answer has other ids, and what it refers to has others again than a listing in the same answer would give it. */
export function showRotated(ids: Ids, answers: number): Show {
  const own = answers * 2 + 1;
  const rotate = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => rotate(one, key));
    if (typeof value === 'object' && value !== null) return rotateAll(value);
    return referenceFields.has(key) && typeof value === 'string' ? ids.encode(ids.decode(value) ?? 0, own + 1) : value;
  };
  const rotateAll = (body: object) =>
    Object.fromEntries(Object.entries(body).map(([key, value]) => [key, rotate(value, key)]));
  return (item) => JSON.stringify({ ...rotateAll(item.body), id: ids.encode(item.seq, own) });
}
