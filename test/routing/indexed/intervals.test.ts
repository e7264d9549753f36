import { describe, expect, test } from 'vitest';
import { parseRange, type Range } from '../../../src/model/range.ts';
import { intervalsOf, isInside } from '../../../src/routing/indexed/intervals.ts';
import { isInRanges } from '../../../src/routing/match.ts';
import { newRandom } from './random.ts';

function range(text: string): Range {
  const result = parseRange(text);
  if (!result.ok) throw new Error(text);
  return result.value;
}
const ranges = (...texts: readonly string[]) => texts.map(range);
const inside = (texts: readonly string[], address: string) =>
  isInside(intervalsOf(ranges(...texts)), range(address).base);

describe('source ranges as intervals', () => {
  test.each<[string, readonly string[], string, boolean]>([
    ['none', [], '10.0.0.1', false],
    ['the address before', ['10.0.0.8/30'], '10.0.0.7', false],
    ['the first address', ['10.0.0.8/30'], '10.0.0.8', true],
    ['the last address', ['10.0.0.8/30'], '10.0.0.11', true],
    ['the address behind', ['10.0.0.8/30'], '10.0.0.12', false],
    ['one address', ['10.0.0.8/32'], '10.0.0.8', true],
    ['every address: the first', ['0.0.0.0/0'], '0.0.0.0', true],
    ['every address: the last', ['0.0.0.0/0'], '255.255.255.255', true],
    ['the last address alone', ['255.255.255.255/32'], '255.255.255.255', true],
    ['the last but one', ['255.255.255.255/32'], '255.255.255.254', false],
    ['the upper half', ['128.0.0.0/1'], '128.0.0.0', true],
    ['below the upper half', ['128.0.0.0/1'], '127.255.255.255', false],
    ['between two', ['10.0.0.0/32', '10.0.0.2/32'], '10.0.0.1', false],
    ['in the second of two, written first', ['10.0.2.0/24', '10.0.0.0/24'], '10.0.0.9', true],
  ])('%s', (_, texts, address, expected) => {
    expect(inside(texts, address)).toBe(expected);
  });

  test('ranges that overlap, contain each other or touch are one', () => {
    expect([...intervalsOf(ranges('10.0.0.0/24', '10.0.0.128/25', '10.0.1.0/24', '10.0.0.0/32'))]).toEqual([
      range('10.0.0.0').base,
      range('10.0.2.0').base,
    ]);
  });

  test('say the same as the ranges', () => {
    const random = newRandom(1);
    for (let round = 0; round < 500; round++) {
      const some = Array.from({ length: random.below(6) }, () =>
        range(`10.0.${random.below(3)}.${random.below(256)}/${20 + random.below(13)}`),
      );
      const bounds = intervalsOf(some);
      for (let address = 0; address < 40; address++) {
        const at = range('9.255.255.250').base + random.below(1_100);
        expect(isInside(bounds, at)).toBe(some.length > 0 && isInRanges(some, at));
      }
    }
  });
});
