import { applications } from '../../routing/message.ts';
import type { Denotation } from '../atoms/denotations.ts';
import { addressFields, notFields, type Words } from '../deciders/face.ts';

/** Fields in which a box may say: any of these. */
type Alternatives = 'picks' | 'applications';

/**
 * Exceptions that differ in nothing but the pick, or in nothing but the application, as one that names all of them: the
 * same mail in fewer lines.
 */
export const joinAlternatives = (all: readonly Words[]): readonly Words[] =>
  joined(joined(all, 'picks'), 'applications');

function joined(all: readonly Words[], field: Alternatives): readonly Words[] {
  const joined: Words[] = [];
  const placeOf = new Map<string, number>();
  for (const words of all) {
    if (words[field] === null) {
      joined.push(words);
      continue;
    }
    const key = JSON.stringify(keyParts({ ...words, [field]: null }));
    const place = placeOf.get(key);
    if (place === undefined) placeOf.set(key, joined.push(words) - 1);
    else joined[place] = { ...joined[place]!, [field]: unionOf(joined[place]!, words, field) };
  }
  return joined;
}

/** Null: any. */
function unionOf(a: Words, b: Words, field: Alternatives): readonly unknown[] | null {
  const union = [...new Set<unknown>([...(a[field] ?? []), ...(b[field] ?? [])])];
  return field === 'applications' && union.length === applications.length ? null : union;
}

/** Scopes by their number, which is the same for the same people. */
function keyParts(words: Words): readonly unknown[] {
  const ids = (some: readonly Denotation[]) => some.map(({ id }) => id).sort((a, b) => a - b);
  const { sources, notSources, start, end, content, picks, applications: some, recipients } = words;
  return [
    ...addressFields.flatMap((field) => [ids(words[field]), ids(words[notFields[field]])]),
    ...[sources, notSources, start, end, content, picks, some, recipients],
  ];
}
