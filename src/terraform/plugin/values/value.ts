import type { Type } from './type.ts';

/**
 * A Terraform value as plain JavaScript.
 *
 * | type              | value                                                                    |
 * |-------------------|--------------------------------------------------------------------------|
 * | string, bool      | string, boolean                                                          |
 * | number            | number, bigint or `Decimal`, whichever of them holds it (see `number.ts`) |
 * | list, set, tuple  | array; a set's has no order and no element twice                         |
 * | map, object       | object; an object's has every attribute of its type                      |
 * | dynamic           | `Dynamic`, a value together with its type                                |
 *
 * In place of any of these may stand `null` (absent) or an `Unknown` (to be known after apply).
 */
export type Value =
  | null
  | boolean
  | string
  | NumberValue
  | Unknown
  | Dynamic
  | readonly Value[]
  | { readonly [key: string]: Value };

/** The value of a resource, a data source or a provider: an object with every attribute of its schema. */
export interface ObjectValue {
  readonly [name: string]: Value;
}

/** A number is `Infinity`, or `-Infinity`, or exactly the decimal that it prints as; it is never `NaN`. */
export type NumberValue = number | bigint | Decimal;

// A map may have any string for a key, so what is not a map is told apart by symbols.
const unknownMark: unique symbol = Symbol('unknown');
const decimalMark: unique symbol = Symbol('decimal');
const dynamicMark: unique symbol = Symbol('dynamic');

/** A number that neither a JavaScript number nor a bigint holds without loss, e.g. 0.1234567890123456789. */
export interface Decimal {
  readonly [decimalMark]: true;
  /** Plain digits, no exponent, no needless zero: `-?(0|[1-9]\d*)\.\d*[1-9]`. */
  readonly text: string;
}

/** A value of a place whose type is `dynamic`. Null and unknown without any type are plain null and `Unknown`. */
export interface Dynamic {
  readonly [dynamicMark]: true;
  readonly type: Type;
  readonly value: Value;
}

/** A value that is known only after apply, and what is known of it even now. */
export interface Unknown {
  readonly [unknownMark]: true;
  readonly refinements: Refinements;
}

export interface Refinements {
  /** False: it will not be null. True: it will be null. Absent: either. */
  readonly nullness?: boolean;
  /** Of a string: how it begins. */
  readonly prefix?: string;
  /** Of a number. */
  readonly min?: NumberBound;
  readonly max?: NumberBound;
  /** Of a list, set or map: the number of elements. */
  readonly minLength?: number;
  readonly maxLength?: number;
}

export interface NumberBound {
  readonly value: NumberValue;
  readonly inclusive: boolean;
}

/** Unknown, with nothing said of it. */
export const UNKNOWN: Unknown = { [unknownMark]: true, refinements: {} };

export const unknown = (refinements: Refinements): Unknown => ({ [unknownMark]: true, refinements });

export const dynamic = (type: Type, value: Value): Dynamic => ({ [dynamicMark]: true, type, value });

/** For `number.ts`, which sees to it that the text has the form above; elsewhere use its `parseNumber`. */
export const decimalOfCanonicalText = (text: string): Decimal => ({ [decimalMark]: true, text });

const marked = (value: unknown, mark: symbol): boolean => typeof value === 'object' && value !== null && mark in value;

export const isUnknown = (value: unknown): value is Unknown => marked(value, unknownMark);
export const isDynamic = (value: unknown): value is Dynamic => marked(value, dynamicMark);
export const isDecimal = (value: unknown): value is Decimal => marked(value, decimalMark);
export const isNumber = (value: unknown): value is NumberValue =>
  typeof value === 'number' || typeof value === 'bigint' || isDecimal(value);
export const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);

/** A map or an object. */
export const isRecord = (value: unknown): value is ObjectValue =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !isUnknown(value) &&
  !isDynamic(value) &&
  !isDecimal(value);

/** The attribute or element under that key, null if there is none (`toString` and `__proto__` are keys like any other). */
export const at = (record: ObjectValue, key: string): Value =>
  Object.hasOwn(record, key) ? (record[key] ?? null) : null;
