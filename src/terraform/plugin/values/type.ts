/**
 * The types a Terraform value can have. Values in this package are plain JavaScript (see `value.ts`) and say little of
 * their own type: a list, a set and a tuple are all arrays. Whatever reads or writes a value is led by its type.
 */
export type Type = PrimitiveType | CollectionType | ObjectType | TupleType;

/** `dynamic` is the type of a place that takes a value of any type; such a value then carries its own. */
export type PrimitiveType = 'string' | 'number' | 'bool' | 'dynamic';

export interface CollectionType {
  readonly kind: 'list' | 'set' | 'map';
  readonly of: Type;
}

export interface ObjectType {
  readonly kind: 'object';
  readonly attributes: { readonly [name: string]: Type };
  /** Names of attributes that a conversion to this type may leave out. Only a type constraint has them, never a value. */
  readonly optional?: readonly string[];
}

export interface TupleType {
  readonly kind: 'tuple';
  readonly items: readonly Type[];
}

export const listOf = <const T extends Type>(of: T): { readonly kind: 'list'; readonly of: T } => ({
  kind: 'list',
  of,
});
export const setOf = <const T extends Type>(of: T): { readonly kind: 'set'; readonly of: T } => ({ kind: 'set', of });
export const mapOf = <const T extends Type>(of: T): { readonly kind: 'map'; readonly of: T } => ({ kind: 'map', of });
export const objectOf = <const A extends ObjectType['attributes']>(
  attributes: A,
): { readonly kind: 'object'; readonly attributes: A } => ({ kind: 'object', attributes });
export const tupleOf = <const I extends readonly Type[]>(
  ...items: I
): { readonly kind: 'tuple'; readonly items: I } => ({ kind: 'tuple', items });
