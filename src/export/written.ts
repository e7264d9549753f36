import { canonicalWordList } from '../content/canonical-word-list.ts';
import type { Field, KindName } from '../model/kinds/field.ts';
import { fieldsOf } from '../model/kinds/kinds.ts';
import { type NameOf, type Plain, plainValue } from '../model/plain.ts';

/** An object in the words of a configuration, in the order of its form. */
export type Written = { readonly [name: string]: Plain };

/** The fields of a live object as an author writes them: what a form requires is said, what is usual is not. */
export function writtenFields(
  kind: KindName,
  fields: Readonly<Record<string, unknown>>,
  nameOf: (kind: KindName) => NameOf,
): Written {
  return Object.fromEntries(
    fieldsOf(kind).flatMap(([name, field]): readonly (readonly [string, Plain])[] => {
      const value = writtenValue(field, fields[name], nameOf(field.type === 'reference' ? field.to : 'groups'));
      return value === null || (!field.required && isUsual(value, field.default)) ? [] : [[name, value]];
    }),
  );
}

function writtenValue(field: Field, raw: unknown, nameOf: NameOf): Plain {
  const value = plainValue(field, field.type === 'wordList' ? canonicalWordList(String(raw ?? '')) : raw, nameOf);
  // The live order of members and scopes is that of ids.
  return field.type === 'members' || field.type === 'audience' ? inOrder(value) : value;
}

/** Texts before groups and the like, each by what is written. */
function inOrder(value: Plain): Plain {
  if (!Array.isArray(value)) return value;
  const text = (item: Plain) => (typeof item === 'string' ? item : `\uffff${JSON.stringify(item)}`);
  return [...(value as readonly Plain[])].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}

/** What the absent field means anyway. */
function isUsual(value: Plain, usual: unknown): boolean {
  if (value === 'standard' && typeof usual === 'object') return true;
  return usual !== undefined && JSON.stringify(value) === JSON.stringify(usual);
}
