import { describe, expect, test } from 'vitest';
import { newSources, newTimes } from '../../../src/analysis/atoms/numbers.ts';
import { has } from '../../../src/analysis/boxes/bits.ts';
import type { Range } from '../../../src/model/range.ts';
import { isInRanges } from '../../../src/routing/match.ts';
import { newRandom } from '../../routing/indexed/random.ts';

const pieces = (size: number): readonly number[] => Array.from({ length: size }, (_, piece) => piece);

describe('moments', () => {
  test('fall into pieces that no window tells apart', () => {
    for (let seed = 0; seed < 100; seed++) {
      const random = newRandom(seed);
      const asOf = random.below(12);
      const moment = () => (random.percent(25) ? null : random.below(12));
      const windows = Array.from({ length: random.below(4) }, () => ({ start: moment(), end: moment() }));
      const { size, momentOf, between } = newTimes(asOf, windows);
      const all = pieces(size).map(momentOf);
      expect(all[0]).toBe(asOf);
      const cuts = windows.flatMap(({ start, end }) => [start, end === null ? null : end + 1]);
      expect(all.slice(1).filter((moment) => !cuts.includes(moment))).toEqual([]);
      expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
      for (const { start, end } of windows) {
        const isIn = (at: number) => (start === null || start <= at) && (end === null || at <= end);
        const bits = between(start, end);
        expect(pieces(size + 3).filter((piece) => has(bits, piece))).toEqual(
          pieces(size).filter((piece) => isIn(all[piece]!)),
        );
        // Each moment is as the one that begins its piece.
        for (let at = asOf; at < 16; at++) {
          const piece = all.findLastIndex((start) => start <= at);
          expect(isIn(at)).toBe(has(bits, piece));
        }
      }
    }
  });
});

describe('source addresses', () => {
  const ranges: readonly Range[] = [
    { base: 0, prefix: 0 },
    { base: 0, prefix: 8 },
    { base: 0x0a000000, prefix: 8 },
    { base: 0x0a010000, prefix: 16 },
    { base: 0x0b000000, prefix: 8 },
    { base: 0xff000000, prefix: 8 },
    { base: 0xffffffff, prefix: 32 },
  ];

  test('fall into pieces that no range tells apart; the first is that none is known', () => {
    for (let seed = 0; seed < 100; seed++) {
      const random = newRandom(seed);
      const lists = Array.from({ length: random.below(4) }, () => random.picks(1 + random.below(3), ranges));
      const { size, addressOf, inRanges } = newSources(lists);
      expect(addressOf(0)).toBeNull();
      const all = pieces(size).map(addressOf);
      expect(all[1]).toBe(0);
      expect(new Set(all).size).toBe(size);
      for (const list of lists) {
        const bits = inRanges(list);
        expect(pieces(size + 3).filter((piece) => has(bits, piece))).toEqual(
          pieces(size).filter((piece) => isInRanges(list, all[piece]!)),
        );
        for (const { base } of ranges) {
          const piece = all.findLastIndex((start) => start !== null && start <= base);
          expect(has(bits, piece)).toBe(isInRanges(list, base));
        }
      }
    }
  });
});
