import type { Area, AreaRelations } from './area.ts';
import { and, type Bits, has, isNone } from './bits.ts';
import type { Cell, Pools } from './cell.ts';
import { classesOf } from './classes.ts';
import { type Choice, type Column, columnsOf } from './columns.ts';
import { sampleOf } from './sample.ts';
import { findFree } from './search.ts';

/** Some cells in an area, to be asked what one of them holds that others don't. */
export interface Overlaps {
  /**
   * Whether a cell, by its number, has a point in the area that none of the others has; `others`: those that count. An answer that
   * the budget does not allow counts as one.
   */
  readonly hasAlone: (cell: number, others: Bits, nodes: number) => boolean;
}

/** All of the cells must have some of the area. */
export function overlapsOf(pools: Pools, area: Area, relations: AreaRelations, cells: readonly Cell[]): Overlaps {
  // Mostly a few members of each set tell it.
  const some = columnsOf(pools, area, relations, cells, sampleOf);
  let all: readonly Column[] | undefined;
  let last: readonly Choice[] = some.map(([first]) => first!);
  return {
    hasAlone: (cell, others, nodes) => {
      const columns = within(some, cell);
      // And mostly what one cell holds alone is near to what the one before it does.
      const near = nearest(last, columns);
      if (isFree(near, others)) {
        last = near;
        return true;
      }
      const found = findFree(columns, others, { left: nodes });
      if (Array.isArray(found)) {
        last = near.map((choice) => found.find(({ column }) => column === choice.column) ?? choice);
        return true;
      }
      all ??= columnsOf(pools, area, relations, cells, classesOf);
      return findFree(within(all, cell), others, { left: nodes }) !== null;
    },
  };
}

/** What a point in a cell can choose: there is something in each column, since a sample has members in each set. */
const within = (columns: readonly Column[], cell: number): readonly Column[] =>
  columns.map((column) => column.filter(({ held }) => has(held, cell)));

/** The choices of before, where they are still among those that there are. */
const nearest = (before: readonly Choice[], columns: readonly Column[]): readonly Choice[] =>
  columns.map((column, number) => (column.includes(before[number]!) ? before[number]! : column[0]!));

const isFree = (choices: readonly Choice[], others: Bits): boolean =>
  isNone(choices.reduce((left, { held }) => and(left, held), others));
