import type { ObjectType, Type } from '../values/type.ts';
import { type Attribute, type Attributes, isNested } from './schema.ts';

const cache = new WeakMap<Attributes, ObjectType>();

/** The type of a value with these attributes; the same object each time. */
export function typeOf(attributes: Attributes): ObjectType {
  const known = cache.get(attributes);
  if (known) return known;
  const types = Object.entries(attributes).map(([name, attribute]) => [name, attributeType(attribute)] as const);
  const type: ObjectType = { kind: 'object', attributes: Object.fromEntries(types) };
  cache.set(attributes, type);
  return type;
}

export function attributeType(attribute: Attribute): Type {
  if (!isNested(attribute)) return attribute.type;
  const object = typeOf(attribute.attributes);
  return attribute.nesting === 'single' ? object : collectionOf(attribute.nesting, object);
}

const collections = new WeakMap<ObjectType, Map<string, Type>>();

function collectionOf(kind: 'list' | 'set' | 'map', of: ObjectType): Type {
  const made = collections.get(of) ?? new Map<string, Type>();
  collections.set(of, made);
  const type = made.get(kind) ?? { kind, of };
  made.set(kind, type);
  return type;
}
