import { decimalOfCanonicalText, isDecimal, type NumberValue } from './value.ts';

/*
 * Terraform's numbers are decimals of up to 512 bits: 0.1 is one tenth, not the double nearest to it. So that authors of
 * providers see ordinary numbers nearly always, a number has the plainest form that loses nothing:
 *
 * - a whole number up to 2^53 − 1 either side of zero: number; beyond: bigint
 * - a fraction that a double prints as, digit for digit: that number, which stands for what it prints as
 * - any other fraction: Decimal
 *
 * Each number has exactly one such form, which is what `canonicalNumber` and every function here returns.
 */

/** Longer exponents are refused, lest eight characters ask for a gigabyte of zeros. */
const EXPONENT_LIMIT = 100_000;

/** Reads `-12`, `0.25`, `1.5e-7`; undefined if it is no such number. */
export function parseNumber(text: string): NumberValue | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > EXPONENT_LIMIT) return undefined;
  const { before, after } = shiftPoint(whole, fraction, exponent);
  const digits = before.replace(/^0+(?=\d)/, '');
  const decimals = after.replace(/0+$/, '');
  const minus = sign === '-' ? '-' : '';
  if (decimals === '') return canonicalNumber(BigInt(minus + digits));
  const plain = `${minus}${digits}.${decimals}`;
  const double = Number(plain);
  return numberText(double) === plain ? double : decimalOfCanonicalText(plain);
}

/** The number whose form may not be the plainest, e.g. `5n`; a whole double beyond 2^53 stands for itself exactly. */
export function canonicalNumber(number: NumberValue): NumberValue {
  if (typeof number === 'bigint') {
    return number >= Number.MIN_SAFE_INTEGER && number <= Number.MAX_SAFE_INTEGER ? Number(number) : number;
  }
  if (typeof number !== 'number') return number;
  if (Object.is(number, -0)) return 0;
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? BigInt(number) : number;
}

/** Plain digits without exponent, e.g. `0.0000001`; `Infinity` and `-Infinity` as they are. */
export function numberText(number: NumberValue): string {
  if (typeof number === 'bigint') return number.toString();
  if (isDecimal(number)) return number.text;
  if (Number.isInteger(number)) {
    return Number.isSafeInteger(number) ? (number === 0 ? '0' : String(number)) : BigInt(number).toString();
  }
  const text = String(number);
  const match = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const { before, after } = shiftPoint(whole, fraction, -Number(exponent));
  return `${sign}${before}.${after}`;
}

export function equalNumbers(a: NumberValue, b: NumberValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  return numberText(a) === numberText(b);
}

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  if (typeof a !== 'object' && typeof b !== 'object') return a < b ? -1 : a > b ? 1 : 0;
  // Text of the same length on both sides of the point compares like the number it stands for.
  if (a === Infinity || b === -Infinity) return 1;
  if (a === -Infinity || b === Infinity) return -1;
  const scale = Math.max(decimals(a), decimals(b));
  const [x, y] = [scaled(a, scale), scaled(b, scale)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export const isWhole = (number: NumberValue): boolean => typeof number === 'bigint' || Number.isInteger(number);

/** Whether the double is, to the last bit, the decimal that it prints as, as 0.5 is and 0.1 is not. */
export function isExactFraction(double: number): boolean {
  // A double with n binary places has n decimal places, and prints with n only if that is all of it.
  return Number.isInteger(double * 2 ** decimals(double));
}

/** The number that the bits of a double say, though it print as something shorter. */
export function numberOfBits(double: number): NumberValue {
  if (!Number.isFinite(double) || Number.isInteger(double)) return canonicalNumber(double);
  if (isExactFraction(double)) return double;
  let places = 0;
  let whole = double;
  for (; !Number.isInteger(whole); places += 1) whole *= 2;
  const digits = (BigInt(Math.abs(whole)) * 5n ** BigInt(places)).toString().padStart(places + 1, '0');
  const sign = double < 0 ? '-' : '';
  return decimalOfCanonicalText(`${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`);
}

const decimals = (number: NumberValue): number => (numberText(number).split('.')[1] ?? '').length;

const scaled = (number: NumberValue, scale: number): bigint => {
  const [whole = '', fraction = ''] = numberText(number).split('.');
  return BigInt(whole + fraction.padEnd(scale, '0'));
};

function shiftPoint(whole: string, fraction: string, exponent: number): { before: string; after: string } {
  if (exponent >= 0) {
    const padded = fraction.padEnd(exponent, '0');
    return { before: whole + padded.slice(0, exponent), after: padded.slice(exponent) };
  }
  const padded = whole.padStart(1 - exponent, '0');
  return { before: padded.slice(0, exponent), after: padded.slice(exponent) + fraction };
}
