import type { Range } from '../../model/range.ts';
import { widestOf } from '../boxes/widest-of.ts';

/** Two ranges lie in each other or apart. */
export function commonRanges(a: readonly Range[], b: readonly Range[]): readonly Range[] {
  const found = a.flatMap((x) => b.flatMap((y) => (isWithin(x, y) ? [x] : isWithin(y, x) ? [y] : [])));
  return widestOf(found, isWithin);
}

/**
 * What is in some ranges and in none of others, as ranges, if that says less: `10.0.0.0/25` without `10.0.0.0/26` is
 * `10.0.0.64/26`. Null: the exceptions are better named.
 */
export function rangesWithout(some: readonly Range[], not: readonly Range[]): readonly Range[] | null {
  const left = not.reduce<readonly Range[]>((parts, one) => parts.flatMap((part) => cutOut(part, one)), some);
  return left.length > 0 && left.length <= some.length + not.length ? left : null;
}

/** A range without another, as ranges: its other half, of each of the halves that hold the other. */
function cutOut(range: Range, hole: Range): readonly Range[] {
  if (isWithin(range, hole)) return [];
  if (!isWithin(hole, range)) return [range];
  const prefix = range.prefix + 1;
  const lower: Range = { base: range.base, prefix };
  const upper: Range = { base: (range.base | (1 << (32 - prefix))) >>> 0, prefix };
  return [lower, upper].flatMap((half) => cutOut(half, hole));
}

const isWithin = (a: Range, b: Range): boolean =>
  a.prefix >= b.prefix && (b.prefix === 0 || (a.base ^ b.base) >>> (32 - b.prefix) === 0);
