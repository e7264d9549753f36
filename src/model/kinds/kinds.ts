import { bypassPolicies } from './bypass-policies.ts';
import { contentDefinitions } from './content-definitions.ts';
import { contentPolicies } from './content-policies.ts';
import { definitions } from './definitions.ts';
import type { Field, Kind, KindName, ValuesOf } from './field.ts';
import { folders } from './folders.ts';
import { groups } from './groups.ts';
import { policies } from './policies.ts';

/** Every kind of object, each after the kinds that it can refer to: the order in which objects can be made. */
export const kinds = {
  groups,
  folders,
  definitions,
  contentDefinitions,
  policies,
  bypassPolicies,
  contentPolicies,
} as const satisfies Readonly<Record<KindName, Kind>>;

export const kindNames = Object.keys(kinds) as readonly KindName[];

/** The values of one object of a kind, inferred from its field table. */
export type FieldsOf<K extends KindName> = ValuesOf<(typeof kinds)[K]['fields']>;

/** The three kinds of policy. */
export const policyKinds = ['policies', 'bypassPolicies', 'contentPolicies'] as const satisfies readonly KindName[];
export type PolicyKind = (typeof policyKinds)[number];

export const isPolicyKind = (kind: KindName): kind is PolicyKind => (policyKinds as readonly KindName[]).includes(kind);

const fieldLists = new Map(kindNames.map((kind) => [kind, Object.entries(kinds[kind].fields) as [string, Field][]]));

/** The fields of a kind in the order of its form. */
export function fieldsOf(kind: KindName): readonly (readonly [name: string, field: Field])[] {
  return fieldLists.get(kind) ?? [];
}

/** One field's description; undefined where the kind has no such field. */
export function fieldOf(kind: KindName, name: string): Field | undefined {
  return Object.hasOwn(kinds[kind].fields, name)
    ? (kinds[kind].fields as Readonly<Record<string, Field>>)[name]
    : undefined;
}
