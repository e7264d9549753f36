import { type Strategies, strategyOptions } from '../../model/policy-set.ts';
import type { StrategyName } from '../../routing/outcome.ts';
import type { Program } from '../deciders/decider.ts';
import type { NearDecider } from '../drafts/near.ts';
import type { Question } from './mail.ts';
import { type Existence, existenceOf, type Study } from './study.ts';
import { switchedMail } from './switched-mail.ts';
import { mailDecidedByBoth, mayBothBeMet, placedIn } from './winning-mail.ts';

/** A strategy of which the other option would make something else of some mail. */
export interface RestsOn {
  readonly strategy: StrategyName;
  readonly option: string;
  readonly other: string;
  readonly mail: Exclude<Existence, { readonly type: 'none' }>;
}

const names = Object.keys(strategyOptions) as StrategyName[];

/**
 * The strategies that some outcome rests on.
 *
 * The idea: a strategy turns the order of some deciders round, or lets bypasses reach further; no decider is met by other mail
 * for it. So outcomes differ only where two deciders that change places are both met, and each wins in its own order.
 */
export function strategiesThatMatter(study: Study): readonly RestsOn[] {
  return names.flatMap((strategy): readonly RestsOn[] => {
    const option = study.set.strategies[strategy];
    const other = strategyOptions[strategy].find((one) => one !== option)!;
    const changed = study.programBy({ ...study.set.strategies, [strategy]: other } as Strategies);
    const mail = existenceOf(study, questions[strategy](study, changed));
    return mail.type === 'none' ? [] : [{ strategy, option, other, mail }];
  });
}

const questions: Readonly<Record<StrategyName, (study: Study, changed: Program) => Generator<Question>>> = {
  precedence: turnedRound,
  'side-order': turnedRound,
  'bypass-scope': bypassesReachFurther,
  'trigger-order': triggersTurnedRound,
};

/** Pairs, which are of one type, of which the other one wins. */
function* turnedRound(study: Study, changed: Program): Generator<Question> {
  const others = new Map(placedIn(changed).map((one) => [one.decider.key, one]));
  const { program } = study;
  const all = placedIn(program);
  for (const first of all) {
    const firstThere = others.get(first.decider.key)!;
    for (const second of all.slice(first.at + 1)) {
      const secondThere = others.get(second.decider.key)!;
      if (secondThere.at > firstThere.at || first.decider.outcome === second.decider.outcome) continue;
      if (!mayBothBeMet(study, first, second)) continue;
      for (const mail of mailDecidedByBoth(study, [program, first], [changed, secondThere])) {
        const { stage, outcome } = first.decider;
        if (stage !== 'bypass') yield { ...mail, outcomes: [outcome!] };
        // Where a bypass is on now, it is the other order that makes the mail secure.
        else if (outcome !== null) yield* switchedMail(study, changed, mail, true);
        else yield* switchedMail(study, program, mail, false);
      }
    }
  }
}

const isTrigger = ({ decider: { stage } }: NearDecider): boolean => stage === 'content' || stage === 'pick';

/** A bypass that stops picks and content too, and mail that one of these makes secure. */
function* bypassesReachFurther(study: Study, changed: Program): Generator<Question> {
  const { program, plain } = study;
  const [near, far] = program.bypassesAll ? [changed, program] : [program, changed];
  const bypasses = placedIn(far).filter(({ decider }) => decider.stage === 'bypass' && decider.outcome !== null);
  for (const trigger of placedIn(near).filter(isTrigger)) {
    const { outcome } = trigger.decider;
    if (outcome === plain) continue;
    for (const bypass of bypasses) {
      for (const mail of mailDecidedByBoth(study, [near, trigger], [far, bypass])) {
        yield { ...mail, outcomes: [program.bypassesAll ? plain : outcome!] };
      }
    }
  }
}

/** Content examination and the sender's pick, where both would decide. */
function* triggersTurnedRound(study: Study, changed: Program): Generator<Question> {
  const { program } = study;
  const others = placedIn(changed).filter(isTrigger);
  for (const first of placedIn(program).filter(isTrigger)) {
    for (const second of others) {
      const [one, other] = [first.decider, second.decider];
      if (one.stage === other.stage || one.outcome === other.outcome || !mayBothBeMet(study, first, second)) continue;
      for (const mail of mailDecidedByBoth(study, [program, first], [changed, second])) {
        yield { ...mail, outcomes: [one.outcome!] };
      }
    }
  }
}
