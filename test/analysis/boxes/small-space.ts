import { type Bits, bitsOf, has } from '../../../src/analysis/boxes/bits.ts';
import type { Cell, Pools } from '../../../src/analysis/boxes/cell.ts';
import { newSetPool } from '../../../src/analysis/boxes/set-pool.ts';
import type { Point } from '../../../src/analysis/boxes/walk.ts';
import type { Random } from '../../routing/indexed/random.ts';

/** Three fields of a few members and three questions: all points can be looked at. */
export const sizes = [4, 3, 4, 1, 1, 1, 1, 1];
export const questions = 3;

export const newPools = (): Pools => sizes.map(newSetPool);

export function randomCell(pools: Pools, random: Random): Cell {
  const sets = sizes.map((size, field) => {
    if (size === 1 || random.percent(35)) return 0;
    const members = Array.from({ length: size }, (_, at) => at).filter(() => random.percent(60));
    return pools[field]!.intern(bitsOf(size, members.length === 0 ? [random.below(size)] : members));
  });
  const literals = Array.from({ length: questions }, (_, question) => question * 2 + random.below(2)).filter(() =>
    random.percent(20),
  );
  return { sets, literals };
}

const total = sizes.reduce((product, size) => product * size, 1) * 2 ** questions;
export const points: readonly Point[] = Array.from({ length: total }, (_, number) => {
  let left = number;
  const members = sizes.map((size) => {
    const member = left % size;
    left = Math.floor(left / size);
    return member;
  });
  const literals = Array.from({ length: questions }, (_, question) => question * 2 + ((left >> question) & 1));
  return { members, literals };
});

/** Whether a point has the answers, and the members of these sets. */
export const isAt = (bits: readonly Bits[], literals: readonly number[], point: Point): boolean =>
  bits.every((set, field) => has(set, point.members[field]!)) && literals.every((one) => point.literals.includes(one));

/** Where a cell is, written out. */
export function pointsIn(pools: Pools, { sets, literals }: Cell): ReadonlySet<Point> {
  const bits = sets.map((set, field) => pools[field]!.bitsOf(set));
  return new Set(points.filter((point) => isAt(bits, literals, point)));
}
