import type { Instant } from '../model/instant.ts';
import type { Range } from '../model/range.ts';
import type { Handle, Scope } from '../model/scope.ts';
import type { Application, Message } from '../routing/message.ts';
import type { Effect } from './effect.ts';
import type { Noticed } from './noticed.ts';

/** A policy set before a change, or after it. */
export type Side = 'before' | 'after';

/** A scope; `as` says on which side it is meant, where whom it holds differs. */
export type RegionScope = Scope & { readonly as?: Side };

/** Addresses that are in all of `in` and in none of `notIn`. */
export interface AddressField {
  readonly in: readonly RegionScope[];
  readonly notIn: readonly RegionScope[];
}

/** Source addresses in any of `in` (empty: any known one) and in none of `notIn`; `unknown`: also mail without a known one. */
export interface SourceField {
  readonly in: readonly Range[];
  readonly notIn: readonly Range[];
  readonly unknown: boolean;
}

/** Both ends belong to it; null: open. */
export interface TimeField {
  readonly start: Instant | null;
  readonly end: Instant | null;
}

/** A content examination definition that is triggered or not; `as` where its word list differs. */
export interface ContentRef {
  readonly definition: Handle;
  readonly as?: Side;
}

export interface ContentField {
  readonly hit: readonly ContentRef[];
  readonly miss: readonly ContentRef[];
}

/** A set of mail to one recipient: a condition on each field; an absent one holds for any. */
export interface Box {
  readonly from?: AddressField;
  readonly headerFrom?: AddressField;
  readonly to?: AddressField;
  readonly sourceIps?: SourceField;
  readonly during?: TimeField;
  readonly content?: ContentField;
  /** What the sender picked; null: nothing. */
  readonly sendSecure?: readonly (Handle | null)[];
  readonly application?: readonly Application[];
  /** Whether the message has one entry in `to` or several: reply all is asked of the latter. */
  readonly recipients?: 'one' | 'several';
}

/** Mail in `box` and in none of `except`: all of it goes from `before` to `after`. */
export interface Region {
  readonly box: Box;
  readonly except: readonly Box[];
  readonly before: Noticed;
  readonly after: Noticed;
  readonly effect: Effect;
  /**
   * Proven: `witness` is such a message, found by the plain evaluator to change so. Conditional: what nobody knows decides
   * (members, attributes, what is only looked up, or whether a text can be written that hits these lists and misses those): it
   * may be empty, or have another effect.
   */
  readonly certainty: 'proven' | 'conditional';
  /** What it rests on that is only looked up; absent: nothing. */
  readonly restsOn?: readonly { readonly kind: 'definitions' | 'contentDefinitions'; readonly handle: Handle }[];
  /** The objects whose change or whose win makes the difference, on either side. */
  readonly because: readonly Cause[];
  readonly witness: Message | null;
}

/** One thing that makes the difference. */
export interface Cause {
  readonly side: Side;
  /** The deciding policy, a definition, a group, a user, …; which it is follows from `what`. */
  readonly what:
    | 'policies'
    | 'bypassPolicies'
    | 'contentPolicies'
    | 'definitions'
    | 'contentDefinitions'
    | 'groups'
    | 'folders'
    | 'users'
    | 'facts'
    | 'strategies';
  readonly handle: Handle;
}

/**
 * Mail of which could not be told whether it changes: the budget did not allow it, or it rests on what is only looked up. It
 * blocks like what is weaker.
 */
export interface Unproven {
  readonly box: Box;
  readonly except: readonly Box[];
}

/** All mail that a change routes differently. What is in no region and in nothing unproven is unchanged, by proof. */
export interface Impact {
  readonly regions: readonly Region[];
  readonly unproven: readonly Unproven[];
}
