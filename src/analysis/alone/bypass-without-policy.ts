import type { Policy } from '../../routing/policy.ts';
import { facesMeet, isSwitchedOff } from '../drafts/near.ts';
import type { Study } from './study.ts';

/** Bypass policies that no mail meets which meets anything that a bypass could switch off. */
export function bypassesWithoutPolicy({ universe, program }: Study): readonly Policy[] {
  const switched = program.deciders.filter(({ stage }) => isSwitchedOff(stage, program)).flatMap(({ faces }) => faces);
  return program.deciders
    .filter(
      ({ stage, faces }) => stage === 'bypass' && !faces.some((a) => switched.some((b) => facesMeet(universe, a, b))),
    )
    .map(({ policy }) => policy!);
}
