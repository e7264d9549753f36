import type { Unreachable } from '../../analysis/alone/unreachable.ts';
import type { Strategies } from '../../model/policy-set.ts';
import { type Criterion, wonBy } from '../../routing/precedence.ts';
import type { Found } from '../rule.ts';
import type { ExactRule } from './exact-rule.ts';
import { listed, placeOf, policyName, relatedPolicies } from './exact-words.ts';

export const rule: ExactRule = {
  name: 'unreachable-policy',
  severity: 'warning',
  law: false,
  text: 'A policy all of whose mail goes to policies of its type that win over it.',
  check: ({ configuration, reachability }) => {
    const { unreachable, unproven } = reachability();
    return [
      ...unreachable.map((one): Found => found(one, configuration.strategies)),
      ...unproven.map(
        (policy): Found => ({
          message: `A policy never wins. Whether that is so of ${policyName(policy)} could not be told: too many policies overlap with it. Look at it with \`sealwright explain\`.`,
          path: placeOf(policy),
          part: 'key',
        }),
      ),
    ];
  },
};

function found({ policy, by }: Unreachable, strategies: Strategies): Found {
  const reasons = new Set(by.map((winner) => reasonWords[wonBy(strategies, winner, policy)]));
  const winners = listed(by.map(({ handle }) => handle));
  const why = reasons.size === 1 ? `, which ${by.length === 1 ? 'comes' : 'come'} first: ${[...reasons][0]}` : '';
  return {
    message: `A policy never wins. Everything that ${policyName(policy)} matches goes to ${winners}${why}. Make it more specific, let it override, or remove it.`,
    path: placeOf(policy),
    part: 'key',
    related: relatedPolicies(by, 'this one comes before it'),
  };
}

const reasonWords: Readonly<Record<Criterion, string>> = {
  override: 'override',
  from: 'a more specific From',
  to: 'a more specific To',
  age: 'an older policy',
  narrative: 'a narrative that comes first in the alphabet',
  id: 'the id',
};
