import { describe, expect, test } from 'vitest';
import { newAddressTable } from '../../../src/routing/indexed/address-table.ts';

const numbers = (texts: readonly string[], from: number) => new Map(texts.map((text, index) => [text, from + index]));

/** The number of each address: listed ones count from 0, domains from 1,000,000, others are -7. */
function table(addresses: readonly string[], domains: readonly string[] = []) {
  return newAddressTable(numbers(addresses, 0), numbers(domains, 1_000_000), -7);
}

describe('the number of an address', () => {
  test('is its own, or that of its domain, or that of all others', () => {
    const numberOf = table(['ann@acme.example', 'bob@acme.example'], ['acme.example', 'partner.example']);
    expect(
      ['ann@acme.example', 'bob@acme.example', 'eve@acme.example', 'x@partner.example', 'x@else.example', ''].map(
        numberOf,
      ),
    ).toEqual([0, 1, 1_000_000, 1_000_001, -7, -7]);
  });

  test('is that of the domain behind the last @', () => {
    const numberOf = table([], ['b.example', 'a@b.example']);
    expect(numberOf('x@a@b.example')).toBe(1_000_000);
  });

  test('a text without @ is a domain', () => {
    const numberOf = table(['local'], ['b.example']);
    expect(['b.example', 'local', 'locale'].map(numberOf)).toEqual([1_000_000, 0, -7]);
  });

  test('the empty sender may be listed, as an address or a domain', () => {
    expect(table([''])('')).toBe(0);
    expect(table([], [''])('')).toBe(1_000_000);
  });

  test.each(Array.from({ length: 70 }, (_, length) => length))(
    'texts of %i characters that differ in one',
    (length) => {
      const text = 'a'.repeat(length);
      const others = Array.from({ length }, (_, at) => `${text.slice(0, at)}b${text.slice(at + 1)}`);
      const numberOf = table([`${text}@x.example`, ...others.slice(1).map((other) => `${other}@x.example`)], [text]);
      expect(numberOf(`${text}@x.example`)).toBe(0);
      for (const [index, other] of others.slice(1).entries()) expect(numberOf(`${other}@x.example`)).toBe(index + 1);
      if (length > 0) expect(numberOf(`${others[0]}@x.example`)).toBe(-7);
      expect(numberOf(`x@${text}`)).toBe(1_000_000);
      expect(numberOf(`x@${text}a`)).toBe(-7);
    },
  );

  test('texts beyond ASCII', () => {
    const numberOf = table(['jörg@acme.example', 'jo\u0308rg@acme.example'], ['acme.example', 'bücher.example']);
    expect(
      ['jörg@acme.example', 'jo\u0308rg@acme.example', 'jürg@acme.example', 'x@bücher.example', 'x@bächer.example'].map(
        numberOf,
      ),
    ).toEqual([0, 1, 1_000_000, 1_000_001, -7]);
  });

  // As full as a table gets: thousands of entries do not find a place near their own.
  test('of 40,000 addresses', () => {
    const addresses = Array.from({ length: 40_900 }, (_, index) => `user${index}@acme.example`);
    const numberOf = table(addresses, ['acme.example']);
    for (const [index, address] of addresses.entries()) {
      if (numberOf(address) !== index) expect([address, numberOf(address)]).toEqual([address, index]);
    }
    for (let index = 40_900; index < 80_000; index++) {
      if (numberOf(`user${index}@acme.example`) !== 1_000_000) expect(index).toBe('the domain');
    }
  });
});
