import { canonicalWordList } from '../content/canonical-word-list.ts';
import type { Entity } from '../model/entity.ts';
import type { Field, KindName } from '../model/kinds/field.ts';
import { fieldsOf } from '../model/kinds/kinds.ts';
import { type Handle, type Member, memberKey, type Scope, scopeKey } from '../model/scope.ts';
import { canonicalSet } from '../model/sorted.ts';
import type { Pairing } from './pairing.ts';

/** What is needed of a pairing to say one side's references in the terms of the other. */
export type Terms = Pick<Pairing, 'keyOf'>;

/** The fields of a live object in the configuration's terms: references to what is configured are its keys. */
export function inConfiguredTerms(
  observed: Pick<Entity, 'kind' | 'fields'>,
  terms: Terms,
): Readonly<Record<string, unknown>> {
  const live = observed.fields as Readonly<Record<string, unknown>>;
  const fields: Record<string, unknown> = {};
  for (const [name, field] of fieldsOf(observed.kind)) fields[name] = translate(field, live[name], terms);
  return fields;
}

function translate(field: Field, value: unknown, terms: Terms): unknown {
  if (value === null || value === undefined) return null;
  switch (field.type) {
    case 'reference':
      return key(terms, field.to, value as Handle);
    case 'sender':
    case 'recipient':
      return translateScope(value as Scope, terms);
    case 'audience':
      return canonicalSet(
        (value as readonly Scope[]).map((scope) => translateScope(scope, terms)),
        scopeKey,
      );
    case 'members':
      return canonicalSet(
        (value as readonly Member[]).map((member) =>
          member.type === 'group' ? { ...member, group: key(terms, 'groups', member.group) } : member,
        ),
        memberKey,
      );
    case 'wordList':
      return canonicalWordList(value as string);
    default:
      return value;
  }
}

const translateScope = (scope: Scope, terms: Terms): Scope =>
  scope.type === 'group' ? { ...scope, group: key(terms, 'groups', scope.group) } : scope;

const key = (terms: Terms, kind: KindName, handle: Handle): Handle => terms.keyOf(kind, handle) ?? handle;

/** Whether two canonical values are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, at) => sameValue(item, b[at]));
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((name) => sameValue((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]));
}
