import type { Address } from '../model/address.ts';
import type { Instant } from '../model/instant.ts';
import type { Range } from '../model/range.ts';
import type { Scope, Sender } from '../model/scope.ts';
import type { Message } from './message.ts';
import type { People } from './people.ts';
import type { Policy } from './policy.ts';

/** A condition of a policy that a message does not meet. */
export type Miss =
  | { readonly type: 'disabled' }
  | { readonly type: 'not-yet'; readonly start: Instant }
  | { readonly type: 'over'; readonly end: Instant }
  /** It has source ranges, and where the message comes from is not known. */
  | { readonly type: 'source-unknown' }
  | { readonly type: 'source' }
  | { readonly type: 'from' }
  | { readonly type: 'to' };

/** Which of the sender's addresses a From, or the To of a bi-directional policy, was met by. */
export type By = 'envelope' | 'header';

export type Match =
  | { readonly matched: true; readonly swapped: boolean; readonly by: By }
  /** All that is missing, of the direction in which less is. */
  | { readonly matched: false; readonly misses: readonly Miss[] };

type Holds = People['holds'];

/**
 * Whether a policy matches a message for one recipient: it is active, and From, To and source ranges match. A
 * bi-directional one also matches swapped: From on the recipient, To on the sender's address that `basedOn` selects.
 */
export function matchPolicy(policy: Policy, message: Message, recipient: Address, holds: Holds): Match {
  const { from, to } = policy.fields;
  const misses = [...timeMisses(policy, message.at), ...sourceMisses(policy.fields.sourceIps, message.sourceIp)];
  const straight = sideMisses(senderMatch(from, from, message, holds), holds(to, recipient));
  const swapped = policy.fields.bidirectional
    ? sideMisses(senderMatch(to, from, message, holds), holds(from, recipient), true)
    : straight;
  const useSwapped = swapped.misses.length < straight.misses.length;
  const sides = useSwapped ? swapped : straight;
  if (misses.length > 0 || sides.misses.length > 0) return { matched: false, misses: [...misses, ...sides.misses] };
  return { matched: true, swapped: useSwapped, by: sides.by! };
}

/** The same without the reasons. */
export function matches(policy: Policy, message: Message, recipient: Address, holds: Holds): boolean {
  return isActive(policy, message.at) && isInRanges(policy.fields.sourceIps, message.sourceIp)
    ? matchesSides(policy, message, recipient, holds)
    : false;
}

function matchesSides({ fields }: Policy, message: Message, recipient: Address, holds: Holds): boolean {
  const { from, to, bidirectional } = fields;
  if (holds(to, recipient) && senderMatch(from, from, message, holds) !== undefined) return true;
  return bidirectional && holds(from, recipient) && senderMatch(to, from, message, holds) !== undefined;
}

/** Active: enabled, and start ≤ at ≤ end in whole seconds. */
export function isActive({ fields: { enabled, start, end } }: Policy, at: Instant): boolean {
  return enabled && (start === null || start <= at) && (end === null || at <= end);
}

/** A message whose source address is not known lies in no range. */
export function isInRanges(ranges: readonly Range[], sourceIp: number | null): boolean {
  return ranges.length === 0 || (sourceIp !== null && ranges.some((range) => isInRange(range, sourceIp)));
}

const isInRange = ({ base, prefix }: Range, address: number): boolean =>
  prefix === 0 || (address ^ base) >>> (32 - prefix) === 0;

/** The sender's address by which a scope is met; the header's where both are looked at and both match. */
function senderMatch(scope: Scope, { basedOn }: Sender, message: Message, holds: Holds): By | undefined {
  if (basedOn !== 'envelope' && holds(scope, message.headerFrom)) return 'header';
  return basedOn !== 'header' && holds(scope, message.from) ? 'envelope' : undefined;
}

function sideMisses(by: By | undefined, other: boolean, isSwapped = false) {
  const [sender, recipient] = isSwapped ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const misses: Miss[] = [];
  if (by === undefined) misses.push({ type: sender });
  if (!other) misses.push({ type: recipient });
  return { by, misses };
}

function timeMisses({ fields: { enabled, start, end } }: Policy, at: Instant): readonly Miss[] {
  const misses: Miss[] = enabled ? [] : [{ type: 'disabled' }];
  if (start !== null && at < start) misses.push({ type: 'not-yet', start });
  if (end !== null && at > end) misses.push({ type: 'over', end });
  return misses;
}

function sourceMisses(ranges: readonly Range[], sourceIp: number | null): readonly Miss[] {
  if (isInRanges(ranges, sourceIp)) return [];
  return [{ type: sourceIp === null ? 'source-unknown' : 'source' }];
}
