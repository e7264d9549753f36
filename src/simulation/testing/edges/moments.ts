import type { Instant } from '../../../model/instant.ts';
import type { Range } from '../../../model/range.ts';

interface Window {
  readonly start: Instant | null;
  readonly end: Instant | null;
}

/** Values of one condition: one for each way in which it is met by some and not by others, and the edges between these. */
export interface Cuts<T> {
  readonly classes: readonly T[];
  readonly edges: readonly T[];
}

/** Moments inside and at the edges of windows: the second before a start, the start, the end, and the second after. */
export function momentsAt(windows: readonly Window[], asOf: Instant): Cuts<Instant> {
  const isIn = ({ start, end }: Window, at: Instant) => (start === null || start <= at) && (end === null || at <= end);
  const edges = windows.flatMap(({ start, end }) => [
    ...(start === null ? [] : [start, start - 1]),
    ...(end === null ? [] : [end, end + 1]),
  ]);
  const inside = windows.flatMap(({ start, end }) =>
    start === null || end === null || end <= start ? [] : [start + Math.floor((end - start) / 2)],
  );
  return cutsOf([asOf, ...inside, ...edges], (at) => windows.map((window) => (isIn(window, at) ? 1 : 0)).join(''));
}

/** Source addresses inside, at the edges of and beside ranges, and one that is not known. */
export function sourcesAt(ranges: readonly Range[]): Cuts<number | null> {
  const bounds = ranges.map(({ base, prefix }) => ({ first: base, last: base + 2 ** (32 - prefix) - 1 }));
  const isValid = (address: number) => address >= 0 && address <= 0xffff_ffff;
  const inside = bounds.map(({ first, last }) => Math.min(first + 9, last));
  const values = [...inside, ...bounds.flatMap(({ first, last }) => [first, last, first - 1, last + 1])].filter(
    isValid,
  );
  return cutsOf([null, ...values], (address) =>
    address === null
      ? 'unknown'
      : bounds.map(({ first, last }) => (address >= first && address <= last ? 1 : 0)).join(''),
  );
}

function cutsOf<T>(values: readonly T[], classOf: (value: T) => string): Cuts<T> {
  const distinct = [...new Set(values)];
  const classes = new Map<string, T>();
  for (const value of distinct) if (!classes.has(classOf(value))) classes.set(classOf(value), value);
  const taken = new Set(classes.values());
  return { classes: [...classes.values()], edges: distinct.filter((value) => !taken.has(value)) };
}
