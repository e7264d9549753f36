import { type Area, areaOf, relationsOf } from './area.ts';
import { type Bits, firstFrom, fullBits, has, newBits } from './bits.ts';
import { type Cell, fieldCount, type Literal, opposite, type Pools, questionOf } from './cell.ts';
import { classesOf } from './classes.ts';
import { cuts, everything, inside, type SetId } from './set-pool.ts';
import { type Budget, findFree, type Layout } from './split.ts';

/** One kind of mail: a member of each field, and the answers that it needs; any other question may be answered by no. */
export interface Point {
  readonly members: readonly number[];
  readonly literals: readonly Literal[];
}

export type Found =
  | { readonly type: 'point'; readonly point: Point }
  | { readonly type: 'empty' }
  /** The budget did not allow to tell. */
  | { readonly type: 'unproven' };

const empty: Found = { type: 'empty' };

/**
 * A point that is in all of some cells, and in none of others; or the proof that there is none.
 *
 * Most questions have an answer that is found by trying some points at random. Only where none of them is one, the fields
 * are cut into classes that the blockers tell apart, and the rest is exact (`split.ts`). `nodes`: how many boxes that may look at.
 */
export function findPoint(pools: Pools, cells: readonly Cell[], blockers: readonly Cell[], nodes: number): Found {
  const area = areaOf(pools, cells);
  if (area === null) return empty;
  return findPointIn(pools, area, blockers, nodes);
}

export function findPointIn(pools: Pools, area: Area, blockers: readonly Cell[], nodes: number): Found {
  const relations = relationsOf(pools, area);
  const rest: Cell[] = [];
  for (const blocker of blockers) {
    const relation = relations.of(blocker);
    if (relation === inside) return empty;
    if (relation === cuts) rest.push(blocker);
  }
  if (rest.length === 0)
    return { type: 'point', point: { members: area.bits.map((bits) => firstFrom(bits, 0)), literals: area.literals } };
  const point = tryPoints(pools, area, rest);
  if (point !== null) return { type: 'point', point };
  return findExactly(pools, area, rest, nodes, (field, set) => relations.ofField(field, set) === cuts);
}

const tries = 24;

/** Deterministic: the same question gets the same answer. Questions that the area leaves open are answered by no. */
function tryPoints(pools: Pools, area: Area, blockers: readonly Cell[]): Point | null {
  const members = new Array<number>(fieldCount).fill(0);
  let state = 0x9e3779b9;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.floor((((state ^ (state >>> 15)) >>> 0) / 2 ** 32) * limit);
  };
  let last = 0;
  for (let turn = 0; turn < tries; turn++) {
    for (let field = 0; field < fieldCount; field++) {
      const bits = area.bits[field]!;
      const at = firstFrom(bits, turn === 0 ? 0 : next(pools[field]!.size));
      members[field] = at >= 0 ? at : firstFrom(bits, 0);
    }
    // What stood in the way last time is likely to do so again.
    let hit = -1;
    for (let step = 0; step < blockers.length; step++) {
      const number = (last + step) % blockers.length;
      if (holdsPoint(pools, blockers[number]!, members, area.literals)) {
        hit = number;
        break;
      }
    }
    if (hit < 0) return { members: [...members], literals: area.literals };
    last = hit;
  }
  return null;
}

/** Questions that are not among the answers count as answered by no. */
export function holdsPoint(pools: Pools, cell: Cell, members: readonly number[], answers: readonly Literal[]): boolean {
  for (let field = 0; field < fieldCount; field++) {
    const set = cell.sets[field]!;
    if (set !== everything && !has(pools[field]!.bitsOf(set), members[field]!)) return false;
  }
  return cell.literals.every((one) => answers.includes(one) || ((one & 1) === 0 && !answers.includes(opposite(one))));
}

function findExactly(
  pools: Pools,
  area: Area,
  blockers: readonly Cell[],
  nodes: number,
  isCut: (field: number, set: SetId) => boolean,
): Found {
  const columns: Column[] = [];
  for (let field = 0; field < fieldCount; field++) {
    const sets = [...new Set(blockers.map((blocker) => blocker.sets[field]!).filter((set) => isCut(field, set)))];
    if (sets.length === 0) continue;
    const { members, of } = classesOf(
      area.bits[field]!,
      sets.map((set) => pools[field]!.bitsOf(set)),
    );
    columns.push({ type: 'field', field, members, of: new Map(sets.map((set, at) => [set, of[at]!])) });
  }
  const open = new Set(
    blockers.flatMap(({ literals }) => literals.filter((one) => !area.literals.includes(one)).map(questionOf)),
  );
  for (const question of open) columns.push({ type: 'question', question });
  const layout = layOut(columns);
  const rows = blockers.map((blocker) => rowOf(columns, layout, blocker));
  const start = rowOf(columns, layout, null);
  const budget: Budget = { left: nodes };
  const found = findFree(layout, start, rows, budget);
  if (found === null) return empty;
  if (found === 'unproven') return { type: 'unproven' };
  return { type: 'point', point: pointOf(area, columns, layout, found) };
}

/** A field, or a question, that blockers cut. */
type Column =
  | {
      readonly type: 'field';
      readonly field: number;
      readonly members: readonly number[];
      readonly of: ReadonlyMap<SetId, Bits>;
    }
  | { readonly type: 'question'; readonly question: number };

const sizeOf = (column: Column): number => (column.type === 'field' ? column.members.length : 2);

function layOut(columns: readonly Column[]): Layout {
  let at = 0;
  return columns.map((column) => {
    const start = at;
    at += newBits(sizeOf(column)).length;
    return { at: start, end: at };
  });
}

/** Null: the row of everything. */
function rowOf(columns: readonly Column[], layout: Layout, cell: Cell | null): Bits {
  const row = new Int32Array(layout.at(-1)?.end ?? 0);
  for (const [number, column] of columns.entries()) {
    row.set(wordsOf(column, cell) ?? fullBits(sizeOf(column)), layout[number]!.at);
  }
  return row;
}

/** Undefined: all of it. No is the first bit: it is what a solution is made of where either answer will do. */
function wordsOf(column: Column, cell: Cell | null): Bits | undefined {
  if (cell === null) return undefined;
  if (column.type === 'field') return column.of.get(cell.sets[column.field]!);
  const answer = cell.literals.find((one) => questionOf(one) === column.question);
  return answer === undefined ? undefined : Int32Array.of((answer & 1) === 1 ? 2 : 1);
}

function pointOf(area: Area, columns: readonly Column[], layout: Layout, row: Bits): Point {
  const members = area.bits.map((bits) => firstFrom(bits, 0));
  const literals = [...area.literals];
  for (const [number, column] of columns.entries()) {
    const { at, end } = layout[number]!;
    const first = firstFrom(row.subarray(at, end), 0);
    if (column.type === 'field') members[column.field] = column.members[first]!;
    else literals.push(column.question * 2 + first);
  }
  return { members, literals: literals.sort((a, b) => a - b) };
}
