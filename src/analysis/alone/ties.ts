import type { Policy } from '../../routing/policy.ts';
import { isTie } from '../../routing/precedence.ts';
import type { Program } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';
import type { NearDecider } from '../drafts/near.ts';
import type { Mail, Question } from './mail.ts';
import { type Existence, existenceOf, type Study } from './study.ts';
import { switchedMail } from './switched-mail.ts';
import { mailDecidedBy, mayBothBeMet, placedIn } from './winning-mail.ts';

/** Two policies that nothing in the guides tells apart, and that decide differently for some mail. */
export interface Tie {
  readonly winner: Policy;
  readonly other: Policy;
  readonly mail: Exclude<Existence, { readonly type: 'none' }>;
}

/** Two that tie, in the order in which they win. */
interface Pair {
  readonly first: NearDecider;
  readonly second: NearDecider;
}

/**
 * Ties that decide the outcome of some mail: the first of the two wins it, the other meets it too, and would make something
 * else of it.
 */
export function decidingTies(study: Study): readonly Tie[] {
  const all = placedIn(study.program);
  const pairs = all.flatMap((first) =>
    all.filter((second) => mayTie(study, first, second)).map((second): Pair => ({ first, second })),
  );
  const bypasses = pairs.filter(({ first }) => first.decider.stage === 'bypass');
  return pairs.flatMap((pair): readonly Tie[] => {
    const { first, second } = pair;
    const mail = existenceOf(study, tiedMail(study, pair, bypasses));
    return mail.type === 'none' ? [] : [{ winner: first.decider.policy!, other: second.decider.policy!, mail }];
  });
}

/** The order of picks is not one of policies. */
function mayTie(study: Study, first: NearDecider, second: NearDecider): boolean {
  const [a, b] = [first.decider, second.decider];
  if (second.at <= first.at || a.stage !== b.stage || a.stage === 'pick' || a.outcome === b.outcome) return false;
  return isTie(a.policy!, b.policy!) && mayBothBeMet(study, first, second);
}

function* tiedMail(study: Study, { first, second }: Pair, bypasses: readonly Pair[]): Generator<Question> {
  const { program, plain } = study;
  const { stage, outcome } = first.decider;
  if (stage === 'bypass') {
    // Which of two bypasses wins matters only where there is something to switch off.
    for (const mail of decidedWithin(study, program, first, second.faces)) {
      yield* switchedMail(study, program, mail, outcome !== null);
    }
    return;
  }
  // One of the two is secure: where that is switched off, it makes no difference which of them wins.
  const isKept = outcome === plain;
  const [secure, others] = isKept ? [{ ...second, at: first.at }, first.faces] : [first, second.faces];
  // A bypass that is on may tie as well: then the two ties decide together.
  const programs = [program, ...(isKept ? bypasses.map((pair) => turn(program, pair)) : [])];
  for (const one of programs) {
    for (const mail of decidedWithin(study, one, secure, others)) yield { ...mail, outcomes: [outcome!] };
  }
}

function* decidedWithin(study: Study, program: Program, decider: NearDecider, some: readonly Face[]): Generator<Mail> {
  for (const face of some) yield* mailDecidedBy(study, program, decider, [face]);
}

/** The other of the two wins. */
const turn = (program: Program, { first, second }: Pair): Program => ({
  ...program,
  deciders: program.deciders.with(first.at, second.decider).with(second.at, first.decider),
});
