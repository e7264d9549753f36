import { momentText } from '../../../model/moment-words.ts';
import { toInternal } from '../../../routing/direction.ts';
import type { Outcome, Rights } from '../../../routing/outcome.ts';
import type { Case } from '../case.ts';
import { definitionName, listed, recipientsText, type Words } from './words.ts';

/** How the message reaches its recipients, in a sentence. */
export function decisionText({ outcome, message, world }: Case, words: Words): string {
  const reaches = `The message reaches ${recipientsText(words)}`;
  if (!outcome.secure) return `${reaches} as ordinary mail, not through the portal.`;
  if (toInternal(outcome.direction)) return `${reaches} ${insideText(outcome, words)}.`;
  const { expiresAt, rights } = outcome;
  if (outcome.unknownSettings) {
    return `${reaches} through the portal: they get a notification and can read it there. For how long, and what they can do with it, is not known here: the definition is only looked up, and --target asks the account.`;
  }
  if (expiresAt === null || rights === null) throw new Error('a secure message to an external recipient has no expiry');
  const last = message.at + world.set.facts.maxRetention;
  const until = `until ${momentText(expiresAt)}${expiresAt === last ? ', the longest that the account keeps mail' : ''}`;
  return `${reaches} through the portal: they get a notification and can read it there ${until}; ${rightsText(rights)}.`;
}

/** `they can reply, but can't reply to all or print`. */
export function rightsText({ print, reply, replyAll }: Rights, they = 'they'): string {
  const can = [...(reply ? ['reply'] : []), ...(replyAll ? ['reply to all'] : []), ...(print ? ['print'] : [])];
  // Without a reply, nobody asks for one to all.
  const not = [
    ...(reply ? [] : ['reply']),
    ...(reply && !replyAll ? ['reply to all'] : []),
    ...(print ? [] : ['print']),
  ];
  if (not.length === 0) return `${they} can ${listed(can)}`;
  const cannot = `can't ${listed(not, 'or')}`;
  return can.length === 0 ? `${they} ${cannot}` : `${they} can ${listed(can)}, but ${cannot}`;
}

/** How a secure message reaches colleagues, who keep it. */
export function insideText({ mailbox, portal, banner, definition, unknownSettings }: Outcome, words: Words): string {
  if (mailbox === 'notification') {
    return portal
      ? 'only as a notification in the mailbox; they read the message in the portal'
      : 'only as a notification';
  }
  const marked = unknownSettings
    ? 'with what its definition, which is only looked up, puts above it'
    : {
        none: 'without a banner',
        standard: 'with the standard banner above it',
        custom: `with the banner of ${definition === null ? 'its definition' : definitionName(words, definition)} above it`,
        hidden: 'with a hidden banner, so that nothing shows that it is secure',
      }[banner];
  return `in the mailbox, as a secure message ${marked}${portal ? ', and they can also read it in the portal' : ''}`;
}

/** What the sender can do and gets; null for recipients inside, where there is nothing of the kind. */
export function senderTerms({ expiresAt, extendableTo, readReceipt }: Outcome): string | null {
  if (expiresAt === null) return null;
  const extension =
    extendableTo === null || extendableTo === expiresAt
      ? "can't extend that"
      : `can extend that once, to ${momentText(extendableTo)} at most`;
  return `The sender ${extension}, and gets ${readReceipt ? 'a' : 'no'} read receipt.`;
}
