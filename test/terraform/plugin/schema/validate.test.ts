import { describe, expect, it } from 'vitest';
import { error } from '../../../../src/terraform/plugin/diagnostic.ts';
import {
  atLeastOneOf,
  conflicting,
  exactlyOneOf,
  lengthBetween,
  matches,
  numberBetween,
  oneOf,
  sizeBetween,
  together,
  wholeNumber,
} from '../../../../src/terraform/plugin/schema/checks.ts';
import { defineSchema, type Schema } from '../../../../src/terraform/plugin/schema/schema.ts';
import { type ValidateOptions, validateConfig } from '../../../../src/terraform/plugin/schema/validate.ts';
import { parseNumber } from '../../../../src/terraform/plugin/values/number.ts';
import { index, pathText } from '../../../../src/terraform/plugin/values/path.ts';
import { listOf, mapOf } from '../../../../src/terraform/plugin/values/type.ts';
import { type ObjectValue, UNKNOWN, type Value } from '../../../../src/terraform/plugin/values/value.ts';

const schema = defineSchema({
  attributes: {
    name: { type: 'string', presence: 'required', checks: [lengthBetween(1, 5)] },
    id: { type: 'string', presence: 'computed' },
    zone: { type: 'string', presence: 'optional', deprecated: 'Use `region`.' },
    token: { type: 'string', presence: 'optional', writeOnly: true },
    tags: { type: listOf('string'), presence: 'optional' },
    notes: { type: mapOf('string'), presence: 'optional', nullElements: true },
    rules: {
      nesting: 'set',
      presence: 'optional',
      attributes: {
        port: { type: 'number', presence: 'required', checks: [numberBetween(1, 65535), wholeNumber] },
        ranges: {
          type: listOf('number'),
          presence: 'optional',
          checks: [
            (all: readonly number[]) => all.flatMap((n, i) => (n < 0 ? [error('Negative', '', [index(i)])] : [])),
          ],
        },
      },
    },
    place: {
      nesting: 'single',
      presence: 'optional',
      attributes: {
        country: { type: 'string', presence: 'required', checks: [oneOf('CH', 'AT')] },
        code: { type: 'string', presence: 'optional', checks: [matches(/^\d+$/, 'digits')] },
      },
    },
  },
});

/** `place: summary` for each diagnostic. */
const told = (config: ObjectValue, of: Schema = schema, options?: ValidateOptions): readonly string[] =>
  validateConfig(of, config, options).map(({ path, summary }) => `${pathText(path ?? [])}: ${summary}`);

