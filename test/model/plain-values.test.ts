import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../src/model/address.ts';
import { parseDomain } from '../../src/model/domain.ts';
import { formatInstant, parseInstant } from '../../src/model/instant.ts';
import { isPlainAddress, isPlainDomain } from '../../src/model/plain-address.ts';
import { plainInstant } from '../../src/model/plain-instant.ts';
import { parseRange } from '../../src/model/range.ts';
import { parseSourceIp } from '../../src/model/source-address.ts';
import { runs } from '../support/runs.ts';

/** Texts of few characters, so that dots, hyphens and signs meet at every place. */
const texts = (characters: string, maxLength: number) => fc.string({ unit: fc.constantFrom(...characters), maxLength });
const label = fc.oneof(texts('ab19_-', 5), fc.constantFrom('', 'a'.repeat(63), 'a'.repeat(64), '42', 'Ä'));
const domain = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const local = fc.oneof(texts('ab1.+"-_(', 5), fc.constantFrom('', 'ann.lee', 'a'.repeat(64), 'a'.repeat(65), 'é', 'A'));
const address = fc.tuple(local, fc.constantFrom('@', '@@', ''), domain).map((parts) => parts.join(''));

describe('what is plain is what the full reading makes of it', () => {
  test('addresses', () => {
    fc.assert(
      fc.property(address, (text) => {
        // Capitals are never plain, and change nothing: the full reading is asked.
        const full = parseAddress(text.toUpperCase());
        if (isPlainAddress(text)) expect(full).toEqual({ ok: true, value: text });
        else if (full.ok && /^[!-~]{1,64}$/.test(text)) expect(full.value).not.toBe(text);
        expect(parseAddress(text)).toEqual(expect.objectContaining({ ok: full.ok }));
      }),
      runs(5000),
    );
  });

  test('domains', () => {
    fc.assert(
      fc.property(domain, (text) => {
        const full = parseDomain(text.toUpperCase());
        if (isPlainDomain(text)) expect(full).toEqual({ ok: true, value: text });
        else if (full.ok && /^[!-~]{1,64}$/.test(text)) expect(full.value).not.toBe(text);
        expect(parseDomain(text)).toEqual(expect.objectContaining({ ok: full.ok }));
      }),
      runs(5000),
    );
  });

  test.each(['ann@acme.example', 'o.brien+tag@mail.x-1.example', "a!#$%&'*+-/=?^_`{|}~@1.2.3.co", 'a@b._'])(
    '%s is plain',
    (text) => {
      expect(isPlainAddress(text)).toBe(true);
      expect(isPlainDomain(text.slice(text.indexOf('@') + 1))).toBe(true);
    },
  );

  test.each(['', '@', 'a@', '@b.example', 'a@b', 'a@b.1', 'a@b.-c', 'a@b-.c', 'A@b.example', 'ä@b.example', 'a@b.c.'])(
    '%s is not',
    (text) => {
      expect(isPlainAddress(text)).toBe(false);
    },
  );

  test('moments', () => {
    const two = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom('1', '1a', ' 1', '/0', ':0', '-1'));
    const padded = two.map((number) => String(number).padStart(2, '0'));
    const year = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(1900, 2000, 2024, 2100, 1970));
    const written = fc
      .tuple(year, padded, padded, padded, padded, padded)
      .map(([y, mo, d, h, mi, s]) => `${String(y).padStart(4, '0')}-${mo}-${d}T${h}:${mi}:${s}Z`);
    fc.assert(
      fc.property(written, (text) => {
        // A small z is never plain, and changes nothing.
        const full = parseInstant(text.replace('Z', 'z'), 'first-second');
        const plain = plainInstant(text);
        if (plain !== null) expect(full).toEqual({ ok: true, value: plain });
        else if (full.ok) expect(text < '1000').toBe(true);
      }),
      runs(5000),
    );
  });

  test('every day of four centuries', () => {
    for (let day = Date.UTC(1900, 0, 1) / 1000; day < Date.UTC(2300, 0, 3) / 1000; day += 86_400) {
      if (plainInstant(formatInstant(day + 45_296)) !== day + 45_296) expect.fail(formatInstant(day));
    }
  });
});

test.each(['0050-01-01', '1899-12-31T23:59:59Z', '0999-06-01T00:00:00Z'])(
  '%s is before all that the service knows',
  (text) => {
    expect(parseInstant(text, 'first-second')).toEqual({
      ok: false,
      problem: `has the year ${text.slice(0, 4)}: the service knows none before 1900`,
    });
  },
);

test('a source address is a range of one', () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 260 }), fc.constantFrom('', '007', '0001', 'x', '1 '));
  const written = fc
    .tuple(fc.array(number, { minLength: 3, maxLength: 5 }), fc.constantFrom('', '', '', '/32', '/24', '/', ' '))
    .map(([numbers, rest]) => numbers.join('.') + rest);
  fc.assert(
    fc.property(written, (text) => {
      const range = parseRange(text);
      const source = parseSourceIp(text);
      expect(source.ok).toBe(range.ok && range.value.prefix === 32);
      if (source.ok && range.ok) expect(source.value).toBe(range.value.base);
    }),
    runs(5000),
  );
});
