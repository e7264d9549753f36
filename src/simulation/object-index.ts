import type { Entity } from '../model/entity.ts';
import type { KindName } from '../model/kinds/field.ts';
import type { PolicySet } from '../model/policy-set.ts';
import type { Handle } from '../model/scope.ts';

/** The objects of one kind, found without looking through all of them. */
export interface ObjectIndex {
  readonly byHandle: ReadonlyMap<Handle, Entity>;
  /** Names that several of them have. */
  readonly shared: ReadonlySet<string>;
}

const known = new WeakMap<readonly Entity[], ObjectIndex>();

/** Lists are values: what is found out of one is kept as long as it is. */
export function indexOf({ objects }: PolicySet, kind: KindName): ObjectIndex {
  const list = objects[kind] as readonly Entity[];
  let index = known.get(list);
  if (index === undefined) {
    index = { byHandle: new Map(list.map((object) => [object.handle, object])), shared: repeated(list) };
    known.set(list, index);
  }
  return index;
}

function repeated(list: readonly Entity[]): ReadonlySet<string> {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const { name } of list) (seen.has(name) ? shared : seen).add(name);
  return shared;
}
