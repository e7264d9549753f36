import type { NoticedOutcome } from '../../../documents/impact.ts';
import { parseExpiry } from '../../../model/duration.ts';
import { durationText } from '../../../model/moment-words.ts';
import { type ImpactNames, listed } from './names.ts';

/** What happens to mail, in words: before, and, of what is secure on both sides, only what differs after. */
export interface OutcomeWords {
  readonly before: string;
  readonly after: string;
}

export function outcomeWords(before: NoticedOutcome, after: NoticedOutcome, names: ImpactNames): OutcomeWords {
  const [was, is] = [partsOf(before, names), partsOf(after, names)];
  const told = { before: sentence(was), after: sentence(is) };
  if (!before.secure || !after.secure || isInside(before) !== isInside(after)) return told;
  const differs = is.filter((text, at) => text !== was[at]);
  const same = is.length - differs.length;
  if (differs.length === 0 || same === 0) return told;
  return { before: told.before, after: `${sentence(differs)}; otherwise the same` };
}

/** What happens to mail, in full. */
export const outcomeText = (outcome: NoticedOutcome, names: ImpactNames): string => sentence(partsOf(outcome, names));

/** What happens to mail, as far as it is not the same as with other mail. */
export function differenceText(outcome: NoticedOutcome, other: NoticedOutcome, names: ImpactNames): string {
  const own = partsOf(outcome, names);
  if (!outcome.secure || !other.secure || isInside(outcome) !== isInside(other)) return sentence(own);
  const others = partsOf(other, names);
  return sentence(own.filter((text, at) => text !== others[at])).replace(/^secure: /, '');
}

const sentence = (parts: readonly string[]): string => parts.filter((text) => text !== '').join('; ');

/** What happens to mail that is delivered as its sender picked, whichever of several definitions that was. */
export const asPickedText = (outcome: NoticedOutcome): string =>
  isInside(outcome)
    ? 'secure: in the mailbox, as the definition says that was picked'
    : 'secure: read in the portal, as the definition says that was picked';

/** Rights are an external recipient's: an internal one keeps the message. */
export const isInside = ({ secure, rights, unknownSettings, mailbox }: NoticedOutcome): boolean =>
  secure && rights === null && !(unknownSettings && mailbox === 'notification');

/** The same parts, in the same order, for all that is secure and reaches the same people. */
function partsOf(outcome: NoticedOutcome, names: ImpactNames): readonly string[] {
  const { secure, rights, definition, expiresAfter, extendableBy, readReceipt } = outcome;
  if (!secure) return ['ordinary mail, not secure'];
  const under = definition === null ? '' : `under ${names.full('definitions', definition)}`;
  if (outcome.unknownSettings) {
    const how = isInside(outcome) ? 'in the mailbox' : 'read in the portal';
    return [`secure: ${how}`, `${under}, which is only looked up: nobody here knows how it is set`];
  }
  if (rights === null) return [insideText(outcome), under];
  const life = expiresAfter === null ? '' : ` for ${lengthText(expiresAfter)}`;
  return [
    `secure: read in the portal${life}`,
    rightsText(rights),
    extendableBy === null
      ? "the sender can't extend that"
      : `the sender can extend that by ${lengthText(extendableBy)}`,
    readReceipt ? 'with a read receipt' : 'no read receipt',
    under,
  ];
}

/** `7d` as people say it. */
export function lengthText(text: string): string {
  const read = parseExpiry(text);
  return read.ok ? durationText(read.value) : text === '0d' ? 'no time at all' : text;
}

function rightsText({ print, reply, replyAll }: NonNullable<NoticedOutcome['rights']>): string {
  const can = [...(reply ? ['reply'] : []), ...(replyAll ? ['reply to all'] : []), ...(print ? ['print'] : [])];
  const not = [
    ...(reply ? [] : ['reply']),
    ...(reply && !replyAll ? ['reply to all'] : []),
    ...(print ? [] : ['print']),
  ];
  if (not.length === 0) return `can ${listed(can)}`;
  const cannot = `can't ${listed(not, 'or')}`;
  return can.length === 0 ? cannot : `can ${listed(can)}, but ${cannot}`;
}

function insideText({ mailbox, portal, banner, bannerContent }: NoticedOutcome): string {
  if (mailbox === 'notification') {
    return portal ? 'only a notification in the mailbox; the message is read in the portal' : 'only a notification';
  }
  const shown = {
    none: 'without a banner',
    standard: 'with the standard banner',
    custom: `with the banner ${bannerContent === undefined ? 'of its definition' : `"${'text' in bannerContent ? bannerContent.text : bannerContent.html}"`}`,
    hidden: 'with a hidden banner, so that nothing shows that it is secure',
  }[banner];
  return `secure: in the mailbox ${shown}${portal ? ', and also in the portal' : ''}`;
}
