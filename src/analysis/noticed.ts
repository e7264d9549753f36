import type { Seconds } from '../model/duration.ts';
import type { Instant } from '../model/instant.ts';
import type { Banner, Handle } from '../model/scope.ts';
import type { Definition } from '../routing/definitions.ts';
import type { Outcome, Rights } from '../routing/outcome.ts';

/**
 * What people notice of what happens to a message for one recipient: all of its outcome but who decided and what the answer
 * rests on. Lengths of time stand in place of instants, so that the same mail at another moment is the same.
 */
export interface Noticed {
  readonly secure: boolean;
  readonly mailbox: Outcome['mailbox'];
  readonly portal: boolean;
  readonly banner: Outcome['banner'];
  /** What a custom banner says; null where another or none is shown. */
  readonly bannerContent: Extract<Banner, { readonly type: 'text' | 'html' }> | null;
  readonly definition: Handle | null;
  /** Null where it is not secure, and for internal recipients, who keep the message; so is what follows. */
  readonly rights: Rights | null;
  /** From the message's time to its expiry. */
  readonly expiresAfter: Seconds | null;
  /** From its expiry to the latest that the sender can extend it to; null: it can't be extended. */
  readonly extendableBy: Seconds | null;
  readonly readReceipt: boolean | null;
  /** Nobody knows how the definition is set: none of what it sets is said above. */
  readonly unknownSettings?: true;
}

/** `at` is the message's time; `definitions` are those of the policy set that the outcome is of. */
export function noticedOf(outcome: Outcome, at: Instant, definitions: ReadonlyMap<Handle, Definition>): Noticed {
  const { secure, mailbox, portal, banner, definition, rights, expiresAt, extendableTo, readReceipt } = outcome;
  const shown = banner === 'custom' && definition !== null ? definitions.get(definition)?.settings?.banner : undefined;
  return {
    secure,
    mailbox,
    portal,
    banner,
    bannerContent: shown?.type === 'text' || shown?.type === 'html' ? shown : null,
    definition,
    rights,
    expiresAfter: expiresAt === null ? null : expiresAt - at,
    extendableBy: extendableTo === null || expiresAt === null ? null : extendableTo - expiresAt,
    readReceipt,
    ...(outcome.unknownSettings && { unknownSettings: true }),
  };
}

/** Whether nobody could tell the two apart. */
export function sameNoticed(a: Noticed, b: Noticed): boolean {
  return (
    a.secure === b.secure &&
    a.mailbox === b.mailbox &&
    a.portal === b.portal &&
    a.banner === b.banner &&
    contentOf(a) === contentOf(b) &&
    a.definition === b.definition &&
    a.rights?.print === b.rights?.print &&
    a.rights?.reply === b.rights?.reply &&
    a.rights?.replyAll === b.rights?.replyAll &&
    a.expiresAfter === b.expiresAfter &&
    a.extendableBy === b.extendableBy &&
    a.readReceipt === b.readReceipt &&
    a.unknownSettings === b.unknownSettings
  );
}

function contentOf({ bannerContent }: Noticed): string | null {
  if (bannerContent === null) return null;
  return bannerContent.type === 'text' ? `text ${bannerContent.text}` : `html ${bannerContent.html}`;
}
