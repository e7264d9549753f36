import { expect, test } from 'vitest';
import { findFree, type Layout } from '../../../src/analysis/boxes/split.ts';
import { newRandom, type Random } from '../../routing/indexed/random.ts';

const count = Math.min(400, Number(process.env.RUNS ?? 400));

/** Three fields of so many bits, the second one in two words. */
const sizes = [3, 4, 3];
const layout: Layout = [
  { at: 0, end: 1 },
  { at: 1, end: 3 },
  { at: 3, end: 4 },
];

/** Every combination of a bit of each field, as a row. */
const cells: readonly Int32Array[] = [0, 1, 2].flatMap((x) =>
  [0, 1, 2, 3].flatMap((y) => [0, 1, 2].map((z) => rowOf([1 << x, 1 << y, 1 << z]))),
);

function rowOf([x, y, z]: readonly number[]): Int32Array {
  return Int32Array.of(x!, y! & 3, y! >> 2, z!);
}

const isIn = (cell: Int32Array, row: Int32Array): boolean =>
  layout.every(({ at, end }) => cell.slice(at, end).some((word, index) => (word & row[at + index]!) !== 0));

const randomRow = (random: Random, share: number): Int32Array =>
  rowOf(
    sizes.map((size) => {
      const bits = Array.from({ length: size }, (_, at) => (random.percent(share) ? 1 << at : 0));
      return bits.reduce((sum, bit) => sum | bit, 0) || 1 << random.below(size);
    }),
  );

test('a free part of a box is found wherever there is one, with any budget that allows to tell', () => {
  const seen = { free: 0, covered: 0, unproven: 0 };
  for (let seed = 0; seed < count; seed++) {
    const random = newRandom(seed);
    const start = random.percent(70) ? rowOf([7, 15, 7]) : randomRow(random, 70);
    const blockers = Array.from({ length: random.below(14) }, () => randomRow(random, random.pick([50, 75, 90])));
    const free = cells.filter((cell) => isIn(cell, start) && !blockers.some((blocker) => isIn(cell, blocker)));
    expect(findFree(layout, start, blockers, { left: 0 })).toBe('unproven');
    for (const left of [1, 2, 3, 4, 6, 1_000]) {
      const budget = { left };
      const copy = start.slice();
      const found = findFree(layout, start, blockers, budget);
      expect(start).toEqual(copy);
      if (found === 'unproven') {
        expect([seed, left < 1_000, budget.left <= 0]).toEqual([seed, true, true]);
        seen.unproven++;
      } else if (found === null) {
        expect([seed, free]).toEqual([seed, []]);
        seen.covered++;
      } else {
        const all = cells.filter((cell) => isIn(cell, found));
        expect([seed, all.length > 0, all.every((cell) => free.includes(cell))]).toEqual([seed, true, true]);
        seen.free++;
      }
    }
  }
  for (const number of Object.values(seen)) expect(number).toBeGreaterThan(0);
});

test('where the first part of a box is covered, the next one is looked at', () => {
  const two: Layout = [
    { at: 0, end: 1 },
    { at: 1, end: 2 },
  ];
  const blockers = [
    [1, 1],
    [2, 1],
    [2, 2],
  ].map((row) => Int32Array.from(row));
  const left = Int32Array.of(1, 2);
  expect(findFree(two, Int32Array.of(3, 3), blockers, { left: 10 })).toEqual(left);
  expect(findFree(two, Int32Array.of(3, 3), [...blockers, left], { left: 10 })).toBeNull();
});
