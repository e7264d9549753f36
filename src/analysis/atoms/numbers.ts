import type { Instant } from '../../model/instant.ts';
import type { Range } from '../../model/range.ts';
import { intervalsOf } from '../../routing/indexed/intervals.ts';
import { type Bits, bitsOf } from '../boxes/bits.ts';

/**
 * A line of whole numbers, cut where a condition begins or has ended. Piece 0 is what lies before the first cut, and so on;
 * every piece begins at a cut.
 */
function pieces(first: number, cuts: Iterable<number>) {
  const starts = [...new Set([first, ...cuts])].filter((cut) => cut >= first).sort((a, b) => a - b);
  const position = new Map(starts.map((start, at) => [start, at]));
  return {
    starts,
    /** The piece that begins with a number; that of a number before the first is the first. */
    at: (number: number): number => (number <= first ? 0 : (position.get(number) ?? starts.length)),
  };
}

/** Moments from the one on that counts, as a list of pieces that no policy tells apart. */
export interface Times {
  readonly size: number;
  /** A moment in a piece: its first second. */
  readonly momentOf: (piece: number) => Instant;
  /** Both ends belong to it; null: open. */
  readonly between: (start: Instant | null, end: Instant | null) => Bits;
}

export function newTimes(
  asOf: Instant,
  windows: Iterable<{ readonly start: Instant | null; readonly end: Instant | null }>,
): Times {
  const cuts: number[] = [];
  for (const { start, end } of windows) {
    if (start !== null) cuts.push(start);
    if (end !== null) cuts.push(end + 1);
  }
  const { starts, at } = pieces(asOf, cuts);
  return {
    size: starts.length,
    momentOf: (piece) => starts[piece]!,
    between: (start, end) => {
      const from = start === null ? 0 : at(start);
      const to = end === null ? starts.length : at(end + 1);
      return bitsOf(starts.length, sequence(from, to));
    },
  };
}

/** Source addresses, as a list of pieces that no policy tells apart; the first one is: not known. */
export interface Sources {
  readonly size: number;
  readonly addressOf: (piece: number) => number | null;
  readonly inRanges: (ranges: readonly Range[]) => Bits;
}

export function newSources(all: Iterable<readonly Range[]>): Sources {
  const cuts: number[] = [];
  for (const ranges of all) cuts.push(...intervalsOf(ranges));
  const { starts, at } = pieces(
    0,
    cuts.filter((cut) => cut < 2 ** 32),
  );
  const size = starts.length + 1;
  return {
    size,
    addressOf: (piece) => (piece === 0 ? null : starts[piece - 1]!),
    inRanges: (ranges) => {
      const bounds = intervalsOf(ranges);
      const members: number[] = [];
      for (let bound = 0; bound < bounds.length; bound += 2) {
        for (const piece of sequence(at(bounds[bound]!), at(bounds[bound + 1]!))) members.push(piece + 1);
      }
      return bitsOf(size, members);
    },
  };
}

function sequence(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
