import type { Direction } from './direction.ts';
import type { Application } from './message.ts';

/** What can make a message secure: content examination, the sender, or a secure messaging policy. */
export type Trigger = 'content' | 'user' | 'policy';

/** Whom a definition is for: `All Recipients` routes all, every other one external recipients only. */
export type RoutingMode = 'all' | 'external';

export const routingMode = (definition: string): RoutingMode => (definition === 'builtin:all' ? 'all' : 'external');

/** What reaches the recipient's own mail server. */
export type Mailbox = 'message' | 'banner' | 'notification';

export interface Delivery {
  readonly mailbox: Exclude<Mailbox, 'message'>;
  /** Also kept in the portal; for an internal recipient in lite accounts only. */
  readonly portal: boolean;
}

const notified: Delivery = { mailbox: 'notification', portal: true };
const bannerOnly: Delivery = { mailbox: 'banner', portal: false };
const bannerAndPortal: Delivery = { mailbox: 'banner', portal: true };

/**
 * How a message that a trigger makes secure is delivered to one recipient; `plain`: not secure, and no other trigger is
 * tried; `next`: the trigger does not act on this recipient (Delivery & Expected Behaviour, the tables of both editions).
 */
export function deliver(
  direction: Direction,
  trigger: Trigger,
  application: Application,
  mode: RoutingMode,
): Delivery | 'plain' | 'next' {
  if (direction === 'outbound') return notified;
  switch (trigger) {
    case 'policy':
      return 'next';
    case 'content':
      return direction !== 'transit' && mode === 'all' ? notified : 'next';
    case 'user':
      if (direction === 'internal') return picked(application, mode);
      // An external sender has no application of ours but the portal, where a reply is secure as its original was.
      if (application !== 'portal') return 'plain';
      return direction === 'transit' || mode === 'all' ? notified : bannerOnly;
  }
}

/** Between colleagues: the plug-in marks the message; elsewhere it can also be read in the portal. */
function picked(application: Application, mode: RoutingMode): Delivery {
  if (application === 'outlook') return bannerOnly;
  return mode === 'all' ? notified : bannerAndPortal;
}
