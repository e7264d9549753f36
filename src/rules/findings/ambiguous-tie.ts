import { decidingTies, type Tie } from '../../analysis/alone/ties.ts';
import type { Strategies } from '../../model/policy-set.ts';
import { wonBy } from '../../routing/precedence.ts';
import type { Found } from '../rule.ts';
import type { ExactRule } from './exact-rule.ts';
import { mailWords, placeOf, policyName, relatedPolicies } from './exact-words.ts';

export const rule: ExactRule = {
  name: 'ambiguous-tie',
  severity: 'warning',
  law: false,
  text: 'Two policies that the guides do not tell apart, and that decide differently for some mail.',
  check: ({ configuration, study }) => decidingTies(study).map((tie) => found(tie, configuration.strategies)),
};

function found({ winner, other, mail }: Tie, strategies: Strategies): Found {
  return {
    message: `Two policies tie, and decide differently. ${capitalised(policyName(winner))} and \`${other.handle}\` override alike and are equally specific; for ${mailWords(mail)} only ${decider(strategies, winner, other)} lets \`${winner.handle}\` win. Make one of them more specific, or let it override.`,
    path: placeOf(winner),
    part: 'key',
    related: relatedPolicies([other], 'the other one is here'),
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function decider(strategies: Strategies, winner: Tie['winner'], other: Tie['other']): string {
  const criterion = wonBy(strategies, winner, other);
  if (criterion === 'age') return 'its age';
  return criterion === 'narrative' ? 'the alphabetical order of their narratives' : 'its id';
}
