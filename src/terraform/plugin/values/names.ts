import { compareText } from './text.ts';
import type { ObjectType } from './type.ts';

const cache = new WeakMap<ObjectType, readonly string[]>();

/** The names of an object type's attributes in the order that Terraform writes them; found once for each type. */
export function sortedNames(type: ObjectType): readonly string[] {
  const known = cache.get(type);
  if (known) return known;
  const names = Object.keys(type.attributes).sort(compareText);
  cache.set(type, names);
  return names;
}
