import { and, type Bits, isInside, isNone, meets, sameBits } from './bits.ts';
import type { Choice, Column } from './columns.ts';

/** Steps that may still be taken. */
export interface Budget {
  left: number;
}

/**
 * A choice in some columns such that no cell holds all of them; what the other columns choose does not matter. Null: there is
 * none; `unproven`: the budget is used up. `held`: the cells that count.
 *
 * The idea: a choice that fewer cells hold is better than one that more do, so of each column only those count that no other
 * one is better than; where one is left it is taken. A cell that only one column can get out of must be left there. Where this
 * ends, one column is tried choice by choice. It takes little space; the time may grow exponentially, but only with the number of
 * columns. So steps are counted.
 */
export function findFree(
  columns: readonly Column[],
  held: Bits,
  budget: Budget,
): readonly Choice[] | null | 'unproven' {
  if (budget.left-- <= 0) return 'unproven';
  if (isNone(held)) return [];
  const reduced = reduce(columns, held);
  if (reduced === null) return null;
  const { taken, open, left, isFree } = reduced;
  if (isFree) return taken;
  const chosen = open.reduce((best, next) => (next.length < best.length ? next : best));
  const rest = open.filter((one) => one !== chosen);
  for (const choice of [...chosen].sort((a, b) => sizeOf(a.held) - sizeOf(b.held))) {
    const found = findFree(rest, and(left, choice.held), budget);
    if (found === 'unproven') return found;
    if (found !== null) return [...taken, choice, ...found];
  }
  return null;
}

interface Reduced {
  readonly taken: readonly Choice[];
  /** Columns in which there is a choice that matters. */
  readonly open: readonly Column[];
  /** The cells that hold all that was taken. */
  readonly left: Bits;
  readonly isFree: boolean;
}

/** Takes what needs no trying, until nothing changes. Null: there is no way. */
function reduce(columns: readonly Column[], held: Bits): Reduced | null {
  const taken: Choice[] = [];
  let open = columns;
  let left = held;
  for (;;) {
    const before = left;
    const more: Column[] = [];
    for (const column of open) {
      const best = bestOf(column, left);
      if (best.length > 1) {
        more.push(best);
        continue;
      }
      const [only] = best;
      taken.push(only!);
      left = only!.held;
      if (isNone(left)) return { taken, open: [], left, isFree: true };
    }
    open = more;
    if (!sameBits(before, left)) continue;
    const forced = leaveWhereMust(open, left);
    if (forced === null) return null;
    if (forced === open) return { taken, open, left, isFree: false };
    open = forced;
  }
}

/** The choices that none other is better than, with the cells that still count. */
function bestOf(column: Column, left: Bits): Column {
  const best: Choice[] = [];
  for (let at = 0; at < column.length; at++) {
    const choice = column[at]!;
    if (best.some(({ held }) => isInside(held, choice.held))) continue;
    const held = and(choice.held, left);
    let kept = 0;
    for (const one of best) if (!isInside(held, one.held)) best[kept++] = one;
    best.length = kept;
    best.push({ column: choice.column, value: choice.value, held });
    if (isNone(held)) break;
  }
  return best;
}

/** Without the choices that stay in a cell which no other column gets out of. Null: some cell cannot be left at all. */
function leaveWhereMust(columns: readonly Column[], left: Bits): readonly Column[] | null {
  const once = new Int32Array(left.length);
  const twice = new Int32Array(left.length);
  const leaves = columns.map((column) => {
    const can = left.slice();
    for (let at = 0; at < can.length; at++) {
      let all = -1;
      for (const { held } of column) all &= held[at]!;
      can[at]! &= ~all;
      twice[at]! |= once[at]! & can[at]!;
      once[at]! |= can[at]!;
    }
    return can;
  });
  if (!isInside(left, once)) return null;
  for (let at = 0; at < once.length; at++) once[at]! &= ~twice[at]!;
  if (isNone(once)) return columns;
  let hasChanged = false;
  const forced: Column[] = [];
  for (const [number, column] of columns.entries()) {
    const must = and(leaves[number]!, once);
    const kept = isNone(must) ? column : column.filter(({ held }) => !meets(held, must));
    if (kept.length === 0) return null;
    hasChanged ||= kept.length < column.length;
    forced.push(kept);
  }
  return hasChanged ? forced : columns;
}

function sizeOf(bits: Bits): number {
  let size = 0;
  for (let at = 0; at < bits.length; at++) for (let word = bits[at]!; word !== 0; word &= word - 1) size++;
  return size;
}
