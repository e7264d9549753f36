import type { Area, AreaRelations } from './area.ts';
import { type Bits, fullBits, newBits } from './bits.ts';
import { type Cell, fieldCount, type Pools, questionOf } from './cell.ts';
import { classesOf } from './classes.ts';
import { cuts, type SetId } from './set-pool.ts';
import type { Layout } from './split.ts';

/** A field, or a question, that some cells cut. */
export type Column =
  | {
      readonly type: 'field';
      readonly field: number;
      /** One member of each class. */
      readonly members: readonly number[];
      /** The classes in each set. */
      readonly of: ReadonlyMap<SetId, Bits>;
    }
  | { readonly type: 'question'; readonly question: number };

/** An area in the smallest terms that some cells can be told in. */
export interface Cut {
  readonly columns: readonly Column[];
  readonly layout: Layout;
  /** All of the area. */
  readonly start: Bits;
  /** What one of the cells has of the area; it must have some of it. */
  readonly rowOf: (cell: Cell) => Bits;
}

/** Only what cuts the area counts: sets that hold all of it tell nothing apart. */
export function cutInto(pools: Pools, area: Area, relations: AreaRelations, cells: readonly Cell[]): Cut {
  const columns: Column[] = [];
  for (let field = 0; field < fieldCount; field++) {
    const sets = new Set<SetId>();
    for (const cell of cells) if (relations.ofField(field, cell.sets[field]!) === cuts) sets.add(cell.sets[field]!);
    if (sets.size === 0) continue;
    const list = [...sets];
    const { members, of } = classesOf(
      area.bits[field]!,
      list.map((set) => pools[field]!.bitsOf(set)),
    );
    columns.push({ type: 'field', field, members, of: new Map(list.map((set, at) => [set, of[at]!])) });
  }
  const open = new Set<number>();
  for (const { literals } of cells)
    for (const one of literals) if (!area.literals.includes(one)) open.add(questionOf(one));
  for (const question of open) columns.push({ type: 'question', question });
  const layout = layOut(columns);
  const make = (cell: Cell | null): Bits => {
    const row = new Int32Array(layout.at(-1)?.end ?? 0);
    for (const [number, column] of columns.entries()) {
      row.set((cell && wordsOf(column, cell)) ?? fullBits(sizeOf(column)), layout[number]!.at);
    }
    return row;
  };
  return { columns, layout, start: make(null), rowOf: make };
}

const sizeOf = (column: Column): number => (column.type === 'field' ? column.members.length : 2);

function layOut(columns: readonly Column[]): Layout {
  let at = 0;
  return columns.map((column) => {
    const start = at;
    at += newBits(sizeOf(column)).length;
    return { at: start, end: at };
  });
}

/** Undefined: all of it. No is the first bit: it is what a solution is made of where either answer will do. */
function wordsOf(column: Column, cell: Cell): Bits | undefined {
  if (column.type === 'field') return column.of.get(cell.sets[column.field]!);
  const answer = cell.literals.find((one) => questionOf(one) === column.question);
  return answer === undefined ? undefined : Int32Array.of((answer & 1) === 1 ? 2 : 1);
}
