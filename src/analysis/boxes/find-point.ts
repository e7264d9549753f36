import { type Area, type AreaRelations, areaOf, relationsOf } from './area.ts';
import { firstFrom, has } from './bits.ts';
import { type Cell, fieldCount, isCellWithin, type Literal, opposite, type Pools } from './cell.ts';
import { type Column, cutInto } from './cut.ts';
import { cuts, everything, inside } from './set-pool.ts';
import { findFree, type Layout } from './split.ts';

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
  return findExactly(pools, area, relations, widest(pools, rest), nodes);
}

/** Without those that another one holds all of. */
export function widest(pools: Pools, cells: readonly Cell[]): readonly Cell[] {
  if (cells.length < 2) return cells;
  return cells.filter(
    (cell, at) =>
      !cells.some(
        (other, index) =>
          index !== at && isCellWithin(pools, cell, other) && (index < at || !isCellWithin(pools, other, cell)),
      ),
  );
}

const tries = 24;

/** Deterministic: the same question gets the same answer. Questions that the area leaves open are answered by no. */
export function tryPoints(pools: Pools, area: Area, blockers: readonly Cell[]): Point | null {
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
  relations: AreaRelations,
  blockers: readonly Cell[],
  nodes: number,
): Found {
  const { columns, layout, start, rowOf } = cutInto(pools, area, relations, blockers);
  const found = findFree(layout, start, blockers.map(rowOf), { left: nodes });
  if (found === null) return empty;
  if (found === 'unproven') return { type: 'unproven' };
  return { type: 'point', point: pointOf(area, columns, layout, found) };
}

function pointOf(area: Area, columns: readonly Column[], layout: Layout, row: Int32Array): Point {
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
