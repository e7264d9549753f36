import type { PolicySet, Strategies } from '../../model/policy-set.ts';
import type { Message } from '../../routing/message.ts';
import type { Policy } from '../../routing/policy.ts';
import { newUniverse, type Universe } from '../atoms/universe.ts';
import { type CompareOptions, defaultBudget } from '../compare.ts';
import type { Program } from '../deciders/decider.ts';
import { newOutcomes, type OutcomeId, type Outcomes } from '../deciders/outcomes.ts';
import { programOf } from '../deciders/program.ts';
import { findIn } from '../drafts/draft.ts';
import { certainOf } from '../regions/certainty.ts';
import { newWitnesses, type Witnesses } from '../regions/witness.ts';
import type { Question } from './mail.ts';

/** One policy set, made ready for exact questions about it alone. */
export interface Study {
  readonly set: PolicySet;
  readonly universe: Universe;
  readonly outcomes: Outcomes;
  readonly plain: OutcomeId;
  readonly program: Program;
  /** How it would decide by other strategies. */
  readonly programBy: (strategies: Strategies) => Program;
  readonly witnesses: Witnesses;
  /** How many boxes may be looked at for one question. */
  readonly nodes: number;
}

/** `named`: conditions that will be asked about, so that what they name is told apart even where no policy names it. */
export function studyOf(
  set: PolicySet,
  { asOf, budget = defaultBudget, md5 }: CompareOptions,
  named: readonly Conditions[] = [],
): Study {
  // With the conditions, as policies have them, scopes, times and ranges are told apart; they decide about nothing.
  const policies = [...set.objects.policies, ...named.map((fields) => ({ fields }) as Policy<'policies'>)];
  const told = { ...set, objects: { ...set.objects, policies } };
  const universe: Universe = { ...newUniverse([told], asOf), sets: [set] };
  const outcomes = newOutcomes([set]);
  return {
    set,
    universe,
    outcomes,
    plain: outcomes.plain,
    program: programOf(universe, 0, outcomes),
    programBy: (strategies) => programOf({ ...universe, sets: [{ ...set, strategies }] }, 0, outcomes),
    witnesses: newWitnesses(universe, outcomes, md5),
    nodes: budget,
  };
}

/** Conditions on mail, as a policy has them. */
export type Conditions = Pick<Policy<'policies'>['fields'], 'from' | 'to' | 'start' | 'end' | 'sourceIps'>;

/** Whether there is some mail. */
export type Existence =
  | { readonly type: 'none' }
  /** `witness` is such a message; null: what nobody gave decides, or no text could be written that hits and misses as asked. */
  | { readonly type: 'some'; readonly witness: Message | null }
  /** The budget did not allow to tell. */
  | { readonly type: 'unproven' };

/** Whether any of some questions has mail for an answer; a message to show it is looked for in all of them. */
export function existenceOf(study: Study, questions: Iterable<Question>): Existence {
  const { universe, witnesses, nodes } = study;
  let result: Existence = { type: 'none' };
  for (const question of questions) {
    const draft = { ...question, because: [] };
    const found = findIn(universe, draft, nodes);
    if (found.type === 'empty') continue;
    if (found.type === 'unproven') {
      if (result.type === 'none') result = { type: 'unproven' };
      continue;
    }
    const { certainty, witness } = certainOf(universe, witnesses, draft, nodes);
    if (certainty === 'proven') return { type: 'some', witness };
    result = { type: 'some', witness: null };
  }
  return result;
}
