import type { Address } from '../../../model/address.ts';
import { type Scope, scopeKey } from '../../../model/scope.ts';
import { specificity } from '../../../routing/precedence.ts';
import { withMembership } from '../../other-worlds.ts';
import type { Case } from '../case.ts';
import { isRemarkable, type NearMiss, nearMisses } from '../near.ts';
import { groupName, recipientsText, type Words } from '../words/words.ts';
import type { Family, Variation } from './variation.ts';

interface Supposed {
  readonly variation: Variation;
  /** How much the policy is about this recipient in particular. */
  readonly rank: number;
}

/**
 * As if the sender were in a group, or had a value of an attribute, that a policy asks for; or the recipient in a group
 * that somebody of the same domain is in. What is for this recipient in particular is told first, one by one.
 */
export function membershipVariations(c: Case): readonly (Variation | Family)[] {
  const supposed = nearMisses(c)
    .flatMap((near) => supposedOf(near, c))
    .sort((a, b) => b.rank - a.rank);
  const near = supposed.filter(({ rank }) => rank >= specificity.domain).map(({ variation }) => variation);
  const far = supposed.slice(near.length).map(({ variation }) => variation);
  // Where a policy decides, one that is for everybody outside is another question.
  if (c.outcome.secure || far.length === 0) return near;
  const noun = ['other group or attribute', 'other groups or attributes'] as const;
  return [...near, { change: 'sender-membership', members: far, told: { how: 'first', noun } }];
}

function supposedOf(near: NearMiss, c: Case): readonly Supposed[] {
  const { policy, miss } = near;
  const { message, recipient, world } = c;
  if (policy.fields.bidirectional || (miss.type !== 'from' && miss.type !== 'to')) return [];
  const isFrom = miss.type === 'from';
  if (!isFrom && !isRemarkable(near, c)) return [];
  const scope = policy.fields[isFrom ? 'from' : 'to'];
  if (scope.type !== 'group' && scope.type !== 'attribute') return [];
  const { basedOn } = policy.fields.from;
  const address = !isFrom ? recipient : basedOn === 'header' ? message.headerFrom : message.from;
  // What nobody said is told as a doubt; and nobody outside has attributes here.
  if (address === '' || world.people.mayHold(scope, address)) return [];
  if (scope.type === 'attribute' && !world.people.isInternal(address)) return [];
  const variation: Variation = {
    change: isFrom ? 'sender-membership' : 'recipient-membership',
    key: `${isFrom ? 'from' : 'to'} ${scopeKey(scope)}`,
    condition: (words) => membershipText(scope, isFrom ? address : null, words),
    world: withMembership(world, [scope], [address]),
  };
  return [{ variation, rank: specificity[policy.fields.to.type] }];
}

/** `address`: null for the recipients. */
function membershipText(scope: Scope, address: Address | null, words: Words): string {
  const who = address ?? recipientsText(words);
  if (scope.type === 'attribute') return `If the ${scope.attribute} of ${who} were ${scope.equals}`;
  return `If ${who} were in the group ${scope.type === 'group' ? groupName(words, scope.group) : ''}`;
}
