import type { Program } from '../deciders/decider.ts';
import { facesOf } from '../drafts/branches.ts';
import { isSwitchedOff, type NearDecider, nearTo } from '../drafts/near.ts';
import type { Mail, Question } from './mail.ts';
import type { Study } from './study.ts';
import { mailDecidedByBoth } from './winning-mail.ts';

/** The mail of which something else becomes where one decider wins in a program, and another of its stage in a changed one. */
export function* turnedMail(
  study: Study,
  [program, first]: readonly [Program, NearDecider],
  [changed, second]: readonly [Program, NearDecider],
): Generator<Question> {
  const { stage, outcome } = first.decider;
  for (const mail of mailDecidedByBoth(study, [program, first], [changed, second])) {
    if (stage !== 'bypass') yield { ...mail, outcomes: [outcome!] };
    // Where a bypass is on now, it is the other order that makes the mail secure.
    else if (outcome !== null) yield* switchedMail(study, changed, mail, true);
    else yield* switchedMail(study, program, mail, false);
  }
}

/** The part of some mail that a program would make secure if no bypass were on. `isOn`: one is. */
export function* switchedMail(
  { universe, plain }: Study,
  program: Program,
  { faces, blockers }: Mail,
  isOn: boolean,
): Generator<Question> {
  const { others } = nearTo(universe, program, faces);
  for (const { decider, faces: own, at } of others) {
    const { outcome, stage } = decider;
    if (outcome === plain || !isSwitchedOff(stage, program)) continue;
    const earlier = facesOf(others.filter((one) => one.at < at));
    for (const face of own) {
      yield { faces: [...faces, face], blockers: [...blockers, ...earlier], outcomes: [isOn ? plain : outcome!] };
    }
  }
}
