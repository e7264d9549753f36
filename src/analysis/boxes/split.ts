import type { Bits } from './bits.ts';

/**
 * Is a box minus boxes empty? Exactly, in the smallest terms.
 *
 * Terms: a *layout* is how many words each field has; a *row* is one box: the words of all fields, one after the other. All
 * rows have the same layout.
 *
 * The idea: a box that a blocker covers is empty, and one that no blocker meets is a solution. A blocker that reaches past
 * the box in one field only takes its part of that field away, without any choice. Where all blockers are cut in several
 * fields, the one with the fewest is taken: a point outside of it is outside in one of these fields. So the box falls into
 * as many disjoint parts, each smaller in one field.
 *
 * It takes little space; the time may grow exponentially, but only with the number of fields. So steps are counted.
 */
export type Layout = readonly { readonly at: number; readonly end: number }[];

/** Steps that may still be taken: boxes looked at. */
export interface Budget {
  left: number;
}

/** A row in which every member of every field is a solution; null: there is none; `unproven`: the budget is used up. */
export function findFree(
  layout: Layout,
  start: Bits,
  blockers: readonly Bits[],
  budget: Budget,
): Bits | null | 'unproven' {
  if (budget.left-- <= 0) return 'unproven';
  const box = start.slice();
  const left = reduce(layout, box, blockers);
  if (left === null) return null;
  const [first] = left;
  if (first === undefined) return box;
  const chosen = left.reduce((best, next) => (next.cutting.length < best.cutting.length ? next : best), first);
  const rows = left.map(({ row }) => row);
  // Parts that keep more of the box come first: a solution is likelier there.
  for (const part of partsOf(layout, box, chosen)) {
    const found = findFree(layout, part, rows, budget);
    if (found !== null) return found;
  }
  return null;
}

interface Cutting {
  readonly row: Bits;
  /** The fields in which the box reaches past the blocker. */
  readonly cutting: readonly number[];
}

/** Takes away what needs no choice, until nothing changes. The blockers that are left; null: the box is covered. */
function reduce(layout: Layout, box: Bits, blockers: readonly Bits[]): readonly Cutting[] | null {
  let rows = blockers;
  for (;;) {
    const left: Cutting[] = [];
    let hasChanged = false;
    for (const row of rows) {
      const cutting = cuttingFields(layout, box, row);
      if (cutting === null) continue;
      if (cutting.length === 0) return null;
      if (cutting.length > 1) {
        left.push({ row, cutting });
        continue;
      }
      const { at, end } = layout[cutting[0]!]!;
      for (let word = at; word < end; word++) box[word]! &= ~row[word]!;
      hasChanged = true;
    }
    if (!hasChanged) return left;
    rows = left.map(({ row }) => row);
  }
}

/** Null where they do not meet. */
function cuttingFields(layout: Layout, box: Bits, row: Bits): readonly number[] | null {
  const cutting: number[] = [];
  for (let field = 0; field < layout.length; field++) {
    const { at, end } = layout[field]!;
    let meets = false;
    let isCut = false;
    for (let word = at; word < end; word++) {
      if ((box[word]! & row[word]!) !== 0) meets = true;
      if ((box[word]! & ~row[word]!) !== 0) isCut = true;
    }
    if (!meets) return null;
    if (isCut) cutting.push(field);
  }
  return cutting;
}

/** The box without a blocker, as disjoint boxes. */
function partsOf(layout: Layout, box: Bits, { row, cutting }: Cutting): readonly Bits[] {
  const parts: Bits[] = [];
  const rest = box.slice();
  for (const field of cutting) {
    const { at, end } = layout[field]!;
    const part = rest.slice();
    for (let word = at; word < end; word++) {
      part[word]! &= ~row[word]!;
      rest[word]! &= row[word]!;
    }
    parts.push(part);
  }
  return parts;
}
