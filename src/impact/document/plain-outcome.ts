import type { Noticed } from '../../analysis/noticed.ts';
import type { NoticedOutcome } from '../../documents/impact.ts';
import { formatDuration } from '../../model/duration.ts';

/** What people notice, as documents carry it: lengths of time as text. */
export function plainOutcome(noticed: Noticed): NoticedOutcome {
  const { secure, mailbox, portal, banner, bannerContent, definition, rights, readReceipt, unknownSettings } = noticed;
  return {
    secure,
    mailbox,
    portal,
    banner,
    ...(bannerContent && {
      bannerContent: bannerContent.type === 'text' ? { text: bannerContent.text } : { html: bannerContent.html },
    }),
    definition,
    rights,
    expiresAfter: duration(noticed.expiresAfter),
    extendableBy: duration(noticed.extendableBy),
    readReceipt,
    ...(unknownSettings && { unknownSettings }),
  };
}

const duration = (seconds: number | null): string | null => (seconds === null ? null : formatDuration(seconds));
