import type { Policy } from '../../routing/policy.ts';
import type { Cell } from '../boxes/cell.ts';
import { type Found, holdsPoint } from '../boxes/find-point.ts';
import type { Decider } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';
import { findIn } from '../drafts/draft.ts';
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
      const near = earlier.filter((one) => faces.some((face) => facesMeet(study.universe, face, one.face)));
      const left = whatIsLeft(study, faces, near);
      if (left.type === 'unproven') unproven.push(policy);
      if (left.type === 'empty') {
        const by = new Set(coverOf(study, faces, near).map((one) => one.policy));
        unreachable.push({ policy, by: [...new Set(near.map((one) => one.policy))].filter((one) => by.has(one)) });
      }
      for (const face of faces) earlier.push({ policy, face });
    }
  }
  return { unreachable, unproven };
}

/** A content examination policy can have two deciders: for mail that leaves, and for what comes to internal recipients. */
function byPolicy(deciders: readonly Decider[]): ReadonlyMap<Policy, readonly Face[]> {
  const map = new Map<Policy, readonly Face[]>();
  for (const { policy, faces } of deciders) {
    map.set(policy!, [...(map.get(policy!) ?? []), ...faces]);
  }
  return map;
}

/** Mail of some faces that others do not cover. */
function whatIsLeft({ universe, nodes }: Study, faces: readonly Face[], covers: readonly Earlier[]): Found {
  const blockers = covers.map((one) => one.face);
  let left: Found = { type: 'empty' };
  for (const face of faces) {
    const found = findIn(universe, { faces: [face], blockers }, nodes);
    if (found.type === 'point') return found;
    if (found.type === 'unproven') left = found;
  }
  return left;
}

/** Some of those that cover faces together; few, since each is only taken for mail that those before it leave. */
function coverOf(study: Study, faces: readonly Face[], near: readonly Earlier[]): readonly Earlier[] {
  const { pools } = study.universe;
  let chosen: readonly Earlier[] = [];
  for (;;) {
    const left = whatIsLeft(study, faces, chosen);
    // What all of them cover, some of them may be too hard to tell of: then all are named.
    if (left.type === 'unproven') return near;
    if (left.type === 'empty') break;
    const { members, literals } = left.point;
    const holds = (cell: Cell) => holdsPoint(pools, cell, members, literals);
    chosen = [...chosen, near.find((one) => one.face.cells.some(holds))!];
  }
  for (const { policy } of chosen) {
    const others = chosen.filter((other) => other.policy !== policy);
    if (whatIsLeft(study, faces, others).type === 'empty') chosen = others;
  }
  return chosen;
}
