import type { Universe } from '../atoms/universe.ts';
import { type Cell, questionOf } from '../boxes/cell.ts';
import { type Found, findPoint } from '../boxes/find-point.ts';
import type { Decider } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';
import type { OutcomeId } from '../deciders/outcomes.ts';

/** Mail that may be of interest, if there is any: in all of `faces`, in none of `blockers`. */
export interface Draft {
  readonly faces: readonly Face[];
  readonly blockers: readonly Face[];
  /** What becomes of it in each policy set, in their order. */
  readonly outcomes: readonly OutcomeId[];
  /** What decides, or keeps from deciding, with the number of the policy set. */
  readonly because: readonly Reason[];
}

export interface Reason {
  readonly of: number;
  readonly decider: Decider;
}

/**
 * A point of a draft, a proof that it has none, or neither. A union of cells has a point where one of its cells has.
 * `also`: more cells that the point must not be in.
 */
export function findIn(
  universe: Universe,
  { faces, blockers }: Pick<Draft, 'faces' | 'blockers'>,
  nodes: number,
  also: readonly Cell[] = [],
): Found {
  const blocked: Cell[] = [...also];
  for (let at = 0; at < blockers.length; at++) {
    const { cells } = blockers[at]!;
    for (let index = 0; index < cells.length; index++) blocked.push(cells[index]!);
  }
  let unproven: Found | null = null;
  for (const cells of combinations(faces)) {
    const impossible = impossibleIn(universe, cells, blocked);
    const all = impossible.length === 0 ? blocked : [...blocked, ...impossible];
    const found = findPoint(universe.pools, cells, all, nodes);
    if (found.type === 'point') return found;
    if (found.type === 'unproven') unproven = found;
  }
  return unproven ?? { type: 'empty' };
}

/** Whether there may be mail; not: there is none, by proof. */
export const mayHaveMail = (universe: Universe, mail: Pick<Draft, 'faces' | 'blockers'>, nodes: number): boolean =>
  findIn(universe, mail, nodes).type !== 'empty';

/** One cell of each face, in every way. */
export function combinations(faces: readonly Face[]): readonly (readonly Cell[])[] {
  let all: readonly (readonly Cell[])[] = [[]];
  for (const { cells } of new Set(faces)) {
    all =
      cells.length === 1
        ? all.map((some) => [...some, cells[0]!])
        : all.flatMap((some) => cells.map((cell) => [...some, cell]));
  }
  return all;
}

/** Impossible answers matter only where something asks for one of them. */
function impossibleIn({ impossible }: Universe, cells: readonly Cell[], blockers: readonly Cell[]): readonly Cell[] {
  if (impossible.length === 0) return impossible;
  const asked = new Set<number>();
  for (const some of [cells, blockers])
    for (const { literals } of some) for (const one of literals) asked.add(questionOf(one));
  return impossible.filter(({ literals }) => literals.some((one) => asked.has(questionOf(one))));
}
