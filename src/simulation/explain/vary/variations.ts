import type { Case } from '../case.ts';
import type { Family, Variation } from './variation.ts';
import { contentVariations, silentContentVariations } from './vary-content.ts';
import { membershipVariations } from './vary-membership.ts';
import { applicationVariations, headerVariations, messageVariations } from './vary-message.ts';
import { offeredPicks, pickVariations } from './vary-pick.ts';
import { nearVariations, winnerVariations } from './vary-policies.ts';

/** Everything that is worth trying, the most likely question first. */
export function variationsOf(c: Case): readonly (Variation | Family)[] {
  const isPlain = !c.outcome.secure;
  const picks = offeredPicks(c);
  return [
    ...winnerVariations(c),
    ...pickVariations(c),
    ...nearVariations(c),
    ...contentVariations(c),
    ...headerVariations(c),
    ...messageVariations(c),
    // Of ordinary mail somebody will ask how it can be made secure.
    ...(isPlain ? picks : []),
    ...applicationVariations(c),
    ...membershipVariations(c),
    ...(isPlain ? [] : picks),
    ...silentContentVariations(c),
  ];
}
