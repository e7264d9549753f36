import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equal, fingerprint } from '../../../../src/terraform/plugin/values/equal.ts';
import { isWhollyKnown, unknownAsNull, unrefined } from '../../../../src/terraform/plugin/values/known.ts';
import { parseNumber } from '../../../../src/terraform/plugin/values/number.ts';
import { satisfies } from '../../../../src/terraform/plugin/values/refinements.ts';
import { listOf, mapOf, objectOf, setOf, type Type, tupleOf } from '../../../../src/terraform/plugin/values/type.ts';
import { typeFromJson, typeToJson } from '../../../../src/terraform/plugin/values/type-json.ts';
import { dynamic, UNKNOWN, unknown, type Value } from '../../../../src/terraform/plugin/values/value.ts';
import { type as drawnType, typed, valuesOf } from './drawn.ts';

describe('equal', () => {
  it.each<[string, Value, Value, Type]>([
    ['sets in another order', ['b', 'a'], ['a', 'b'], setOf('string')],
    ['sets with an element twice', ['a', 'a'], ['a'], setOf('string')],
    ['sets of sets', [['b', 'a'], []], [[], ['a', 'b']], setOf(setOf('string'))],
    ['numbers of another form', 5n, 5, 'number'],
    ['strings composed and decomposed', 'e\u0301', 'é', 'string'],
    ['maps in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, mapOf('number')],
    ['unknowns of which the same is said', unknown({ prefix: 'a' }), unknown({ prefix: 'a' }), 'string'],
    [
      'a set inside of a dynamic',
      dynamic(setOf('bool'), [true, false]),
      dynamic(setOf('bool'), [false, true]),
      'dynamic',
    ],
  ])('%s', (_, a, b, type) => expect(equal(a, b, type)).toBe(true));

  it.each<[string, Value, Value, Type]>([
    ['lists in another order', ['b', 'a'], ['a', 'b'], listOf('string')],
    ['null and empty', null, [], listOf('string')],
    ['null and unknown', null, UNKNOWN, 'string'],
    ['unknown and unknown with a prefix', UNKNOWN, unknown({ prefix: 'a' }), 'string'],
    ['numbers that a double rounds to one', parseNumber('0.1')!, parseNumber('0.10000000000000000001')!, 'number'],
    ['a number and its digits', dynamic('number', 1), dynamic('string', '1'), 'dynamic'],
    ['null of one type and another', dynamic('string', null), dynamic('bool', null), 'dynamic'],
    ['a map with a key more', { a: null, b: null }, { a: null }, mapOf('string')],
    ['texts that would run together', ['a","b'], ['a', 'b'], setOf('string')],
  ])('not: %s', (_, a, b, type) => expect(equal(a, b, type)).toBe(false));

  it('is what having the same fingerprint is', () => {
    const pairs = drawnType.chain((of) =>
      fc.record({ of: fc.constant(of), a: valuesOf(of, all), b: valuesOf(of, all) }),
    );
    fc.assert(
      fc.property(pairs, ({ of, a, b }) => {
        expect(equal(a, b, of)).toBe(fingerprint(a, of) === fingerprint(b, of));
        expect(equal(a, a, of)).toBe(true);
        expect(equal(a, b, of)).toBe(equal(b, a, of));
      }),
      { numRuns: 500 },
    );
  });
});

const all = { unknowns: true, infinite: true };

describe('types in JSON', () => {
  it.each<[Type, string]>([
    ['bool', '"bool"'],
    [listOf(mapOf('dynamic')), '["list",["map","dynamic"]]'],
    [objectOf({ b: 'string', a: tupleOf() }), '["object",{"a":["tuple",[]],"b":"string"}]'],
    [
      { kind: 'object', attributes: { b: 'string', a: 'bool' }, optional: ['b', 'a'] },
      '["object",{"a":"bool","b":"string"},["a","b"]]',
    ],
  ])('%j', (type, json) => {
    expect(typeToJson(type)).toBe(json);
    expect(typeToJson(typeFromJson(json))).toBe(json);
  });

  it.each(['"text"', '["list"]', '["object",[]]', '{}', '["tuple","string"]', '3'])('%s is none', (json) => {
    expect(() => typeFromJson(json)).toThrow('not a type');
  });

  it('read back the same', () => {
    fc.assert(
      fc.property(drawnType, (type) => {
        expect(typeFromJson(typeToJson(type))).toEqual(type);
      }),
    );
  });
});

describe('unknown', () => {
  it('parts are found however deep, and can be made null or plain', () => {
    const value = { a: [unknown({ prefix: 'x' }), 'y'], b: dynamic(listOf('string'), [UNKNOWN]) };
    expect(isWhollyKnown(value)).toBe(false);
    expect(isWhollyKnown({ a: [null] })).toBe(true);
    expect(unknownAsNull({ a: [UNKNOWN, 'y'], b: 1 })).toEqual({ a: [null, 'y'], b: 1 });
    expect(unrefined(value)).toEqual({ a: [UNKNOWN, 'y'], b: dynamic(listOf('string'), [UNKNOWN]) });
  });

  it('parts made null leave the rest alone, and nothing unknown', () => {
    fc.assert(
      fc.property(typed(all), ({ of, value }) => {
        const known = unknownAsNull(value);
        expect(isWhollyKnown(known)).toBe(true);
        if (isWhollyKnown(value)) expect(equal(known, value, of)).toBe(true);
      }),
    );
  });

  it.each<[string, Value, Parameters<typeof satisfies>[1], boolean]>([
    ['a prefix', 'pre-1', { prefix: 'pre-' }, true],
    ['another prefix', 'post', { prefix: 'pre-' }, false],
    ['null where it will not be', null, { nullness: false }, false],
    ['null where it may be', null, { prefix: 'x' }, true],
    ['something where it will be null', 'x', { nullness: true }, false],
    ['the very bound', 3, { min: { value: 3, inclusive: true } }, true],
    ['the bound itself excluded', 3, { min: { value: 3, inclusive: false } }, false],
    ['above the most', 2n ** 60n, { max: { value: 1, inclusive: true } }, false],
    ['the excluded most', 1, { max: { value: 1, inclusive: false } }, false],
    ['a list too short', [], { minLength: 1 }, false],
    ['a map of that size', { a: 1 }, { minLength: 1, maxLength: 1 }, true],
    ['a map too large', { a: 1, b: 2 }, { maxLength: 1 }, false],
  ])('may turn out to be %s', (_, value, facts, may) => expect(satisfies(value, facts)).toBe(may));
});
