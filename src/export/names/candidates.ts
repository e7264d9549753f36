import type { Expiry } from '../../model/duration.ts';
import type { Entity } from '../../model/entity.ts';
import { isBuiltin } from '../../model/entity.ts';
import type { KindName } from '../../model/kinds/field.ts';
import { isPolicyKind } from '../../model/kinds/kinds.ts';
import type { Handle, Scope } from '../../model/scope.ts';
import { lifeName, withoutSettings } from './described.ts';
import { namesFrom } from './shorten.ts';
import { type Alphabet, wordsOf } from './words.ts';

/** What names are made of beside an object itself. */
export interface Surroundings {
  readonly alphabet: Alphabet;
  /** The name that another object has got; undefined where it has none yet, or is not there. */
  readonly nameOf: (kind: KindName, handle: Handle) => string | undefined;
}

/** Names for an object, the best first; at least one. */
export function candidatesFor(object: Entity, around: Surroundings): readonly string[] {
  const names = namesOf(object, wordsOf(object.name, around.alphabet), around);
  const noun = nouns[object.kind];
  return names.length === 0 ? [noun] : [...new Set(names.map((name) => usable(name, noun)))];
}

function namesOf(object: Entity, words: readonly string[], around: Surroundings): readonly string[] {
  if (is(object, 'definitions')) return definitionNames(object, words, around);
  const names = namesFrom(words);
  if (is(object, 'folders')) {
    const parent = named(around, 'folders', object.fields.in);
    const forWords = object.fields.for === 'contentExamination' ? names.slice(0, 1).map((name) => `${name}-words`) : [];
    return [...names.slice(0, 1), ...forWords, ...prefixed(parent, names), ...names.slice(1)];
  }
  if (is(object, 'groups')) {
    const place = namesFrom(wordsOf(object.fields.path, around.alphabet)).at(0);
    return [...names.slice(0, 1), ...prefixed(place, names), ...names.slice(1)];
  }
  if (is(object, 'contentDefinitions')) {
    return [...names, ...prefixed(named(around, 'folders', object.fields.folder), names)];
  }
  return [...names, ...(isPolicyKind(object.kind) ? scopeNames(object as Entity<'policies'>, around) : [])];
}

/** `finance-week`: by what it is for; where its description only says its settings, by its folder and its life. */
function definitionNames(
  { fields }: Entity<'definitions'>,
  words: readonly string[],
  around: Surroundings,
): readonly string[] {
  const folder = named(around, 'folders', fields.folder);
  const own = namesFrom(withoutSettings(words));
  const life = lifeName(fields.expireAfter as Expiry);
  const base = folder === undefined ? life : `${folder}-${life}`;
  const told = [
    ...(fields.print ? ['print'] : []),
    ...(fields.reply ? (fields.replyAll ? ['reply-all'] : []) : ['read-only']),
    ...(fields.readReceipt ? ['receipt'] : []),
  ];
  const bySettings = [base, ...told.map((_, at) => [base, ...told.slice(0, at + 1)].join('-'))];
  return own.length === 0 ? bySettings : [...own, ...prefixed(folder, own), ...bySettings];
}

/** `finance-partner`: from whom and to whom, where a narrative tells nothing. */
function scopeNames({ fields }: Entity<'policies'>, around: Surroundings): readonly string[] {
  const sides = [fields.from, fields.to].map((scope: Scope) => scopeName(scope, around));
  return [sides.filter((side) => side !== undefined).join('-')].filter((name) => name !== '');
}

function scopeName(scope: Scope, { alphabet, nameOf }: Surroundings): string | undefined {
  switch (scope.type) {
    case 'everyone':
    case 'internal':
    case 'external':
      return scope.type;
    case 'group':
      return nameOf('groups', scope.group);
    case 'domain':
      return namesFrom(wordsOf(scope.domain, alphabet)).at(0);
    case 'address':
      return namesFrom(wordsOf(scope.address, alphabet)).at(0);
    case 'attribute':
      return namesFrom(wordsOf(scope.equals, alphabet)).at(0);
  }
}

const nouns: Readonly<Record<KindName, string>> = {
  groups: 'group',
  folders: 'folder',
  definitions: 'definition',
  policies: 'policy',
  bypassPolicies: 'bypass',
  contentDefinitions: 'word-list',
  contentPolicies: 'content-policy',
};

/** What YAML or a program could take for something else. */
const reserved = new Set('true false null yes no on off constructor prototype then default'.split(' '));

/** Whether a key is of the form that is made here, which all languages take as a name. */
export const isUsable = (key: string): boolean =>
  /^\p{L}[\p{L}\p{Mn}\p{Mc}\p{Nd}]*(?:-[\p{L}\p{Mn}\p{Mc}\p{Nd}]+)*$/u.test(key) && usable(key, '') === key;

/** A key that begins with `x-` is the author's own; one that begins with a digit is no name in Terraform. */
const usable = (name: string, noun: string): string =>
  /^(?:x-|\p{Nd}|\p{M})/u.test(name) ? `${noun}-${name}` : reserved.has(name) ? `${name}-${noun}` : name;

const prefixed = (place: string | undefined, names: readonly string[]): readonly string[] =>
  place === undefined ? [] : names.slice(0, 1).map((name) => `${place}-${name}`);

const named = ({ nameOf }: Surroundings, kind: KindName, handle: Handle | null): string | undefined =>
  handle === null || isBuiltin(handle) ? undefined : nameOf(kind, handle);

const is = <K extends KindName>(object: Entity, kind: K): object is Entity<K> => object.kind === kind;
