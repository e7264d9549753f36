import type { Strategies } from '../model/policy-set.ts';
import type { Handle } from '../model/scope.ts';
import type { Definition } from './definitions.ts';
import { type Delivery, deliver, routingMode, type Trigger } from './deliver.ts';
import type { Direction } from './direction.ts';
import type { Application } from './message.ts';
import type { BypassPolicy, ContentPolicy, SecureMessagingPolicy } from './policy.ts';

/** What is the same for a recipient whichever policies win. */
export interface Situation {
  readonly direction: Direction;
  readonly application: Application;
  /** The sender's pick, where it counts. */
  readonly pick: Definition | null;
}

/** A content examination policy that matches, whose definition is triggered, and whose override acts on the recipient. */
export interface ContentHit {
  readonly policy: ContentPolicy;
  /** The secure messaging definition that its content examination definition names. */
  readonly definition: Handle;
}

/** The policy of each type that comes first among those that match; null where none does. */
export interface Winners {
  readonly policy: SecureMessagingPolicy | null;
  readonly bypass: BypassPolicy | null;
  readonly content: ContentHit | null;
}

export type Decision =
  | {
      readonly secure: true;
      readonly trigger: Trigger;
      readonly definition: Handle;
      readonly delivery: Delivery;
      /** The policy that decided; null where the sender did. */
      readonly policy: Handle | null;
    }
  | {
      readonly secure: false;
      /** The take-no-action policy, where one won. */
      readonly policy: Handle | null;
      /** The bypass policy without which it would be secure. */
      readonly bypassedBy: Handle | null;
    };

const triggerOrders: Readonly<Record<Strategies['trigger-order'], readonly Trigger[]>> = {
  'content-pick-policy': ['content', 'user', 'policy'],
  'pick-content-policy': ['user', 'content', 'policy'],
};

/**
 * What makes a message secure for a recipient: the first trigger that acts. A bypass that disables switches the secure
 * messaging policy off, however specific that is; with the strategy `bypass-scope: all` the other triggers too.
 */
export function decide(winners: Winners, situation: Situation, strategies: Strategies): Decision {
  const bypass = winners.bypass?.fields.action === 'disableSecureMessaging' ? winners.bypass.handle : null;
  if (strategies['bypass-scope'] === 'policy') return firstTrigger(winners, situation, strategies, bypass);
  const without = firstTrigger(winners, situation, strategies, null);
  return bypass !== null && without.secure ? { secure: false, policy: null, bypassedBy: bypass } : without;
}

function firstTrigger(winners: Winners, situation: Situation, strategies: Strategies, bypass: Handle | null): Decision {
  const { direction, application } = situation;
  for (const trigger of triggerOrders[strategies['trigger-order']]) {
    const definition = definitionOf(trigger, winners, situation);
    if (definition === null) continue;
    const delivery = deliver(direction, trigger, application, routingMode(definition));
    if (delivery === 'next') continue;
    if (delivery === 'plain') return { secure: false, policy: null, bypassedBy: null };
    if (trigger === 'policy' && bypass !== null) return { secure: false, policy: null, bypassedBy: bypass };
    return { secure: true, trigger, definition, delivery, policy: policyOf(trigger, winners) };
  }
  // A policy acts on outbound mail only, so one that takes no action does nothing elsewhere either.
  return { secure: false, policy: direction === 'outbound' ? policyOf('policy', winners) : null, bypassedBy: null };
}

/** The definition that a trigger would have the message delivered with. */
function definitionOf(trigger: Trigger, { policy, content }: Winners, { pick }: Situation): Handle | null {
  if (trigger === 'content') return content === null ? null : content.definition;
  if (trigger === 'user') return pick === null ? null : pick.handle;
  return policy === null ? null : policy.fields.definition;
}

/** The policy that a trigger stands for; the sender's pick is nobody's. */
function policyOf(trigger: Trigger, { policy, content }: Winners): Handle | null {
  if (trigger === 'content') return content === null ? null : content.policy.handle;
  return trigger === 'policy' && policy !== null ? policy.handle : null;
}

/** Whether nobody could tell the two apart: the policy that decided may be another. */
export function sameToPeople(a: Decision, b: Decision): boolean {
  if (!a.secure || !b.secure) return a.secure === b.secure;
  return (
    a.definition === b.definition &&
    a.delivery.mailbox === b.delivery.mailbox &&
    a.delivery.portal === b.delivery.portal
  );
}
