import type { Area, AreaRelations } from './area.ts';
import { firstFrom, firstOutside, has } from './bits.ts';
import { type Cell, fieldCount, type Literal, opposite, type Pools } from './cell.ts';
import { cuts, everything } from './set-pool.ts';

/** One kind of mail: a member of each field, and the answers that it needs; any other question may be answered by no. */
export interface Point {
  readonly members: readonly number[];
  readonly literals: readonly Literal[];
}

const walks = 3;
const steps = 40;

/**
 * Takes some walks: each begins at a random point, and as long as that is in a blocker, goes out of it in one field. Deterministic:
 * the same question gets the same answer. Questions that the area leaves open are answered by no.
 */
export function tryPoints(pools: Pools, area: Area, relations: AreaRelations, blockers: readonly Cell[]): Point | null {
  const members = new Array<number>(fieldCount).fill(0);
  const next = newDice();
  let last = 0;
  for (let walk = 0; walk < walks; walk++) {
    for (let field = 0; field < fieldCount; field++) {
      const bits = area.bits[field]!;
      const at = firstFrom(bits, walk === 0 ? 0 : next(pools[field]!.size));
      members[field] = at >= 0 ? at : firstFrom(bits, 0);
    }
    for (let step = 0; step < steps; step++) {
      // What stood in the way last time is likely to do so again.
      const hit = blockerAt(pools, blockers, members, area, last);
      if (hit < 0) return { members: [...members], literals: area.literals };
      last = hit;
      if (!stepOutOf(pools, area, relations, blockers[hit]!, members, next)) break;
    }
  }
  return null;
}

function blockerAt(
  pools: Pools,
  blockers: readonly Cell[],
  members: readonly number[],
  area: Area,
  first: number,
): number {
  for (let step = 0; step < blockers.length; step++) {
    const number = first + step < blockers.length ? first + step : first + step - blockers.length;
    if (holdsPoint(pools, blockers[number]!, members, area.literals)) return number;
  }
  return -1;
}

/** Changes one field, at random, so that the point is not in the blocker any more; false: none can. */
function stepOutOf(
  pools: Pools,
  area: Area,
  relations: AreaRelations,
  { sets }: Cell,
  members: number[],
  next: (limit: number) => number,
): boolean {
  const start = next(fieldCount);
  for (let turn = 0; turn < fieldCount; turn++) {
    const field = (start + turn) % fieldCount;
    if (sets[field] === everything || relations.ofField(field, sets[field]!) !== cuts) continue;
    const [bits, other] = [area.bits[field]!, pools[field]!.bitsOf(sets[field]!)];
    let member = firstOutside(bits, other, next(pools[field]!.size));
    if (member < 0) member = firstOutside(bits, other, 0);
    if (member < 0) continue;
    members[field] = member;
    return true;
  }
  return false;
}

function newDice(): (limit: number) => number {
  let state = 0x9e3779b9;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.floor((((state ^ (state >>> 15)) >>> 0) / 2 ** 32) * limit);
  };
}

/** Questions that are not among the answers count as answered by no. */
export function holdsPoint(pools: Pools, cell: Cell, members: readonly number[], answers: readonly Literal[]): boolean {
  for (let field = 0; field < fieldCount; field++) {
    const set = cell.sets[field]!;
    if (set !== everything && !has(pools[field]!.bitsOf(set), members[field]!)) return false;
  }
  if (cell.literals.length === 0) return true;
  return cell.literals.every((one) => answers.includes(one) || ((one & 1) === 0 && !answers.includes(opposite(one))));
}