describe('a configuration', () => {
  it('as it should be has nothing to be told', () => {
    const rules = [{ port: 80, ranges: [1, 2] }];
    expect(told({ name: 'a', tags: ['x'], notes: { a: null }, rules, place: { country: 'CH', code: '12' } })).toEqual(
      [],
    );
  });

  it.each<[string, ObjectValue, string]>([
    ['without what is required', {}, 'name: Missing required attribute'],
    ['with what the provider computes', { name: 'a', id: 'x' }, 'id: Read-only attribute'],
    ['with what is computed, unknown', { name: 'a', id: UNKNOWN }, 'id: Read-only attribute'],
    ['with what is deprecated', { name: 'a', zone: 'z' }, 'zone: Deprecated'],
    ['too long', { name: 'abcdef' }, 'name: Invalid length'],
    ['without what is required inside', { name: 'a', place: {} }, 'place.country: Missing required attribute'],
    ['with another word than those', { name: 'a', place: { country: 'DE' } }, 'place.country: Invalid value'],
    ['with a bad form', { name: 'a', place: { country: 'CH', code: 'x' } }, 'place.code: Invalid value'],
    ['with null in a list', { name: 'a', tags: ['x', null] }, 'tags[1]: Null element'],
    ['with null in a nested set', { name: 'a', rules: [null] }, 'rules[null]: Null element'],
    ['out of range in a set', { name: 'a', rules: [{ port: 0 }] }, 'rules[{ port = 0 }].port: Invalid value'],
    ['deep inside what a check looks at', { name: 'a', rules: [{ port: 1, ranges: [1, -1] }] }, '.ranges[1]: Negative'],
  ])('%s', (_, config, expected) => {
    const found = told(config);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it('in which things are unknown is not judged by them', () => {
    expect(told({ name: UNKNOWN, tags: UNKNOWN, rules: [UNKNOWN, { port: UNKNOWN }], place: UNKNOWN })).toEqual([]);
    expect(told({ name: 'a', rules: [{ port: 1, ranges: [-1, UNKNOWN] }] })).toEqual([]);
  });

  it('with something write-only takes a Terraform that knows of it', () => {
    expect(told({ name: 'a', token: 't' })).toEqual([]);
    expect(told({ name: 'a', token: 't' }, schema, { writeOnlyAllowed: false })).toEqual([
      'token: Write-only attribute',
    ]);
    expect(told({ name: 'a' }, schema, { writeOnlyAllowed: false })).toEqual([]);
  });

  it('with two elements of a set that only the defaults make equal', () => {
    const of = defineSchema({
      attributes: {
        outer: {
          nesting: 'list',
          presence: 'optional',
          attributes: {
            disks: {
              nesting: 'set',
              presence: 'optional',
              attributes: {
                path: { type: 'string', presence: 'required' },
                kind: { type: 'string', presence: 'optional', default: 'ssd' },
              },
            },
          },
        },
      },
    });
    const disks = (...kinds: readonly Value[]) => ({
      outer: [{ disks: kinds.map((kind) => ({ path: '/', kind })) }],
    });
    expect(told(disks('ssd', null), of)).toEqual(['outer[0].disks: Equal elements in a set']);
    expect(told(disks('hdd', null), of)).toEqual([]);
    expect(told(disks(UNKNOWN, UNKNOWN), of)).toEqual([]);
  });

  it('of something deprecated is told so', () => {
    expect(told({}, { deprecated: 'Use another.', attributes: {} })).toEqual([': Deprecated']);
  });
});

describe('rules over several attributes', () => {
  const optional = { type: 'string', presence: 'optional' } as const;
  const of = (check: NonNullable<Schema['checks']>[number], config: ObjectValue) =>
    told(config, { attributes: { a: optional, b: optional, c: optional }, checks: [check] });

  it('conflicting', () => {
    expect(of(conflicting('a', 'b', 'c'), { a: 'x' })).toEqual([]);
    expect(of(conflicting('a', 'b', 'c'), { a: 'x', c: 'y' })).toEqual(['c: Conflicting attributes']);
    expect(of(conflicting('a', 'b', 'c'), { a: 'x', b: UNKNOWN })).toEqual([]);
  });

  it('at least one', () => {
    expect(of(atLeastOneOf('a', 'b'), { c: 'x' })).toEqual([': Missing attribute']);
    expect(of(atLeastOneOf('a', 'b'), { b: UNKNOWN })).toEqual([]);
  });

  it('exactly one', () => {
    expect(of(exactlyOneOf('a', 'b'), {})).toEqual([': Missing attribute']);
    expect(of(exactlyOneOf('a', 'b'), { a: 'x' })).toEqual([]);
    expect(of(exactlyOneOf('a', 'b'), { a: 'x', b: 'y' })).toEqual(['b: Conflicting attributes']);
  });

  it('together', () => {
    expect(of(together('a', 'b'), {})).toEqual([]);
    expect(of(together('a', 'b'), { a: 'x', b: UNKNOWN })).toEqual([]);
    expect(of(together('a', 'b'), { b: 'x' })).toEqual(['b: Missing attribute']);
  });
});

describe('checks of one attribute', () => {
  it('count what people count', () => {
    expect(lengthBetween(1, 1)('\u{1F600}')).toEqual([]);
    expect(sizeBetween(1, 2)([])).toHaveLength(1);
    expect(sizeBetween(1, 2)({ a: null })).toEqual([]);
    expect(sizeBetween(1, 2)(['a', 'b', 'c'])[0]?.detail).toBe('There are 3 elements, and may be 1 to 2.');
  });

  it('compare numbers of any size', () => {
    expect(numberBetween(0, 2n ** 60n)(2n ** 60n)).toEqual([]);
    expect(numberBetween(0, 2n ** 60n)(2n ** 60n + 1n)).toHaveLength(1);
    expect(wholeNumber(parseNumber('1.00000000000000000000001')!)).toHaveLength(1);
    expect(wholeNumber(2n ** 70n)).toEqual([]);
  });
});
