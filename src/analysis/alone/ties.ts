import type { Policy } from '../../routing/policy.ts';
import { isTie } from '../../routing/precedence.ts';
import type { Program } from '../deciders/decider.ts';
import { facesOf } from '../drafts/branches.ts';
import { isSwitchedOff, type NearDecider, nearTo } from '../drafts/near.ts';
import type { Mail, Question } from './mail.ts';
import { type Existence, existenceOf, type Study } from './study.ts';
import { mailDecidedBy, mayBothBeMet, placedIn } from './winning-mail.ts';

/** Two policies that nothing in the guides tells apart, and that decide differently for some mail. */
export interface Tie {
  readonly winner: Policy;
  readonly other: Policy;
  readonly mail: Exclude<Existence, { readonly type: 'none' }>;
}

/**
 * Ties that decide the outcome of some mail: the first of the two wins it, the other meets it too, and would make something
 * else of it.
 */
export function decidingTies(study: Study): readonly Tie[] {
  const all = placedIn(study.program);
  return all.flatMap((first) =>
    all.flatMap((second): readonly Tie[] => {
      if (!mayTie(study, first, second)) return [];
      const mail = existenceOf(study, tiedMail(study, first, second));
      return mail.type === 'none' ? [] : [{ winner: first.decider.policy!, other: second.decider.policy!, mail }];
    }),
  );
}

/** The order of picks is not one of policies. */
function mayTie(study: Study, first: NearDecider, second: NearDecider): boolean {
  const [a, b] = [first.decider, second.decider];
  if (second.at <= first.at || a.stage !== b.stage || a.stage === 'pick' || a.outcome === b.outcome) return false;
  return isTie(a.policy!, b.policy!) && mayBothBeMet(study, first, second);
}

function* tiedMail(study: Study, first: NearDecider, second: NearDecider): Generator<Question> {
  const { program } = study;
  for (const face of second.faces) {
    const mails = mailDecidedBy(study, program, first, [face]);
    if (first.decider.stage !== 'bypass') {
      for (const mail of mails) yield { ...mail, outcomes: [first.decider.outcome!] };
      continue;
    }
    // Which of two bypasses wins matters only where there is something to switch off.
    for (const mail of mails) yield* switchedMail(study, program, mail, first.decider.outcome !== null);
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
    if (outcome === null || outcome === plain || !isSwitchedOff(stage, program)) continue;
    const earlier = facesOf(others.filter((one) => one.at < at));
    for (const face of own) {
      yield { faces: [...faces, face], blockers: [...blockers, ...earlier], outcomes: [isOn ? plain : outcome] };
    }
  }
}
