import { isDeepStrictEqual } from 'node:util';
import { ExtData, ExtensionCodec, decode as plainDecode } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equal } from '../../../../src/terraform/plugin/values/equal.ts';
import { decode, encode } from '../../../../src/terraform/plugin/values/msgpack.ts';
import { parseNumber } from '../../../../src/terraform/plugin/values/number.ts';
import { listOf, mapOf, objectOf, type Type, tupleOf } from '../../../../src/terraform/plugin/values/type.ts';
import { dynamic, isUnknown, UNKNOWN, unknown, type Value } from '../../../../src/terraform/plugin/values/value.ts';
import { typed } from './drawn.ts';

const hex = (value: Value, type: Type): string => Buffer.from(encode(value, type)).toString('hex');
const back = (text: string, type: Type): Value => decode(Buffer.from(text, 'hex'), type);

describe('bytes, as Terraform writes them', () => {
  it.each<[string, Value, Type, string]>([
    ['null', null, 'string', 'c0'],
    ['a string', 'hé', 'string', 'a368c3a9'],
    ['a bool', true, 'bool', 'c3'],
    ['a small number', 7, 'number', '07'],
    ['a negative number', -200, 'number', 'd1ff38'],
    ['the largest that fits', 2n ** 63n - 1n, 'number', 'cf7fffffffffffffff'],
    ['the least that fits', -(2n ** 63n), 'number', 'd38000000000000000'],
    ['a larger one: its digits', 2n ** 63n, 'number', 'b339323233333732303336383534373735383038'],
    ['a half: a double', 0.5, 'number', 'cb3fe0000000000000'],
    ['a tenth: no double is one', 0.1, 'number', 'a3302e31'],
    ['infinity', Infinity, 'number', 'cb7ff0000000000000'],
    ['a list', ['a', null], listOf('string'), '92a161c0'],
    ['a map, sorted', { b: 1, a: 2 }, mapOf('number'), '82a16102a16201'],
    ['an object, sorted', { b: 1, a: 'x' }, objectOf({ b: 'number', a: 'string' }), '82a161a178a16201'],
    ['a tuple', ['a', 1], tupleOf('string', 'number'), '92a16101'],
    ['a dynamic value: type and value', dynamic('string', 'x'), 'dynamic', '92c40822737472696e6722a178'],
    ['null of no type', null, 'dynamic', 'c0'],
    ['null of a type', dynamic('bool', null), 'dynamic', '92c40622626f6f6c22c0'],
    ['unknown', UNKNOWN, 'string', 'd40000'],
    ['unknown, not null', unknown({ nullness: false }), 'bool', 'c7030c8101c2'],
    ['unknown with a prefix', unknown({ nullness: false, prefix: 'pre-' }), 'string', 'c7090c8201c202a47072652d'],
    [
      'unknown in a range',
      unknown({ min: { value: 0, inclusive: true }, max: { value: 0.1, inclusive: false } }),
      'number',
      'c70c0c82039200c30492a3302e31c2',
    ],
    ['unknown of some length', unknown({ minLength: 1, maxLength: 3 }), listOf('string'), 'c7050c8205010603'],
  ])('%s', (_, value, type, bytes) => {
    expect(hex(value, type)).toBe(bytes);
    expect(back(bytes, type)).toStrictEqual(value);
  });
});

describe('reading', () => {
  it('takes what other writers may write', () => {
    expect(back('cfffffffffffffffff', 'number')).toBe(2n ** 64n - 1n);
    expect(back('ca3f000000', 'number')).toBe(0.5);
    expect(back('cb4008000000000000', 'number')).toBe(3);
    expect(back('c40161', 'string')).toBe('a');
    expect(back('c70000', 'string')).toBe(UNKNOWN);
    expect(back('d50c8063', 'string')).toBe(UNKNOWN);
  });

  it('keeps every bit of a double', () => {
    const tenth = back('cb3fb999999999999a', 'number');
    expect(tenth).toStrictEqual(parseNumber('0.1000000000000000055511151231257827021181583404541015625'));
    expect(tenth).not.toBe(0.1);
  });

  it('passes over refinements of a later time, and over those that say nothing of the type', () => {
    const later = 'c7090c83 01c2 63 81a16105 0501'.replaceAll(' ', '');
    expect(back(later.replace('c709', 'c70a'), 'string')).toStrictEqual(unknown({ nullness: false }));
  });

  it('sends a long prefix in part: Terraform takes no more than 1,024 bytes', () => {
    const prefix = `${'é'.repeat(127)}x${'é'.repeat(400)}`;
    const sent = decode(encode(unknown({ prefix }), 'string'), 'string');
    expect(isUnknown(sent) && sent.refinements.prefix).toBe(`${'é'.repeat(127)}x`);
  });

  it.each<[string, string, Type, string]>([
    ['a number for a string', '07', 'string', 'a string is wanted'],
    ['an end too early', 'a361', 'string', 'end too early'],
    ['more than the value', 'c0c0', 'string', 'bytes behind'],
    ['an attribute too many', '82a16101a16201', objectOf({ a: 'number' }), 'has no attribute b'],
    ['an attribute too few', '80', objectOf({ a: 'number' }), 'not every attribute'],
    ['no UTF-8', 'a1ff', 'string', 'utf-8'],
    ['a length of four gigabytes', 'ddffffffff', listOf('string'), 'end too early'],
    ['a word for a number', 'a3616263', 'number', '"abc" is no number'],
  ])('refuses %s', (_, bytes, type, message) => {
    expect(() => back(bytes, type)).toThrow(message);
  });
});

