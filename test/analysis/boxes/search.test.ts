import { expect, test } from 'vitest';
import { bitsOf, fullBits, has, remove } from '../../../src/analysis/boxes/bits.ts';
import type { Choice, Column } from '../../../src/analysis/boxes/columns.ts';
import { findFree } from '../../../src/analysis/boxes/search.ts';
import { newRandom, type Random } from '../../routing/indexed/random.ts';

const count = Math.min(600, Number(process.env.RUNS ?? 600));

/** Cells that each hold some choices of each column, more than fit into one word. */
function randomColumns(random: Random, cells: number): readonly Column[] {
  const share = random.pick([30, 50, 70, 85]);
  return Array.from({ length: random.below(6) }, (_, column) =>
    Array.from({ length: 1 + random.below(5) }, (_, value): Choice => {
      const held = Array.from({ length: cells }, (_, cell) => cell).filter(() => random.percent(share));
      return { column, value, held: bitsOf(cells, held) };
    }),
  );
}

/** Each cell is left in one of two or three columns, as clauses are: nothing less than trying tells whether there is a way. */
function clauses(random: Random, cells: number): readonly Column[] {
  const width = random.pick([2, 3]);
  const columns = Array.from({ length: 6 }, (_, column) =>
    Array.from({ length: 2 }, (_, value): Choice => ({ column, value, held: fullBits(cells) })),
  );
  for (let cell = 0; cell < cells; cell++) {
    for (let turn = 0; turn < width; turn++) remove(random.pick(random.pick(columns)).held, cell);
  }
  return columns;
}

/** One choice of each column, in every way. */
const ways = (columns: readonly Column[]): readonly (readonly Choice[])[] =>
  columns.reduce<readonly (readonly Choice[])[]>(
    (all, column) => all.flatMap((some) => column.map((choice) => [...some, choice])),
    [[]],
  );

test('choices that no cell holds all of are found wherever there are some, with any budget that allows to tell', () => {
  const seen = { free: 0, held: 0, unproven: 0 };
  for (let seed = 0; seed < count; seed++) {
    const random = newRandom(seed);
    const cells = random.pick([0, 1, 5, 12, 40]);
    const columns = random.percent(40) ? randomColumns(random, cells) : clauses(random, cells);
    const counting = Array.from({ length: cells }, (_, cell) => cell).filter(() => random.percent(80));
    const isFree = (some: readonly Choice[]) => !counting.some((cell) => some.every(({ held }) => has(held, cell)));
    const free = ways(columns).filter(isFree);
    const held = bitsOf(cells, counting);
    expect(findFree(columns, held, { left: 0 })).toBe('unproven');
    for (const left of [1, 2, 3, 10_000]) {
      const budget = { left };
      const found = findFree(columns, held, budget);
      expect(held).toEqual(bitsOf(cells, counting));
      if (found === 'unproven') {
        expect([seed, left < 10_000, budget.left < 0]).toEqual([seed, true, true]);
        seen.unproven++;
      } else if (found === null) {
        expect([seed, free.length]).toEqual([seed, 0]);
        seen.held++;
      } else {
        // What the other columns choose does not matter.
        const rest = columns.filter((column) => !found.some((one) => one.column === column[0]!.column));
        const own = found.map(({ column, value }) => columns[column]!.find((one) => one.value === value)!);
        expect([seed, new Set(found.map(({ column }) => column)).size]).toEqual([seed, found.length]);
        expect([seed, ways(rest).every((some) => isFree([...own, ...some]))]).toEqual([seed, true]);
        seen.free++;
      }
    }
  }
  for (const number of Object.values(seen)) expect(number).toBeGreaterThan(count / 100);
});

/** Columns of which each choice is held by these cells. */
const columnsOf = (cells: number, ...columns: readonly (readonly (readonly number[])[])[]): readonly Column[] =>
  columns.map((choices, column) => choices.map((held, value) => ({ column, value, held: bitsOf(cells, held) })));

const values = (found: ReturnType<typeof findFree>) =>
  Array.isArray(found) ? found.map(({ column, value }: Choice) => `${column}=${value}`) : found;

test('a choice that is better than all others of its column is taken without trying', () => {
  const columns = columnsOf(
    40,
    [
      [0, 1, 39],
      [0, 39],
    ],
    [[0], [1]],
  );
  expect(values(findFree(columns, bitsOf(40, [0, 1, 39]), { left: 1 }))).toEqual(['0=1', '1=1']);
});

test('what only one column can leave is left there without trying', () => {
  // Only the first column can leave the first cell. Each of the others is left by one choice of the other columns.
  const columns = columnsOf(
    3,
    [
      [1, 2],
      [0, 2],
    ],
    [
      [0, 2],
      [0, 1],
    ],
    [
      [0, 1],
      [0, 2],
    ],
  );
  const all = bitsOf(3, [0, 1, 2]);
  expect(values(findFree(columns, all, { left: 2 }))).toEqual(['0=0', '1=0', '2=0']);
  expect(values(findFree([columns[1]!, columns[2]!, columns[0]!], all, { left: 2 }))).toEqual(['0=0', '1=0', '2=0']);
});

test('what no column can leave is seen without trying', () => {
  const columns = columnsOf(
    35,
    [
      [1, 34],
      [2, 34],
    ],
    [
      [1, 34],
      [2, 34],
    ],
  );
  expect(findFree(columns, bitsOf(35, [1, 2, 34]), { left: 1 })).toBeNull();
  expect(values(findFree(columns, bitsOf(35, [1, 2]), { left: 2 }))).toEqual(['0=0', '1=1']);
});

test('where no cell counts nothing need be chosen, and where there is nothing to choose nothing is left', () => {
  expect(findFree([], bitsOf(3, []), { left: 1 })).toEqual([]);
  expect(findFree([], bitsOf(3, [2]), { left: 1 })).toBeNull();
});
