import type { Entity, Objects } from '../../model/entity.ts';
import type { KindName } from '../../model/kinds/field.ts';
import { kindNames } from '../../model/kinds/kinds.ts';
import type { Handle } from '../../model/scope.ts';
import { candidatesFor, isUsable, type Surroundings } from './candidates.ts';
import { uniqueNames } from './unique.ts';
import type { Alphabet } from './words.ts';

/** The key of each object, by kind and handle. */
export type KeyOf = (kind: KindName, handle: Handle) => string | undefined;

/**
 * Names all objects as a person would: from narratives, descriptions and folder names. The names depend on what there is
 * and on its age, never on ids or on the order of a list. Kinds are named in the order of dependency, folders from the
 * root downwards, since what is in a folder may be named after it. What `given` names already keeps its name, if that is
 * one that every language takes.
 */
export function nameObjects(objects: Objects, alphabet: Alphabet, given: KeyOf = () => undefined): KeyOf {
  const keys = new Map<string, string>();
  const keyOf: KeyOf = (kind, handle) => keys.get(`${kind} ${handle}`);
  const around: Surroundings = { alphabet, nameOf: keyOf };
  for (const kind of kindNames) {
    const all = objects[kind] as readonly Entity[];
    for (const { handle } of all) {
      const key = given(kind, handle);
      if (key !== undefined && isUsable(key)) keys.set(`${kind} ${handle}`, key);
    }
    const taken = new Set(all.flatMap(({ handle }) => keyOf(kind, handle) ?? []));
    const ordered = inOrder(all.filter(({ handle }) => keyOf(kind, handle) === undefined));
    // Twice: a folder can be named after its parent only once that has a name.
    const drafts = kind === 'folders' ? [undefined, undefined] : [undefined];
    for (const _ of drafts) {
      const names = uniqueNames(
        ordered.map((object) => candidatesFor(object, around)),
        taken,
      );
      for (const [at, { handle }] of ordered.entries()) keys.set(`${kind} ${handle}`, names[at] ?? '');
    }
  }
  return keyOf;
}

/** Older objects first; what is of one age by its name and all it says. */
function inOrder(objects: readonly Entity[]): readonly Entity[] {
  const text = new Map(objects.map((object) => [object, `${object.name}\n${JSON.stringify(object.fields)}`]));
  const age = ({ createTime }: Entity) => createTime ?? Number.MAX_SAFE_INTEGER;
  return [...objects].sort((a, b) => age(a) - age(b) || ((text.get(a) ?? '') < (text.get(b) ?? '') ? -1 : 1));
}
