import { canonicalWordList } from '../content/canonical-word-list.ts';
import type { Field, KindName } from '../model/kinds/field.ts';
import { fieldsOf } from '../model/kinds/kinds.ts';
import type { Observed } from '../model/observed-account.ts';
import { type Handle, type Member, memberKey, type Scope, scopeKey } from '../model/scope.ts';
import { canonicalSet } from '../model/sorted.ts';
import type { Pairing } from './pairing.ts';

/** The fields of a live object in the configuration's terms: references to what is configured are its keys. */
export function inConfiguredTerms(observed: Observed, pairing: Pairing): Readonly<Record<string, unknown>> {
  const live = observed.fields as Readonly<Record<string, unknown>>;
  const fields: Record<string, unknown> = {};
  for (const [name, field] of fieldsOf(observed.kind)) fields[name] = translate(field, live[name], pairing);
  return fields;
}

function translate(field: Field, value: unknown, pairing: Pairing): unknown {
  if (value === null || value === undefined) return null;
  switch (field.type) {
    case 'reference':
      return key(pairing, field.to, value as Handle);
    case 'sender':
    case 'recipient':
      return translateScope(value as Scope, pairing);
    case 'audience':
      return canonicalSet(
        (value as readonly Scope[]).map((scope) => translateScope(scope, pairing)),
        scopeKey,
      );
    case 'members':
      return canonicalSet(
        (value as readonly Member[]).map((member) =>
          member.type === 'group' ? { ...member, group: key(pairing, 'groups', member.group) } : member,
        ),
        memberKey,
      );
    case 'wordList':
      return canonicalWordList(value as string);
    default:
      return value;
  }
}

const translateScope = (scope: Scope, pairing: Pairing): Scope =>
  scope.type === 'group' ? { ...scope, group: key(pairing, 'groups', scope.group) } : scope;

const key = (pairing: Pairing, kind: KindName, handle: Handle): Handle => pairing.keyOf(kind, handle) ?? handle;

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