describe('writing', () => {
  it.each<[string, Value, Type, string]>([
    ['another type', { a: [1, 'x'] }, mapOf(listOf('number')), '["a"][1]: not of type "number"'],
    ['no number', Number.NaN, 'number', 'not of type'],
    ['an attribute missing', {}, objectOf({ a: 'string' }), 'not of type'],
    ['an attribute too many', { a: 'x', b: 'y' }, objectOf({ a: 'string' }), 'not of type'],
    ['a bare value for dynamic', 'x', 'dynamic', 'not of type "dynamic"'],
    ['a tuple too short', ['x'], tupleOf('string', 'string'), 'not of type'],
  ])('refuses %s', (_, value, type, message) => {
    expect(() => encode(value, type)).toThrow(message);
  });

  it('composes strings as Terraform does, and has no half characters', () => {
    expect(encode('e\u0301', 'string')).toEqual(encode('é', 'string'));
    expect(encode('a\ud800', 'string')).toEqual(encode('a\ufffd', 'string'));
  });

  it('grows as it must', () => {
    const long = Array.from({ length: 70_000 }, (_, i) => `${i}${'ü'.repeat(i % 50)}`);
    expect(decode(encode(long, listOf('string')), listOf('string'))).toEqual(long);
    const wide = 'x'.repeat(70_000);
    expect(decode(encode({ [wide]: wide }, mapOf('string')), mapOf('string'))).toEqual({ [wide]: wide });
  });
});

describe('laws', () => {
  it('what is written reads back the same', () => {
    fc.assert(
      fc.property(typed({ unknowns: true, infinite: true }), ({ of, value }) => {
        expect(isDeepStrictEqual(decode(encode(value, of), of), value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('equal values have the same bytes, but for the order of sets', () => {
    fc.assert(
      fc.property(typed({ unknowns: true, infinite: true }), ({ of, value }) => {
        const again = decode(encode(value, of), of);
        expect(encode(again, of)).toEqual(encode(value, of));
        expect(equal(again, value, of)).toBe(true);
      }),
    );
  });

  it('the bytes are MessagePack, to the letter of another reader', () => {
    const extensionCodec = new ExtensionCodec();
    fc.assert(
      fc.property(typed({ unknowns: true, infinite: true }), ({ of, value }) => {
        fc.pre(!JSON.stringify(of).includes('__proto__') && !hasKey(value, '__proto__'));
        const read = plainDecode(encode(value, of), { extensionCodec, useBigInt64: true });
        expect(shape(read)).toEqual(shape(value));
      }),
      { numRuns: 500 },
    );
  });

  it('no bytes make it hang or read beyond them', () => {
    fc.assert(
      fc.property(typed({ unknowns: true, infinite: true }), fc.uint8Array({ maxLength: 40 }), ({ of }, bytes) => {
        try {
          decode(bytes, of);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** How many items of each kind there are: as far as two readers of different ideas can be compared. */
function shape(value: unknown): unknown {
  if (value instanceof ExtData || isUnknown(value)) return 'unknown';
  if (value === null || typeof value === 'boolean') return value;
  if (Array.isArray(value)) {
    return value.length === 2 && value[0] instanceof Uint8Array ? ['typed', shape(value[1])] : value.map(shape);
  }
  if (typeof value !== 'object') return 'scalar';
  if ('text' in value && Object.getOwnPropertySymbols(value).length === 1) return 'scalar';
  if ('type' in value && Object.getOwnPropertySymbols(value).length === 1) {
    return ['typed', shape((value as { value?: unknown }).value)];
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shape(item)]));
}

function hasKey(value: unknown, key: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, item]) => name === key || hasKey(item, key));
}
