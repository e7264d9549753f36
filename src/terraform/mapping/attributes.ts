import type { Field, KindName } from '../../model/kinds/field.ts';
import { fieldsOf } from '../../model/kinds/kinds.ts';
import { basedOnOptions } from '../../model/scope.ts';
import type { ResourceType } from './resource-types.ts';
import { snakeCase } from './snake-case.ts';

/** How a field of an object looks in Terraform. Everything else about it (text, default, law) stays in the field table. */
export type Shape =
  | { readonly type: 'string' | 'number' | 'bool' }
  /** A set of texts. */
  | { readonly type: 'strings' }
  /** One nested object, or a set of them, of which exactly one way to say it is given. */
  | { readonly type: 'object' | 'objects'; readonly attributes: readonly NestedAttribute[] };

export interface NestedAttribute {
  readonly name: string;
  readonly text: string;
  readonly options?: readonly string[];
  /** What it refers to by id. */
  readonly to?: KindName;
  readonly type?: 'bool';
}

/** An attribute of a resource type, and the field that it is. */
export interface MappedAttribute {
  readonly name: string;
  readonly fieldName: string;
  readonly field: Field;
  readonly shape: Shape;
}

const scopeAttributes: readonly NestedAttribute[] = [
  {
    name: 'scope',
    text: 'Everyone, all internal or all external addresses.',
    options: ['everyone', 'internal', 'external'],
  },
  { name: 'domain', text: 'An email domain: exactly this one, no subdomains.' },
  { name: 'group_id', text: 'A profile group: the address, or its exact domain, is a member.', to: 'groups' },
  {
    name: 'attribute',
    text: 'The name of a user attribute that is configured in the account; `equals` says its value.',
  },
  { name: 'equals', text: 'The value that the attribute has, case-sensitive.' },
  { name: 'address', text: 'An individual email address.' },
];

const senderAttributes: readonly NestedAttribute[] = [
  ...scopeAttributes,
  {
    name: 'based_on',
    text: 'Which of the sender’s addresses counts: that of the envelope (default), of the header, or both (either matches).',
    options: basedOnOptions,
  },
];

const memberAttributes: readonly NestedAttribute[] = [
  { name: 'address', text: 'An email address.' },
  { name: 'domain', text: 'A domain: exactly this one, no subdomains.' },
  { name: 'group_id', text: 'Another profile group.', to: 'groups' },
];

const bannerAttributes: readonly NestedAttribute[] = [
  { name: 'hidden', text: 'No banner at all.', type: 'bool' },
  { name: 'text', text: 'An own text.' },
  { name: 'html', text: 'Own HTML.' },
];

/**
 * Fields that no attribute says: which tree a folder is in is its resource type, and a group that is a resource is
 * always a local one.
 */
const unsaid: Partial<Record<KindName, readonly string[]>> = { folders: ['for'], groups: ['source'] };

const known = new WeakMap<ResourceType, readonly MappedAttribute[]>();

/**
 * The attributes of a resource type in the order of its form: the names of a configuration in snake case. Tables do not
 * change, so that each type's is made once.
 */
export function attributesOf(type: ResourceType): readonly MappedAttribute[] {
  let made = known.get(type);
  if (!made) {
    made = makeAttributes(type);
    known.set(type, made);
  }
  return made;
}

function makeAttributes({ kind, purpose }: ResourceType): readonly MappedAttribute[] {
  return (
    fieldsOf(kind)
      .filter(([name]) => !unsaid[kind]?.includes(name))
      // Word lists can't be picked, so nobody is told of their folders.
      .filter(([name]) => !(name === 'publishedTo' && purpose === 'contentExamination'))
      .map(([fieldName, field]) => ({ name: snakeCase(fieldName), fieldName, field, shape: shapeOf(field) }))
  );
}

const byType = new WeakMap<ResourceType, ReadonlyMap<string, MappedAttribute>>();

/** The same by name. */
export function attributesByName(type: ResourceType): ReadonlyMap<string, MappedAttribute> {
  let made = byType.get(type);
  if (!made) {
    made = new Map(attributesOf(type).map((attribute) => [attribute.name, attribute]));
    byType.set(type, made);
  }
  return made;
}

function shapeOf(field: Field): Shape {
  switch (field.type) {
    case 'flag':
      return { type: 'bool' };
    case 'score':
      return { type: 'number' };
    case 'choices':
    case 'ranges':
      return { type: 'strings' };
    case 'sender':
      return { type: 'object', attributes: senderAttributes };
    case 'recipient':
      return { type: 'object', attributes: scopeAttributes };
    case 'audience':
      return { type: 'objects', attributes: scopeAttributes };
    case 'members':
      return { type: 'objects', attributes: memberAttributes };
    case 'banner':
      return { type: 'object', attributes: bannerAttributes };
    case 'text':
    case 'path':
    case 'choice':
    case 'duration':
    case 'expiry':
    case 'instant':
    case 'reference':
    case 'wordList':
      return { type: 'string' };
  }
}
