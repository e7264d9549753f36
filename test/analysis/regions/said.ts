import type { Universe } from '../../../src/analysis/atoms/universe.ts';
import { anyWords, type Face, faceFrom, type Trigger, type Words } from '../../../src/analysis/deciders/face.ts';
import { parseRange, type Range } from '../../../src/model/range.ts';
import { type Scope, scopeKey } from '../../../src/model/scope.ts';

/** Mail in words, with scopes as their authors write them. */
const people = ['from', 'headerFrom', 'to', 'notFrom', 'notHeaderFrom', 'notTo'] as const;
type People = (typeof people)[number];
export type Said = Partial<Omit<Words, People>> & { readonly [Field in People]?: readonly Scope[] };

/** Scopes are meant as the policy set with this number means them. */
export function wordsOf(universe: Universe, said: Said, policySet = 0): Words {
  const scopes = people.map((field) => [
    field,
    (said[field] ?? []).map((scope) => universe.denotations.of(scope, policySet)),
  ]);
  return { ...anyWords, ...said, ...Object.fromEntries(scopes) };
}

export function faceSaid(universe: Universe, said: Said, policySet = 0): Face {
  const face = faceFrom(universe, wordsOf(universe, said, policySet));
  if (face === null) throw new Error('no mail');
  return face;
}

/** What some words say, and nothing else. */
export function saidIn(words: Words): object {
  const some = Object.entries(words).filter(([field, value]) => {
    const any = anyWords[field as keyof Words];
    return JSON.stringify(value) !== JSON.stringify(any);
  });
  const isPeople = (field: string): field is People => (people as readonly string[]).includes(field);
  return Object.fromEntries(
    some.map(([field, value]) => [field, isPeople(field) ? words[field].map(({ scope }) => scopeKey(scope)) : value]),
  );
}

export function range(text: string): Range {
  const read = parseRange(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}

/** Whether a word list of the first policy set is triggered. */
export function trigger(universe: Universe, definition: string, hit = true, of = 0): Trigger {
  const asked = universe.contents.of(definition, of);
  if (asked?.type !== 'question') throw new Error(definition);
  return { definition, of, question: asked.question, hit };
}
