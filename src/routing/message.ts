import type { MessageParts } from '../content/message-parts.ts';
import type { Address } from '../model/address.ts';
import type { Instant } from '../model/instant.ts';
import type { Handle } from '../model/scope.ts';

/** Where a message is sent from: what internal recipients see depends on it (Delivery & Expected Behaviour). */
export const applications = ['outlook', 'mac', 'personal-portal', 'portal', 'mobile', 'other'] as const;
export type Application = (typeof applications)[number];

/** A message as the service sees it, addresses in their canonical form. */
export interface Message extends MessageParts {
  /** The envelope sender; the empty text is the empty sender. */
  readonly from: Address;
  /** The address in the From header; that of the envelope where the message has none. */
  readonly headerFrom: Address;
  /** Each recipient is judged by itself. */
  readonly to: readonly Address[];
  readonly at: Instant;
  /** The IPv4 address that transmits it, as an unsigned number; null: not known. */
  readonly sourceIp: number | null;
  readonly application: Application;
  /** The definition that the sender picked with Send Secure. */
  readonly sendSecure: Handle | null;
}
