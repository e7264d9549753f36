import type { Policy } from '../../routing/policy.ts';
import { mayHaveMail } from '../drafts/draft.ts';
import { facesMeet, isSwitchedOff } from '../drafts/near.ts';
import type { Study } from './study.ts';

/** Bypass policies that no mail meets which meets anything that a bypass could switch off. */
export function bypassesWithoutPolicy({ universe, program, nodes }: Study): readonly Policy[] {
  const switched = program.deciders.filter(({ stage }) => isSwitchedOff(stage, program));
  return program.deciders.flatMap(({ stage, policy, faces }): readonly Policy[] => {
    if (stage !== 'bypass' || policy === null) return [];
    const meets = faces.some((face) =>
      switched.some((other) =>
        other.faces.some(
          (one) => facesMeet(universe, face, one) && mayHaveMail(universe, { faces: [face, one], blockers: [] }, nodes),
        ),
      ),
    );
    return meets ? [] : [policy];
  });
}
