import type { Policy } from '../../routing/policy.ts';
import { isTie } from '../../routing/precedence.ts';
import type { Program } from '../deciders/decider.ts';
import type { NearDecider } from '../drafts/near.ts';
import type { Question } from './mail.ts';
import { type Existence, existenceOf, type Study } from './study.ts';
import { turnedMail } from './turned-mail.ts';
import { mayBothBeMet, placedIn } from './winning-mail.ts';

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

function* tiedMail(study: Study, pair: Pair, bypasses: readonly Pair[]): Generator<Question> {
  const { program, plain } = study;
  const { first, second } = pair;
  const turned = turn(program, pair);
  yield* turnedMail(study, [program, first], [turned, { ...second, at: first.at }]);
  // Where a policy wins and keeps mail plain, a bypass that is on may tie as well: then the two ties decide together.
  const isKept = first.decider.stage === 'policy' && first.decider.outcome === plain;
  for (const other of isKept ? bypasses : []) {
    yield* turnedMail(study, [program, first], [turn(turned, other), { ...second, at: first.at }]);
  }
}

/** The other of the two wins. */
const turn = (program: Program, { first, second }: Pair): Program => ({
  ...program,
  deciders: program.deciders.with(first.at, second.decider).with(second.at, first.decider),
});
