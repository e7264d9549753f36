import type { Policy } from '../../routing/policy.ts';
import type { Cell } from '../boxes/cell.ts';
import { holdsPoint } from '../boxes/find-point.ts';
import type { Decider } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';
import { findIn, mayHaveMail } from '../drafts/draft.ts';
import { facesMeet } from '../drafts/near.ts';
import type { Study } from './study.ts';

/** A policy that wins over nothing: all mail that meets it goes to policies of its type that come before it. */
export interface Unreachable {
  readonly policy: Policy;
  /** Policies that cover it together, and none of which could be left out, in the order in which they win. */
  readonly by: readonly Policy[];
}

/** All policies that are unreachable, and those of which the budget did not allow to tell. */
export interface Reachability {
  readonly unreachable: readonly Unreachable[];
  readonly unproven: readonly Policy[];
}

/** A face of a policy, with its place. */
interface Earlier {
  readonly policy: Policy;
  readonly face: Face;
}

export function reachability(study: Study): Reachability {
  const unreachable: Unreachable[] = [];
  const unproven: Policy[] = [];
  for (const stage of ['content', 'bypass', 'policy'] as const) {
    const earlier: Earlier[] = [];
    for (const [policy, faces] of byPolicy(study.program.deciders.filter((decider) => decider.stage === stage))) {
      const covers = faces.map((face) => coverOf(study, face, earlier));
      if (covers.every((cover) => cover !== 'reached' && cover !== 'unproven')) {
        const by = new Set(covers.flat());
        unreachable.push({ policy, by: [...new Set(earlier.map((one) => one.policy))].filter((one) => by.has(one)) });
      } else if (!covers.includes('reached')) unproven.push(policy);
      for (const face of faces) earlier.push({ policy, face });
    }
  }
  return { unreachable, unproven };
}

/** A content examination policy can have two deciders: for mail that leaves, and for what comes to internal recipients. */
function byPolicy(deciders: readonly Decider[]): ReadonlyMap<Policy, readonly Face[]> {
  const map = new Map<Policy, readonly Face[]>();
  for (const { policy, faces } of deciders) {
    if (policy !== null) map.set(policy, [...(map.get(policy) ?? []), ...faces]);
  }
  return map;
}

type Cover = 'reached' | 'unproven' | readonly Policy[];

/** Policies that cover a face together; few, since each is only taken for mail that those before it leave. */
function coverOf(study: Study, face: Face, earlier: readonly Earlier[]): Cover {
  const { universe, nodes } = study;
  const near = earlier.filter((one) => facesMeet(universe, face, one.face));
  const whole = findIn(universe, { faces: [face], blockers: near.map((one) => one.face) }, nodes);
  if (whole.type !== 'empty') return whole.type === 'point' ? 'reached' : 'unproven';
  let chosen: readonly Earlier[] = [];
  for (;;) {
    const found = findIn(universe, { faces: [face], blockers: chosen.map((one) => one.face) }, nodes);
    // What all of them cover, some of them may be too hard to tell of: then all are named.
    if (found.type === 'unproven') return policiesOf(near);
    if (found.type === 'empty') break;
    const { members, literals } = found.point;
    const holds = (cell: Cell) => holdsPoint(universe.pools, cell, members, literals);
    const next = near.find((one) => !chosen.includes(one) && one.face.cells.some(holds));
    if (next === undefined) return policiesOf(near);
    chosen = [...chosen, next];
  }
  for (const one of chosen) {
    const others = chosen.filter((other) => other !== one);
    if (!mayHaveMail(universe, { faces: [face], blockers: others.map((other) => other.face) }, nodes)) {
      chosen = others;
    }
  }
  return policiesOf(chosen);
}

const policiesOf = (some: readonly Earlier[]): readonly Policy[] => [...new Set(some.map(({ policy }) => policy))];
