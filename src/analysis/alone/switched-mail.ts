import type { Program } from '../deciders/decider.ts';
import { facesOf } from '../drafts/branches.ts';
import { isSwitchedOff } from '../drafts/near.ts';
import type { Mail, Question } from './mail.ts';
import { nearAll } from './near-mail.ts';
import type { Study } from './study.ts';

/** The part of some mail that a program would make secure if no bypass were on. `isOn`: one is. */
export function* switchedMail(
  { universe, plain }: Study,
  program: Program,
  { faces, blockers }: Mail,
  isOn: boolean,
): Generator<Question> {
  const { others } = nearAll(universe, program, faces);
  for (const { decider, faces: own, at } of others) {
    const { outcome, stage } = decider;
    if (outcome === plain || !isSwitchedOff(stage, program)) continue;
    const earlier = facesOf(others.filter((one) => one.at < at));
    for (const face of own) {
      yield { faces: [...faces, face], blockers: [...blockers, ...earlier], outcomes: [isOn ? plain : outcome!] };
    }
  }
}
