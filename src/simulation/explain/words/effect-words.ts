import type { Instant } from '../../../model/instant.ts';
import { durationText } from '../../../model/moment-words.ts';
import type { Handle } from '../../../model/scope.ts';
import { toInternal } from '../../../routing/direction.ts';
import type { Outcome } from '../../../routing/outcome.ts';
import { insideText, rightsText } from './decision-words.ts';
import { policyName, type Words } from './words.ts';

/** An outcome of a message that is sent at a moment. */
export interface Timed {
  readonly outcome: Outcome;
  readonly at: Instant;
}

/** Whether anybody would notice; who decided, and a description, nobody sees. */
export function isNoticed(a: Timed, b: Timed): boolean {
  return JSON.stringify(noticeable(a)) !== JSON.stringify(noticeable(b));
}

function noticeable({ outcome, at }: Timed) {
  const { secure, mailbox, portal, banner, rights, readReceipt, definition, unknownSettings } = outcome;
  const after = (moment: Instant | null) => (moment === null ? null : moment - at);
  const life = after(outcome.expiresAt);
  const { expiresAt, extendableTo } = outcome;
  // By how much; where the account keeps nothing longer, an extension is none.
  const extension = extendableTo === null || expiresAt === null ? null : extendableTo - expiresAt || null;
  // Banners of two definitions differ, as far as anybody knows.
  return {
    secure,
    mailbox,
    portal,
    banner,
    own: banner === 'custom' || unknownSettings ? definition : null,
    rights,
    life,
    extension,
    readReceipt,
  };
}

/** Another outcome in a few words: who decides, and what differs from the actual one. `about`: the policy just named. */
export function effectText(actual: Timed, other: Timed, words: Words, about?: Handle): string {
  const { outcome } = other;
  if (!outcome.secure) {
    return actual.outcome.secure ? `it would be ordinary mail${plainReason(outcome, words)}` : 'nothing would change';
  }
  const differences = actual.outcome.secure ? differencesOf(actual, other, words) : [wholeText(other, words)];
  const decider = deciderText(actual.outcome, outcome, words, about);
  return differences.length === 0 ? `${decider}, with the same result` : `${decider}: ${differences.join('; ')}`;
}

function plainReason({ bypassedBy, decidedBy }: Outcome, words: Words): string {
  if (bypassedBy !== null) return `: the bypass ${policyName(words, 'bypassPolicies', bypassedBy)} switches it off`;
  if (decidedBy.policy !== null) return `: ${policyName(words, 'policies', decidedBy.policy)} takes no action`;
  return '';
}

function deciderText(
  actual: Outcome,
  { direction, decidedBy: { trigger, policy } }: Outcome,
  words: Words,
  about?: Handle,
): string {
  const isSame = actual.decidedBy.trigger === trigger && actual.decidedBy.policy === policy;
  if (trigger === 'user' && (direction === 'inbound' || direction === 'transit')) return 'it would be a secure reply';
  if (trigger === 'user') return isSame ? 'the pick would still decide' : 'the pick would decide';
  const name = () => policyName(words, trigger === 'content' ? 'contentPolicies' : 'policies', policy ?? '');
  return `${policy === about ? 'it' : name()} would ${isSame ? 'still ' : ''}decide`;
}

/** All of a secure outcome, for what is ordinary mail now. */
function wholeText({ outcome, at }: Timed, words: Words): string {
  if (toInternal(outcome.direction)) return insideText(outcome, words);
  const { expiresAt, rights } = outcome;
  const life = expiresAt === null ? '' : ` for ${durationText(expiresAt - at)}`;
  if (outcome.unknownSettings) return `through the portal; ${unknownText}`;
  return `through the portal${life}${rights === null ? '' : `; ${rightsText(rights)}`}`;
}

const unknownText = 'for how long, and what they can do with it, is not known here';

function differencesOf(actual: Timed, other: Timed, words: Words): readonly string[] {
  const [was, is] = [noticeable(actual), noticeable(other)];
  if (other.outcome.unknownSettings && was.own !== is.own) return [`through the portal; ${unknownText}`];
  const found: string[] = [];
  if (was.mailbox !== is.mailbox || was.banner !== is.banner || was.own !== is.own || was.portal !== is.portal) {
    found.push(toInternal(other.outcome.direction) ? insideText(other.outcome, words) : 'through the portal');
  }
  if (was.life !== is.life && is.life !== null) {
    found.push(
      `readable for ${durationText(is.life)}${was.life === null ? '' : ` instead of ${durationText(was.life)}`}`,
    );
  }
  if (JSON.stringify(was.rights) !== JSON.stringify(is.rights) && is.rights !== null) found.push(rightsText(is.rights));
  if (is.life !== null && was.extension !== is.extension) {
    found.push(
      `the sender ${is.extension === null ? "can't extend that" : `can extend that by ${durationText(is.extension)}`}`,
    );
  }
  if (is.readReceipt !== null && was.readReceipt !== is.readReceipt) {
    found.push(is.readReceipt ? 'with a read receipt' : 'without a read receipt');
  }
  return found;
}
