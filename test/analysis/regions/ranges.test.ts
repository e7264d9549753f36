import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonRanges, rangesWithout } from '../../../src/analysis/regions/ranges.ts';
import { formatRange, type Range } from '../../../src/model/range.ts';
import { isInRanges } from '../../../src/routing/match.ts';
import { range } from './said.ts';

const isIn = (address: number, ranges: readonly Range[]): boolean => ranges.some((one) => isInRanges([one], address));

/** Ranges that lie in each other often: 16 addresses, and what is around them. */
const anyRange = fc
  .tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 26, max: 32 }))
  .map(([last, prefix]) => range(`203.0.113.${last}/${prefix}`));
const some = fc.array(anyRange, { maxLength: 4 });
const addresses = Array.from({ length: 70 }, (_, at) => range(`203.0.113.${at}`).base);

test('ranges without others hold what is in them and in none of the others', () => {
  fc.assert(
    fc.property(some, some, (all, not) => {
      const left = rangesWithout(all, not);
      if (left === null) return;
      for (const address of addresses) {
        expect(isIn(address, left)).toBe(isIn(address, all) && !isIn(address, not));
      }
    }),
  );
});

test('common ranges hold what is in both', () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      const both = commonRanges(a, b);
      for (const address of addresses) {
        expect(isIn(address, both)).toBe(isIn(address, a) && isIn(address, b));
      }
    }),
  );
});

test.each([
  [['192.0.2.17', '198.51.100.0/25'], ['192.0.2.17', '198.51.100.0/26'], ['198.51.100.64/26']],
  [['10.0.0.0/8'], ['192.0.2.0/24'], ['10.0.0.0/8']],
  [['0.0.0.0/0'], ['128.0.0.0/1'], ['0.0.0.0/1']],
  // One address out of many: the exception says it in fewer words.
  [['10.0.0.0/8'], ['10.0.0.1'], null],
  [['10.0.0.0/8'], ['10.0.0.0/8'], null],
])('%j without %j: %j', (all, not, left) => {
  expect(rangesWithout(all.map(range), not.map(range))?.map(formatRange) ?? null).toEqual(
    left?.map((text) => formatRange(range(text))) ?? null,
  );
});

test.each([
  // Each once, where it first stands; and none that lies in another.
  [['0.0.0.0/0'], ['11.0.0.0/8', '10.0.0.0/8', '11.0.0.0/8'], ['11.0.0.0/8', '10.0.0.0/8']],
  [
    ['10.0.0.0/8', '192.0.2.0/24'],
    ['10.1.0.0/16', '192.0.0.0/16'],
    ['10.1.0.0/16', '192.0.2.0/24'],
  ],
  [['10.0.0.0/8', '10.1.0.0/16'], ['10.0.0.0/8', '10.1.0.0/16'], ['10.0.0.0/8']],
  [['10.0.0.0/8', '10.0.0.0/8'], ['10.0.0.0/8'], ['10.0.0.0/8']],
  [['0.0.0.0/0'], ['0.0.0.0/0'], ['0.0.0.0/0']],
  [['0.0.0.0/0'], ['192.0.2.1'], ['192.0.2.1']],
  [['10.0.0.0/8'], ['11.0.0.0/8'], []],
  [['0.0.0.0/1'], ['128.0.0.0/1'], []],
])('%j and %j have in common: %j', (a, b, common) => {
  const formatted = commonRanges(a.map(range), b.map(range)).map(formatRange);
  expect(formatted).toEqual(common.map((text) => formatRange(range(text))));
});

test.each([
  // As many ranges as both lists have say no more than they do.
  [['10.0.0.0/30'], ['10.0.0.1'], ['10.0.0.0', '10.0.0.2/31']],
  [['10.0.0.0/29'], ['10.0.0.1'], null],
  [['10.0.0.0/8', '11.0.0.0/8'], ['10.0.0.0/8'], ['11.0.0.0/8']],
  [['10.0.0.0/8'], [], ['10.0.0.0/8']],
  [[], ['10.0.0.0/8'], null],
  [['0.0.0.0/0'], ['0.0.0.0/0'], null],
  [['255.255.255.254/31'], ['255.255.255.254'], ['255.255.255.255']],
])('%j without %j is: %j', (all, not, left) => {
  const formatted = rangesWithout(all.map(range), not.map(range))?.map(formatRange) ?? null;
  expect(formatted).toEqual(left?.map((text) => formatRange(range(text))) ?? null);
});
