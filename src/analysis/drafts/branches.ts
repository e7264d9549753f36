import type { Decider } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';
import type { OutcomeId } from '../deciders/outcomes.ts';
import { isSwitchedOff, type Near, type NearDecider } from './near.ts';

/**
 * Some mail with the same outcome, as far as one policy set goes: it is in all of `faces`, and in none of `blockers`.
 *
 * The mail that an outcome has is the union of such branches, one for each decider that has this outcome. What stands in the
 * way of a decider are only those before it that have *another* outcome: where one with the same decides, the
 * outcome is the same too. So branches overlap, and there are few, with few exceptions.
 */
export interface Branch {
  readonly outcome: OutcomeId;
  readonly faces: readonly Face[];
  readonly blockers: readonly Face[];
  /** Null: nothing decides, so the mail stays plain. */
  readonly decider: Decider | null;
  /** The stage that decides is one that bypasses switch off: it counts only where no bypass is on. */
  readonly needsOff: boolean;
}

/** The branches of one decider: for each of its faces. A bypass that takes no action has none. */
export function branchesOf(near: Near, { decider, faces, at }: NearDecider, plain: OutcomeId): readonly Branch[] {
  const { outcome, stage } = decider;
  if (outcome === null) return [];
  const blockers = before(near, at, outcome);
  const needsOff = isSwitchedOff(stage, near.program) && outcome !== plain;
  // A bypass is on unless one before it takes no action.
  const carvedOut =
    stage === 'bypass' ? facesOf(near.bypasses.filter((one) => one.decider.outcome === null && one.at < at)) : [];
  return faces.map((face) => ({ outcome, faces: [face], blockers: [...blockers, ...carvedOut], decider, needsOff }));
}

/** The mail that nothing decides. A bypass that is on leaves it as plain as it is. */
export function defaultBranch(near: Near, plain: OutcomeId): Branch {
  return {
    outcome: plain,
    faces: [],
    blockers: before(near, Number.POSITIVE_INFINITY, plain),
    decider: null,
    needsOff: false,
  };
}

/** Deciders before a place that have another outcome. */
export function before(near: Near, at: number, outcome: OutcomeId): readonly Face[] {
  return facesOf(near.others.filter((one) => one.at < at && one.decider.outcome !== outcome));
}

export const facesOf = (some: readonly NearDecider[]): readonly Face[] => some.flatMap(({ faces }) => faces);

/** Whether the branch of a decider adds something to the default one: another outcome is among those that come after it. */
export function addsToDefault(near: Near, at: number, plain: OutcomeId): boolean {
  return near.others.some((one) => one.at > at && one.decider.outcome !== plain);
}
