import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeState, encodeState } from '../../../../src/terraform/plugin/values/json-state.ts';
import { jsonText, parseJson } from '../../../../src/terraform/plugin/values/json-text.ts';
import { numberText, parseNumber } from '../../../../src/terraform/plugin/values/number.ts';
import { listOf, mapOf, objectOf, type Type, tupleOf } from '../../../../src/terraform/plugin/values/type.ts';
import { dynamic, isNumber, UNKNOWN, type Value } from '../../../../src/terraform/plugin/values/value.ts';
import { number, typed } from './drawn.ts';

describe('state in JSON', () => {
  it.each<[string, Value, Type, string]>([
    ['a number beyond 2^53', 9007199254740993n, 'number', '9007199254740993'],
    ['a long fraction', parseNumber('0.12345678901234567891')!, 'number', '0.12345678901234567891'],
    ['an object', { b: 1, a: 'x' }, objectOf({ b: 'number', a: 'string' }), '{"a":"x","b":1}'],
    ['a map', { b: null, a: true }, mapOf('bool'), '{"a":true,"b":null}'],
    ['a tuple', ['x', 1], tupleOf('string', 'number'), '["x",1]'],
    ['dynamic', dynamic(listOf('bool'), [true]), 'dynamic', '{"value":[true],"type":["list","bool"]}'],
    ['null of a type', dynamic('string', null), 'dynamic', '{"value":null,"type":"string"}'],
  ])('%s', (_, value, type, json) => {
    expect(encodeState(value, type)).toBe(json);
    expect(decodeState(json, type)).toStrictEqual(value);
  });

  it('of an earlier schema of the same version: attributes gone are dropped, new ones are null', () => {
    const type = objectOf({ name: 'string', size: 'number' });
    expect(decodeState('{"name":"a","old":[1]}', type)).toEqual({ name: 'a', size: null });
  });

  it('takes words for numbers and bools, and the other way round, as Terraform does', () => {
    const type = objectOf({ n: 'number', b: 'bool', s: 'string', t: 'string' });
    const read = decodeState('{"n":"1.50","b":"true","s":12345678901234567890,"t":false}', type);
    expect(read).toEqual({ n: 1.5, b: true, s: '12345678901234567890', t: 'false' });
  });

  it('says where it is not of the type', () => {
    const type = objectOf({ tags: mapOf(listOf('number')) });
    expect(() => decodeState('{"tags":{"x":[1,"y"]}}', type)).toThrow('tags["x"][1]: not of type "number"');
    expect(() => decodeState('{"tags":3}', type)).toThrow('tags: not of type');
    expect(() => decodeState('[1]', tupleOf('number', 'number'))).toThrow('not of type');
  });

  it('holds nothing unknown and nothing infinite', () => {
    expect(() => encodeState([UNKNOWN], listOf('string'))).toThrow('unknown');
    expect(() => encodeState(Infinity, 'number')).toThrow('Infinity');
  });

  it('reads back the same', () => {
    fc.assert(
      fc.property(typed({ unknowns: false, infinite: false }), ({ of, value }) => {
        // Null of no type and null of a type differ in MessagePack, and in state as well.
        expect(isDeepStrictEqual(decodeState(encodeState(value, of), of), value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('JSON that loses no digit', () => {
  it('is otherwise what JSON.parse says', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3, stringUnit: 'binary' }), (text) => {
        // The fraction makes it read token by token.
        const [slow] = parseJson(`[${text},0.5]`) as readonly [unknown, unknown];
        const plain = JSON.parse(text) as unknown;
        expect(roundedNumbers(slow)).toEqual(roundedNumbers(plain));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps numbers, however long, wherever they are', () => {
    fc.assert(
      fc.property(number, fc.string(), (value, key) => {
        fc.pre(value !== Infinity && value !== -Infinity);
        const text = jsonText({ [key]: [value, { n: value }] });
        expect(isDeepStrictEqual(parseJson(text), { [key]: [value, { n: value }] })).toBe(true);
      }),
    );
  });

  it('takes digits, brackets and quotes in strings for what they are', () => {
    const text = '{"a\\"]1.5":"12345678901234567890 } \\\\","n":12345678901234567890,"e":[],"o":{}}';
    expect(parseJson(text)).toEqual({
      'a"]1.5': '12345678901234567890 } \\',
      n: 12345678901234567890n,
      e: [],
      o: {},
    });
  });

  it('refuses what JSON.parse refuses', () => {
    expect(() => parseJson('[1.5,]')).toThrow(SyntaxError);
    expect(() => parseJson('')).toThrow(SyntaxError);
  });
});

function roundedNumbers(json: unknown): unknown {
  if (isNumber(json)) return Number(numberText(json));
  if (Array.isArray(json)) return json.map(roundedNumbers);
  if (typeof json === 'object' && json !== null) {
    return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, roundedNumbers(item)]));
  }
  return json;
}
