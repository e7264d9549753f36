import type { Type } from '../values/type.ts';
import type { Dynamic, NumberValue, ObjectValue, Unknown, Value } from '../values/value.ts';
import type { Schema } from './schema.ts';

/*
 * TypeScript types of a schema's values, for schemas whose literal types were kept (`defineSchema`). They differ in what
 * may be unknown and in what may be null:
 *
 * |                        | ConfigOf   | SettledConfigOf | PlannedOf          | StateOf |
 * |------------------------|------------|-----------------|--------------------|---------|
 * | required               | T, unknown | T               | T                  | T       |
 * | optional               | … or null  | … or null       | T or null          | … same  |
 * | optional, with default | … or null  | … or null       | T                  | T       |
 * | computed               | null       | null            | T, null or unknown | T, null |
 * | write-only             | like above | like above      | null               | null    |
 */

/** The configuration during validate and plan. */
export type ConfigOf<S extends Schema> = ObjectOf<S['attributes'], 'config'>;
/** The configuration during apply, when all of it is known. */
export type SettledConfigOf<S extends Schema> = ObjectOf<S['attributes'], 'settled'>;
/** What create and update are to bring about. */
export type PlannedOf<S extends Schema> = ObjectOf<S['attributes'], 'planned'>;
/** What read, create and update answer. */
export type StateOf<S extends Schema> = ObjectOf<S['attributes'], 'state'>;

type Mode = 'config' | 'settled' | 'planned' | 'state';

// Below, parameters are not held to `Attributes`, `Attribute` and `Type`, though that is what they are: the compiler would
// compare them in all their depth at every step, and give up on a schema of some size.

// Of a schema that is no more than a `Schema`, the value is no more than an object; else there would be no end to it.
type ObjectOf<A, M extends Mode> = string extends keyof A
  ? ObjectValue
  : { readonly [N in keyof A]: AttributeOf<A[N], M> };

type AttributeOf<A, M extends Mode> = A extends { readonly presence: infer P }
  ? M extends 'config' | 'settled'
    ? Configured<P, ContentOf<A, M> | UnknownIn<M>>
    : A extends { readonly writeOnly: true }
      ? null
      : ContentOf<A, M> | Otherwise<A, P, M>
  : never;

type Configured<P, T> = P extends 'required' ? T : P extends 'computed' ? null : T | null;

/** What else than content there may be in plan or state. */
type Otherwise<A, P, M extends Mode> = P extends 'required'
  ? never
  : P extends 'optional'
    ? A extends { readonly default: string | number | bigint | boolean | object }
      ? never
      : null
    : null | (M extends 'planned' ? Unknown : never);

type UnknownIn<M extends Mode> = M extends 'config' ? Unknown : never;

type ContentOf<A, M extends Mode> = A extends { readonly nesting: infer N; readonly attributes: infer I }
  ? NestedOf<N, ObjectOf<I, M>, UnknownIn<M>>
  : A extends { readonly type: infer T }
    ? ValueOf<T, (A extends { readonly nullElements: true } ? null : never) | UnknownIn<M>>
    : never;

type NestedOf<N, O, U> = N extends 'single'
  ? O
  : N extends 'map'
    ? { readonly [key: string]: O | U }
    : readonly (O | U)[];

interface Primitives {
  readonly string: string;
  readonly number: NumberValue;
  readonly bool: boolean;
  readonly dynamic: Dynamic;
}

/** A value of the type; `E` is what else may stand in place of an element: null, unknown, or never. */
export type ValueOf<T, E = never> = [Type] extends [T] ? Value : ValueOfKnown<T, E>;

type ValueOfKnown<T, E> = T extends keyof Primitives
  ? Primitives[T]
  : T extends { readonly kind: 'list' | 'set'; readonly of: infer I }
    ? readonly (ValueOf<I, E> | E)[]
    : T extends { readonly kind: 'map'; readonly of: infer I }
      ? { readonly [key: string]: ValueOf<I, E> | E }
      : T extends { readonly kind: 'object'; readonly attributes: infer A }
        ? { readonly [N in keyof A]: ValueOf<A[N], E> | E | null }
        : T extends { readonly kind: 'tuple'; readonly items: infer I }
          ? ItemsOf<I, E>
          : never;

type ItemsOf<I, E> = { readonly [K in keyof I]: ValueOf<I[K], E> | E | null };
