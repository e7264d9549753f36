import { type Area, type AreaRelations, areaOf, relationsOf } from './area.ts';
import { firstFrom } from './bits.ts';
import type { Cell, Pools } from './cell.ts';
import { type Column, cutInto } from './cut.ts';
import { narrow, widest } from './narrow.ts';
import { cuts, disjoint, inside } from './set-pool.ts';
import { findFree, type Layout } from './split.ts';
import { type Point, tryPoints } from './walk.ts';

export { holdsPoint, type Point } from './walk.ts';

export type Found =
  | { readonly type: 'point'; readonly point: Point }
  | { readonly type: 'empty' }
  /** The budget did not allow to tell. */
  | { readonly type: 'unproven' };

const empty: Found = { type: 'empty' };

/**
 * A point that is in all of some cells, and in none of others; or the proof that there is none.
 *
 * Most questions are answered by one blocker that holds all of the area, or by a walk out of the blockers (`walk.ts`). Otherwise
 * what needs no choice is taken away (`narrow.ts`), the fields are cut into classes that the blockers tell apart, and the
 * rest is exact (`split.ts`). `nodes`: how many boxes that may look at.
 */
export function findPoint(pools: Pools, cells: readonly Cell[], blockers: readonly Cell[], nodes: number): Found {
  const area = areaOf(pools, cells);
  if (area === null) return empty;
  return findPointIn(pools, area, blockers, nodes);
}

export function findPointIn(pools: Pools, area: Area, blockers: readonly Cell[], nodes: number): Found {
  const relations = relationsOf(pools, area);
  const near: Cell[] = [];
  for (let at = 0; at < blockers.length; at++) {
    const relation = relations.atOnce(blockers[at]!);
    if (relation === inside) return empty;
    if (relation !== disjoint) near.push(blockers[at]!);
  }
  const rest: Cell[] = [];
  for (const blocker of near) {
    const relation = relations.of(blocker);
    if (relation === inside) return empty;
    if (relation === cuts) rest.push(blocker);
  }
  if (rest.length === 0)
    return { type: 'point', point: { members: area.bits.map((bits) => firstFrom(bits, 0)), literals: area.literals } };
  const point = tryPoints(pools, area, relations, rest);
  if (point !== null) return { type: 'point', point };
  const narrowed = narrow(pools, area, widest(pools, rest));
  if (narrowed === null) return empty;
  return findExactly(pools, narrowed.area, relationsOf(pools, narrowed.area), narrowed.blockers, nodes);
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
