import { type Noticed, sameNoticed } from './noticed.ts';

/** What a change does to the security of mail; `other`: something changes that has no order (which definition, a text). */
export type Effect = 'weaker' | 'stronger' | 'mixed' | 'other';

/**
 * Compares component by component (docs/domain.md, "Less secure"): secure; print, reply, reply all (fewer is stronger); life
 * (the sooner end of expiry, and of extension, is stronger); what reaches the mailbox. What nobody knows counts as less secure
 * and as more wherever it may be either. Null where nobody could tell the two apart.
 */
export function effectOf(before: Noticed, after: Noticed): Effect | null {
  if (sameNoticed(before, after)) return null;
  const isWeaker = isLessSecure(before, after);
  const isStronger = isLessSecure(after, before);
  if (isWeaker) return isStronger ? 'mixed' : 'weaker';
  return isStronger ? 'stronger' : 'other';
}

/** Whether any component is less secure, or may be: what every guard asks. */
export function isLessSecure(before: Noticed, after: Noticed): boolean {
  // However a definition is set that nobody knows, it is so on both sides.
  if (before.unknownSettings && after.unknownSettings && before.definition === after.definition) {
    const [was, is] = [delivery(before), delivery(after)];
    return was.some((component, index) => component < is[index]!);
  }
  const [least, most] = [components(before, 'least'), components(after, 'most')];
  return least.some((component, index) => component < most[index]!);
}

const exposure = { notification: 0, banner: 1, message: 2 } as const;
const forEver = Number.POSITIVE_INFINITY;

/** How exposed the message itself is. */
const delivery = ({ secure, mailbox }: Noticed): readonly number[] => [secure ? 0 : 1, exposure[mailbox]];

/**
 * How exposed the message is in each respect: more is less secure. Who gets the message itself (it is not secure, or the
 * recipient is internal) can print it, answer it and keep it for ever. `bound`: how exposed it is at the least or at the
 * most, where nobody knows.
 */
function components(noticed: Noticed, bound: 'least' | 'most'): readonly number[] {
  const { mailbox, rights, expiresAfter, extendableBy, unknownSettings } = noticed;
  // Through the portal only; in a mailbox the message is kept, whatever the definition says.
  if (unknownSettings && mailbox === 'notification' && bound === 'least') return [...delivery(noticed), 0, 0, 0, 0, 0];
  const expiry = expiresAfter ?? forEver;
  return [
    ...delivery(noticed),
    (rights?.print ?? true) ? 1 : 0,
    (rights?.reply ?? true) ? 1 : 0,
    (rights?.replyAll ?? true) ? 1 : 0,
    expiry,
    expiry + (extendableBy ?? 0),
  ];
}
