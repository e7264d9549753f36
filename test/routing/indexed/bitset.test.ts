import { describe, expect, test } from 'vitest';
import {
  add,
  firstCommon,
  type Layout,
  layOut,
  lowestBit,
  nowhere,
  placeOf,
} from '../../../src/routing/indexed/bitset.ts';

/** The index of the first policy from `from` on, of a list of this length, that is in all three sets; undefined: none. */
function first(length: number, sets: readonly (readonly number[])[], from = 0): number | undefined {
  const layout = layOut([5, length, 70]);
  const segment = layout.segments[1]!;
  const words = new Int32Array(layout.stride * sets.length);
  for (const [number, set] of sets.entries()) {
    for (const index of set) add(words, number * layout.stride, layout, placeOf(segment, index));
    addNeighbours(words, number * layout.stride, layout);
  }
  const [a, b, c] = [0, layout.stride, 2 * layout.stride];
  const place = firstCommon(words, a, words, b, words, c, segment, placeOf(segment, from));
  return place === nowhere ? undefined : place - placeOf(segment, 0);
}

/** The segments before and behind are full: nothing of theirs may be found. */
function addNeighbours(words: Int32Array, row: number, layout: Layout): void {
  for (const [number, length] of [
    [0, 5],
    [2, 70],
  ] as const) {
    for (let index = 0; index < length; index++) add(words, row, layout, placeOf(layout.segments[number]!, index));
  }
}

const alone = (index: number) => [[index], [index], [index]];

describe('the first policy that is in all sets', () => {
  // The ends of words (32), of summary words (1,024), and their neighbours.
  const edges = [0, 1, 30, 31, 32, 33, 63, 64, 1_022, 1_023, 1_024, 1_025, 2_047, 2_048, 3_000];

  test.each(edges)('number %i, the only one', (index) => {
    expect(first(3_001, alone(index))).toBe(index);
  });

  test.each(edges)('number %i, the last one of its list', (index) => {
    expect(first(index + 1, alone(index))).toBe(index);
  });

  test.each(edges)('from number %i on: that one counts, those before do not', (from) => {
    const all = edges.filter((index) => index < from || index > from + 40);
    const next = edges.find((index) => index > from + 40);
    expect(first(3_001, [all, all, all], from)).toBe(next);
    expect(
      first(
        3_001,
        [
          [...all, from],
          [...all, from],
          [...all, from],
        ],
        from,
      ),
    ).toBe(from);
  });

  test('nobody is in all of them, though every two share one', () => {
    expect(
      first(3_001, [
        [7, 2_000],
        [7, 40],
        [40, 2_000],
      ]),
    ).toBeUndefined();
  });

  test('others in the same word, in the same block and between', () => {
    expect(
      first(3_001, [
        [1, 5, 900, 2_900],
        [2, 5, 901, 2_900],
        [3, 6, 900, 2_900],
      ]),
    ).toBe(2_900);
  });

  test('what is cut off the block where the search begins is not cut off the next one', () => {
    expect(first(3_001, alone(1_024), 1_000)).toBe(1_024);
    expect(first(3_001, alone(2_048), 40)).toBe(2_048);
  });

  test('an empty list', () => {
    expect(first(0, [[], [], []])).toBeUndefined();
  });

  test.each([1, 31, 32, 33, 1_024])('from behind the last of %i', (length) => {
    expect(first(length, alone(length - 1), length)).toBeUndefined();
  });
});

test('no lists, and only empty ones, take no room; a head takes its own', () => {
  expect(layOut([]).stride).toBe(0);
  expect(layOut([0, 0]).stride).toBe(0);
  expect(layOut([0, 0], 2).stride).toBe(2);
  expect(layOut([1, 32, 33, 1_024, 1_025], 2).stride).toBe(2 + 2 + 2 + 3 + 33 + 35);
});

test('the lowest bit of a word', () => {
  expect([1, 2, 12, 0x40000000, 0x80000000 | 0, -1].map(lowestBit)).toEqual([0, 1, 2, 30, 31, 0]);
});
