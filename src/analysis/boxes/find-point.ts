import { type Area, type AreaRelations, areaOf, relationsOf } from './area.ts';
import { firstFrom, fullBits } from './bits.ts';
import { type Cell, fieldCount, isCellWithin, literal, type Pools } from './cell.ts';
import { classesOf } from './classes.ts';
import { type Choice, type Column, columnsOf } from './columns.ts';
import { narrow } from './narrow.ts';
import { findFree } from './search.ts';
import { cuts, disjoint, inside } from './set-pool.ts';
import { type Point, tryPoints } from './walk.ts';
import { widestOf } from './widest-of.ts';

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
 * rest is exact (`search.ts`). `nodes`: how many steps that may take.
 */
export function findPoint(pools: Pools, cells: readonly Cell[], blockers: readonly Cell[], nodes: number): Found {
  const area = areaOf(pools, cells);
  if (area === null) return empty;
  return findPointIn(pools, area, blockers, nodes);
}

export function findPointIn(pools: Pools, area: Area, blockers: readonly Cell[], nodes: number): Found {
  const relations = relationsOf(pools, area);
  const rest = cutting(relations, blockers);
  if (rest === null) return empty;
  if (rest.length === 0)
    return { type: 'point', point: { members: area.bits.map((bits) => firstFrom(bits, 0)), literals: area.literals } };
  const point = tryPoints(pools, area, relations, rest);
  if (point !== null) return { type: 'point', point };
  return findExactly(pools, area, rest, nodes);
}

/** The blockers that hold some of the area; null: one of them holds all of it. */
function cutting(relations: AreaRelations, blockers: readonly Cell[]): readonly Cell[] | null {
  const near: Cell[] = [];
  for (let at = 0; at < blockers.length; at++) {
    const relation = relations.atOnce(blockers[at]!);
    if (relation === inside) return null;
    if (relation !== disjoint) near.push(blockers[at]!);
  }
  const rest: Cell[] = [];
  for (const blocker of near) {
    const relation = relations.of(blocker);
    if (relation === inside) return null;
    if (relation === cuts) rest.push(blocker);
  }
  return rest;
}

function findExactly(pools: Pools, whole: Area, all: readonly Cell[], nodes: number): Found {
  const narrowed = narrow(pools, whole, all);
  if (narrowed === null) return empty;
  const { area } = narrowed;
  const blockers = widestOf(narrowed.blockers, (a, b) => isCellWithin(pools, a, b));
  const columns = columnsOf(pools, area, relationsOf(pools, area), blockers, classesOf);
  const found = findFree(columns, fullBits(blockers.length), { left: nodes });
  if (found === null) return empty;
  if (found === 'unproven') return { type: 'unproven' };
  return { type: 'point', point: pointOf(area, columns, found) };
}

function pointOf(area: Area, columns: readonly Column[], chosen: readonly Choice[]): Point {
  const members = area.bits.map((bits) => firstFrom(bits, 0));
  const literals = [...area.literals];
  for (const [first] of columns) {
    const { column, value } = chosen.find((one) => one.column === first!.column) ?? first!;
    if (column < fieldCount) members[column] = value;
    else literals.push(literal(column - fieldCount, value === 1));
  }
  return { members, literals: literals.sort((a, b) => a - b) };
}
