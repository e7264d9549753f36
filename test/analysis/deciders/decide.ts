import type { Universe } from '../../../src/analysis/atoms/universe.ts';
import { holdsPoint, type Point } from '../../../src/analysis/boxes/walk.ts';
import type { Decider, Program } from '../../../src/analysis/deciders/decider.ts';

const isMet = ({ pools }: Universe, { faces }: Decider, { members, literals }: Point): boolean =>
  faces.some(({ cells }) => cells.some((cell) => holdsPoint(pools, cell, members, literals)));

/** As `Program` says that it is read. */
export function decide(universe: Universe, { deciders, bypassesAll }: Program, point: Point): Decider | undefined {
  const met = deciders.filter((one) => isMet(universe, one, point));
  const bypass = met.find(({ stage }) => stage === 'bypass');
  const isOff = ({ stage }: Decider) => bypass?.outcome != null && (bypassesAll || stage === 'policy');
  return met.find((one) => one.stage !== 'bypass' && !isOff(one));
}
