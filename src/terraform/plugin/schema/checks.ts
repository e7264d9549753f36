import { type Diagnostic, error } from '../diagnostic.ts';
import { compareNumbers, isWhole, numberText } from '../values/number.ts';
import { attribute } from '../values/path.ts';
import { at, isUnknown, type NumberValue, type ObjectValue, type Value } from '../values/value.ts';
import type { Check } from './schema.ts';

/*
 * Checks that many schemas want. Those of one attribute come first, then those over several.
 */

export const oneOf =
  (...words: readonly string[]): Check<string> =>
  (value) =>
    words.includes(value) ? [] : [error('Invalid value', `\`${value}\` is none of ${list(words)}.`)];

/** Counts code points. */
export const lengthBetween =
  (least: number, most: number): Check<string> =>
  (value) => {
    const length = Array.from(value).length;
    if (length >= least && length <= most) return [];
    return [error('Invalid length', `It has ${length} characters, and may have ${least} to ${most}.`)];
  };

/** `says` completes the sentence “It has to be …”. */
export const matches =
  (pattern: RegExp, says: string): Check<string> =>
  (value) =>
    pattern.test(value) ? [] : [error('Invalid value', `It has to be ${says}; \`${value}\` is not.`)];

export const numberBetween =
  (least: NumberValue, most: NumberValue): Check<NumberValue> =>
  (value) => {
    if (compareNumbers(value, least) >= 0 && compareNumbers(value, most) <= 0) return [];
    const range = `${numberText(least)} to ${numberText(most)}`;
    return [error('Invalid value', `${numberText(value)} is not in the range from ${range}.`)];
  };

export const wholeNumber: Check<NumberValue> = (value) =>
  isWhole(value) ? [] : [error('Invalid value', `${numberText(value)} is no whole number.`)];

/** Of a list, set or map. */
export const sizeBetween =
  (least: number, most: number): Check<readonly Value[] | ObjectValue> =>
  (value) => {
    const size = Array.isArray(value) ? value.length : Object.keys(value).length;
    if (size >= least && size <= most) return [];
    return [error('Invalid number of elements', `There are ${size} elements, and may be ${least} to ${most}.`)];
  };

/** Applies to a schema's `checks`, like all that follow. */
export const exactlyOneOf =
  (...names: readonly string[]): Check<ObjectValue> =>
  (config) => [...atLeastOneOf(...names)(config), ...conflicting(...names)(config)];

export const atLeastOneOf =
  (...names: readonly string[]): Check<ObjectValue> =>
  (config) => {
    if (names.some((name) => at(config, name) !== null)) return [];
    return [error('Missing attribute', `One of ${list(names)} has to be set.`)];
  };

/** At most one of them. An unknown one may still turn out null. */
export const conflicting =
  (...names: readonly string[]): Check<ObjectValue> =>
  (config) => {
    const set = names.filter((name) => at(config, name) !== null && !isUnknown(at(config, name)));
    const [first, ...others] = set;
    return others.map((name): Diagnostic => {
      const detail = `\`${name}\` cannot be set together with \`${first}\`.`;
      return error('Conflicting attributes', detail, [attribute(name)]);
    });
  };

/** All of them or none. */
export const together =
  (...names: readonly string[]): Check<ObjectValue> =>
  (config) => {
    const set = names.find((name) => at(config, name) !== null && !isUnknown(at(config, name)));
    if (set === undefined) return [];
    return names
      .filter((name) => at(config, name) === null)
      .map((name) => error('Missing attribute', `\`${set}\` is set, and takes \`${name}\` as well.`, [attribute(set)]));
  };

const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
