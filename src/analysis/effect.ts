import { type Noticed, sameNoticed } from './noticed.ts';

/** What a change does to the security of mail; `other`: something changes that has no order (which definition, a text). */
export type Effect = 'weaker' | 'stronger' | 'mixed' | 'other';

/**
 * Compares component by component (docs/domain.md, "Less secure"): secure; print, reply, reply all (fewer is stronger); life
 * (the sooner end of expiry, and of extension, is stronger); what reaches the mailbox. Null where nobody could tell the two
 * apart.
 */
export function effectOf(before: Noticed, after: Noticed): Effect | null {
  if (sameNoticed(before, after)) return null;
  const differences = components(before).map((component, index) => component - components(after)[index]!);
  const isWeaker = differences.some((difference) => difference < 0);
  const isStronger = differences.some((difference) => difference > 0);
  if (isWeaker) return isStronger ? 'mixed' : 'weaker';
  return isStronger ? 'stronger' : 'other';
}

/** Whether any component is less secure: what every guard asks. */
export function isLessSecure(before: Noticed, after: Noticed): boolean {
  const [was, is] = [components(before), components(after)];
  return was.some((component, index) => component < is[index]!);
}

const exposure = { notification: 0, banner: 1, message: 2 } as const;
const forEver = Number.POSITIVE_INFINITY;

/**
 * How exposed the message is in each respect: more is less secure. Who gets the message itself (it is not secure, or the
 * recipient is internal) can print it, answer it and keep it for ever.
 */
function components({ secure, mailbox, rights, expiresAfter, extendableBy }: Noticed): readonly number[] {
  const expiry = expiresAfter ?? forEver;
  return [
    secure ? 0 : 1,
    exposure[mailbox],
    (rights?.print ?? true) ? 1 : 0,
    (rights?.reply ?? true) ? 1 : 0,
    (rights?.replyAll ?? true) ? 1 : 0,
    expiry,
    expiry + (extendableBy ?? 0),
  ];
}
