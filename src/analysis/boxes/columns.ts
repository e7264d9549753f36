import type { Area, AreaRelations } from './area.ts';
import { add, type Bits, fullBits, has, newBits, orInto, remove } from './bits.ts';
import { type Cell, fieldCount, type Pools, questionOf } from './cell.ts';
import { cuts, type SetId } from './set-pool.ts';

/**
 * Some cells, told the other way round: what a point can choose in each field that they cut, and which of them hold what it
 * chooses. A point is held by the cells that hold all of its choices.
 */
export interface Choice {
  /** The number of the field; of a question: the count of fields and its number. */
  readonly column: number;
  /** The member of the field; of a question 1 for yes, 0 for no. */
  readonly value: number;
  /** The cells, by their number, that hold it. */
  readonly held: Bits;
}

/** What a point can choose in one field: one of these. */
export type Column = readonly Choice[];

/**
 * The columns that some cells cut an area into, those with few choices first; all of the cells must have some of the area. What is
 * not cut tells nothing apart.
 * `membersOf` tells which members of a field are looked at, given the sets that cut it there.
 */
export function columnsOf(
  pools: Pools,
  area: Area,
  relations: AreaRelations,
  cells: readonly Cell[],
  membersOf: (all: Bits, sets: readonly Bits[]) => readonly number[],
): readonly Column[] {
  const columns: Column[] = [];
  for (let field = 0; field < fieldCount; field++) {
    const bySet = new Map<SetId, Bits>();
    const always = newBits(cells.length);
    for (const [number, { sets }] of cells.entries()) {
      const set = sets[field]!;
      let holders = always;
      if (relations.ofField(field, set) === cuts) {
        holders = bySet.get(set) ?? newBits(cells.length);
        bySet.set(set, holders);
      }
      add(holders, number);
    }
    if (bySet.size === 0) continue;
    const sets = [...bySet].map(([set, holders]) => ({ bits: pools[field]!.bitsOf(set), holders }));
    const members = membersOf(
      area.bits[field]!,
      sets.map(({ bits }) => bits),
    );
    columns.push(
      members.map((value) => {
        const held = always.slice();
        for (const { bits, holders } of sets) if (has(bits, value)) orInto(held, holders);
        return { column: field, value, held };
      }),
    );
  }
  return [...columns, ...questionColumns(area, cells)].sort((a, b) => a.length - b.length);
}

/** The questions that the area leaves open. No comes first: it is what is chosen where either answer will do. */
function questionColumns(area: Area, cells: readonly Cell[]): readonly Column[] {
  const open = new Map<number, Column>();
  for (const [number, { literals }] of cells.entries()) {
    for (const one of literals) {
      if (area.literals.includes(one)) continue;
      const question = questionOf(one);
      let column = open.get(question);
      if (column === undefined) {
        const answer = (value: number) => ({ column: fieldCount + question, value, held: fullBits(cells.length) });
        column = [answer(0), answer(1)];
        open.set(question, column);
      }
      // Whoever chooses the other answer is not in this cell.
      remove(column[1 - (one & 1)]!.held, number);
    }
  }
  return [...open.values()];
}
