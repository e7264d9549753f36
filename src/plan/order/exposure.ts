import type { Noticed } from '../../analysis/noticed.ts';
import type { Address } from '../../model/address.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Message } from '../../routing/message.ts';

/** Mail that is for a while less secure than both before and after: one such message, to one of its recipients. */
export interface Exposure {
  readonly message: Message;
  readonly recipient: Address;
  readonly before: Noticed;
  readonly during: Noticed;
  readonly after: Noticed;
}

export type Exposed =
  | { readonly type: 'none' }
  | { readonly type: 'exposed'; readonly exposure: Exposure }
  /** The budget did not allow to tell, or what nobody knows decides. */
  | { readonly type: 'unproven' };

/** What is asked of the exact analysis about a state between two others. */
export interface Asks {
  /** Is there mail that is less secure in `during` than in `before`, and than in `after`? */
  readonly exposed: (during: PolicySet, before: PolicySet, after: PolicySet) => Exposed;
  /** Does no mail have another outcome in one than in the other? */
  readonly same: (one: PolicySet, other: PolicySet) => boolean;
}
