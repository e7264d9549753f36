import type { Address } from '../model/address.ts';
import { builtinSettings } from '../model/entity.ts';
import type { Instant } from '../model/instant.ts';
import type { AccountFacts, Strategies } from '../model/policy-set.ts';
import type { Banner, Handle } from '../model/scope.ts';
import type { Decision } from './decide.ts';
import type { Definition, Settings } from './definitions.ts';
import type { Mailbox, Trigger } from './deliver.ts';
import { type Direction, toInternal } from './direction.ts';
import type { Application } from './message.ts';

export type StrategyName = keyof Strategies;

export interface Rights {
  readonly print: boolean;
  readonly reply: boolean;
  readonly replyAll: boolean;
}

/** What happens to a message for one recipient. */
export interface Outcome {
  readonly address: Address;
  readonly direction: Direction;
  readonly secure: boolean;
  /** What reaches the recipient's own mail server. */
  readonly mailbox: Mailbox;
  /** Whether it can be read in the portal. */
  readonly portal: boolean;
  readonly banner: 'none' | 'standard' | 'custom' | 'hidden';
  readonly definition: Handle | null;
  /** The policy is also named where it takes no action: then the trigger is `none`. */
  readonly decidedBy: { readonly trigger: Trigger | 'none'; readonly policy: Handle | null };
  /** The bypass without which it would be secure. */
  readonly bypassedBy: Handle | null;
  /** For external recipients of a secure message, like all that follows; internal ones keep the message. */
  readonly rights: Rights | null;
  readonly expiresAt: Instant | null;
  readonly extendableTo: Instant | null;
  readonly readReceipt: boolean | null;
  /** Policies tie on what the guides decide by, and another of them would decide otherwise. */
  readonly ambiguous: boolean;
  /** Content examination names several definitions, and it decides. */
  readonly conflict: boolean;
  /** Strategies of which another option would give another outcome. */
  readonly sensitiveTo: readonly StrategyName[];
  /** The definition is only looked up: what it sets is not known, so that all of it is null, and the banner none. */
  readonly unknownSettings?: true;
}

/** What has to be said with a decision. */
export type Marks = Pick<Outcome, 'ambiguous' | 'conflict' | 'sensitiveTo'>;

/** What an outcome depends on besides the decision. */
export interface Recipient {
  readonly address: Address;
  readonly direction: Direction;
  readonly application: Application;
  readonly at: Instant;
}

export function outcomeOf(
  decision: Decision,
  recipient: Recipient,
  definitions: ReadonlyMap<Handle, Definition>,
  { edition, maxRetention }: AccountFacts,
  marks: Marks,
): Outcome {
  const { address, direction, application, at } = recipient;
  const { ambiguous, conflict, sensitiveTo } = marks;
  if (!decision.secure) {
    return {
      address,
      direction,
      secure: false,
      mailbox: 'message',
      portal: false,
      banner: 'none',
      definition: null,
      decidedBy: { trigger: 'none', policy: decision.policy },
      bypassedBy: decision.bypassedBy,
      rights: null,
      expiresAt: null,
      extendableTo: null,
      readReceipt: null,
      ambiguous,
      conflict,
      sensitiveTo,
    };
  }
  const { definition, delivery, trigger, policy } = decision;
  const found = definitions.get(definition);
  // A live object can name a definition that is gone: the account's default is what the service falls back to.
  const settings: Settings | null = found ? found.settings : builtinSettings;
  const internal = toInternal(direction);
  const last = at + maxRetention;
  const isOpen = internal || settings === null;
  const expiresAt = isOpen ? null : settings.expireAfter === 'never' ? last : Math.min(at + settings.expireAfter, last);
  const extendBy = isOpen ? null : settings.extendBy;
  const outcome: Outcome = {
    address,
    direction,
    secure: true,
    mailbox: delivery.mailbox,
    // A full account keeps no copy for its own people (Delivery & Expected Behaviour).
    portal: delivery.portal && (!internal || edition === 'lite'),
    banner: delivery.mailbox === 'banner' && settings !== null ? shownBanner(settings.banner, application) : 'none',
    definition,
    decidedBy: { trigger, policy },
    bypassedBy: null,
    rights: isOpen ? null : rightsOf(settings),
    expiresAt,
    extendableTo: expiresAt === null || extendBy === null ? null : Math.min(expiresAt + extendBy, last),
    readReceipt: isOpen ? null : settings.readReceipt,
    ambiguous,
    conflict,
    sensitiveTo,
  };
  return settings === null ? { ...outcome, unknownSettings: true } : outcome;
}

/** Reply all only works where reply is allowed too. */
const rightsOf = ({ print, reply, replyAll }: Settings): Rights => ({ print, reply, replyAll: reply && replyAll });

/** Senders on the Outlook plug-in and the mobile app do not get a custom or hidden banner. */
function shownBanner({ type }: Banner, application: Application): Outcome['banner'] {
  if (type === 'standard' || application === 'outlook' || application === 'mobile') return 'standard';
  return type === 'hidden' ? 'hidden' : 'custom';
}
