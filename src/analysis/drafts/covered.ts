import type { Universe } from '../atoms/universe.ts';
import type { Cell } from '../boxes/cell.ts';
import { everything, inside } from '../boxes/set-pool.ts';
import type { Face } from '../deciders/face.ts';
import type { OutcomeId } from '../deciders/outcomes.ts';
import type { Branch } from './branches.ts';
import type { Near, NearDecider } from './near.ts';

/** A cell that keeps a decider from deciding in a branch: one of those that the branch is without, or of a decider. */
interface Cover {
  readonly cell: Cell;
  readonly at: number;
  readonly outcome: OutcomeId | null;
}

/**
 * Whether a single blocker plainly holds all mail that a branch and a face of a decider have in common: one of the branch, or one
 * of a decider with another outcome that comes before. Mostly there is one, and then nothing else need be asked, or made ready.
 */
export function coveredIn({ pools }: Universe, { faces, blockers }: Branch, { others }: Near) {
  // What holds the mail of one decider is likely to hold that of the next one.
  let last: Cover | null = null;
  const own = faces.flatMap(({ cells }) => cells);
  const isSingle = own.length === faces.length;
  const holds = ({ sets, literals }: Cell, cells: readonly Cell[]): boolean =>
    sets.every(
      (set, field) =>
        set === everything || cells.some((cell) => pools[field]!.relation(cell.sets[field]!, set) === inside),
    ) && literals.every((one) => cells.some((cell) => cell.literals.includes(one)));

  return (face: Face, { at, decider: { outcome } }: NearDecider): boolean => {
    if (!isSingle || face.cells.length > 1) return false;
    const cells = [...own, ...face.cells];
    const isCover = (cover: Cover): boolean => {
      if (!holds(cover.cell, cells)) return false;
      last = cover;
      return true;
    };
    if (last !== null && last.at < at && last.outcome !== outcome && isCover(last)) return true;
    if (blockers.some((one) => one.cells.some((cell) => isCover({ cell, at: -1, outcome: null })))) return true;
    return others.some(
      (one) =>
        one.at < at &&
        one.decider.outcome !== outcome &&
        one.faces.some((other) =>
          other.cells.some((cell) => isCover({ cell, at: one.at, outcome: one.decider.outcome })),
        ),
    );
  };
}
