import type { PolicySet } from '../../model/policy-set.ts';
import type { Handle } from '../../model/scope.ts';
import type { Decision } from '../../routing/decide.ts';
import { type Definition, definitionsOf } from '../../routing/definitions.ts';
import { deliver, routingMode, type Trigger } from '../../routing/deliver.ts';
import type { Direction } from '../../routing/direction.ts';
import { noMarks } from '../../routing/judge.ts';
import type { Application } from '../../routing/message.ts';
import { outcomeOf } from '../../routing/outcome.ts';
import { type Noticed, noticedOf } from '../noticed.ts';

/** What people notice, by number: nobody can tell two outcomes of one number apart. */
export type OutcomeId = number;

export interface Outcomes {
  readonly plain: OutcomeId;
  readonly noticed: (outcome: OutcomeId) => Noticed;
  /** What a policy set does with mail that is made secure so; `next`: the trigger does not act on it. */
  readonly of: (
    policySet: number,
    trigger: Trigger,
    definition: Handle,
    direction: Direction,
    application: Application,
  ) => OutcomeId | 'next';
  readonly definitions: (policySet: number) => ReadonlyMap<Handle, Definition>;
}

/** Asks the evaluator itself. */
export function newOutcomes(sets: readonly PolicySet[]): Outcomes {
  const numbers = new Map<string, OutcomeId>();
  const all: Noticed[] = [];
  const definitions = sets.map(definitionsOf);
  const intern = (noticed: Noticed): OutcomeId => {
    const key = JSON.stringify(noticed);
    let number = numbers.get(key);
    if (number === undefined) {
      number = all.length;
      all.push(noticed);
      numbers.set(key, number);
    }
    return number;
  };
  const decided = (policySet: number, decision: Decision, direction: Direction, application: Application) => {
    const own = definitions[policySet]!;
    const recipient = { address: '', direction, application, at: 0 };
    return intern(noticedOf(outcomeOf(decision, recipient, own, sets[policySet]!.facts, noMarks), 0, own));
  };
  const notSecure: Decision = { secure: false, policy: null, bypassedBy: null };
  const plain = decided(0, notSecure, 'outbound', 'other');
  const known = new Map<string, OutcomeId | 'next'>();
  return {
    plain,
    noticed: (outcome) => all[outcome]!,
    of: (policySet, trigger, definition, direction, application) => {
      const key = `${policySet} ${trigger} ${direction} ${application} ${definition}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const delivery = deliver(direction, trigger, application, routingMode(definition));
      const outcome =
        delivery === 'next'
          ? delivery
          : delivery === 'plain'
            ? plain
            : decided(policySet, { secure: true, trigger, definition, delivery, policy: null }, direction, application);
      known.set(key, outcome);
      return outcome;
    },
    definitions: (policySet) => definitions[policySet]!,
  };
}
