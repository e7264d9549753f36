import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalNumber,
  compareNumbers,
  equalNumbers,
  isExactFraction,
  numberOfBits,
  numberText,
  parseNumber,
} from '../../../../src/terraform/plugin/values/number.ts';
import { isDecimal } from '../../../../src/terraform/plugin/values/value.ts';
import { number } from './drawn.ts';

describe('a number has the plainest form that loses nothing', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['007', 7],
    ['12.500', 12.5],
    ['0.1', 0.1],
    ['1e3', 1000],
    ['1.5e-7', 1.5e-7],
    ['-2.5E+1', -25],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740993n],
    ['1e21', 10n ** 21n],
    ['-9223372036854775809', -9223372036854775809n],
  ])('%s', (text, value) => expect(parseNumber(text)).toStrictEqual(value));

  it('a fraction of more digits than a double prints keeps them', () => {
    const long = parseNumber('0.12345678901234567890')!;
    expect(isDecimal(long) && long.text).toBe('0.1234567890123456789');
    expect(parseNumber('0.10000000000000001')).not.toBe(0.1);
  });

  it.each(['', ' 1', '1.', '.5', '0x10', '1e', 'NaN', '--1', '1e999999999', '１'])('%j is no number', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe('text', () => {
  it.each([
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-1.25e-9, '-0.00000000125'],
    [2 ** 70, '1180591620717411303424'],
    [-0, '0'],
    [5n, '5'],
    [Infinity, 'Infinity'],
  ])('of %s', (value, text) => expect(numberText(value)).toBe(text));

  it('reads back as the same number', () => {
    fc.assert(
      fc.property(number, (value) => {
        fc.pre(value !== Infinity && value !== -Infinity);
        expect(parseNumber(numberText(value))).toStrictEqual(value);
      }),
    );
  });
});

describe('the bits of a double', () => {
  it('say more than it prints', () => {
    expect(numberText(numberOfBits(0.1))).toBe('0.1000000000000000055511151231257827021181583404541015625');
    expect(numberOfBits(0.5)).toBe(0.5);
    expect(numberOfBits(-3)).toBe(-3);
    expect(numberOfBits(2 ** 60)).toBe(2n ** 60n);
  });

  it('are what the fraction prints as, or are told digit by digit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (double) => {
        fc.pre(!Number.isInteger(double));
        const exact = numberOfBits(double);
        expect(Number(numberText(exact))).toBe(double);
        expect(isExactFraction(double)).toBe(exact === double);
      }),
    );
  });
});

describe('comparison', () => {
  it('is by value, whatever the form', () => {
    expect(equalNumbers(5n, 5)).toBe(true);
    expect(equalNumbers(2 ** 60, 2n ** 60n)).toBe(true);
    expect(compareNumbers(parseNumber('0.30000000000000000001')!, 0.3)).toBe(1);
    expect(compareNumbers(-Infinity, parseNumber('-0.30000000000000000001')!)).toBe(-1);
    expect(compareNumbers(2n ** 53n + 1n, 2 ** 53)).toBe(1);
  });

  it('is an order', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(Math.sign(compareNumbers(a, b)) + Math.sign(compareNumbers(b, a))).toBe(0);
        expect(compareNumbers(a, b) === 0).toBe(equalNumbers(a, b));
        if (compareNumbers(a, b) <= 0 && compareNumbers(b, c) <= 0) expect(compareNumbers(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('of a form that is not the plainest', () => {
    expect(canonicalNumber(5n)).toBe(5);
    expect(canonicalNumber(-0)).toBe(0);
    expect(canonicalNumber(2 ** 60)).toBe(2n ** 60n);
  });
});
