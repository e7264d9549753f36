import type { Range } from '../../model/range.ts';

/**
 * A set of numbers as the bounds at which it begins and ends, in ascending order: what lies between the first and the second
 * is in it, what lies between the second and the third is not, and so on. A bound itself belongs to what it begins.
 */
export type Intervals = Float64Array;

/** The addresses that lie in at least one of the ranges; ranges that overlap or touch become one interval. */
export function intervalsOf(ranges: readonly Range[]): Intervals {
  const sorted = ranges.map(({ base, prefix }) => [base, base + 2 ** (32 - prefix)] as const);
  sorted.sort(([a], [b]) => a - b);
  const bounds: number[] = [];
  for (const [start, end] of sorted) {
    const last = bounds.at(-1);
    if (last === undefined || start > last) bounds.push(start, end);
    else bounds[bounds.length - 1] = Math.max(last, end);
  }
  return Float64Array.from(bounds);
}

/** Whether a number lies in one of the intervals. */
export function isInside(bounds: Intervals, value: number): boolean {
  let low = 0;
  let high = bounds.length;
  // How many bounds lie at or before the value: an odd number means that the last of them began an interval.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return (low & 1) === 1;
}
