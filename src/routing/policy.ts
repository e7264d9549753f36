import type { Entity } from '../model/entity.ts';
import type { PolicyKind } from '../model/kinds/kinds.ts';

/** A policy of any of the three types. */
export type Policy<K extends PolicyKind = PolicyKind> = K extends PolicyKind ? Entity<K> : never;

export type SecureMessagingPolicy = Policy<'policies'>;
export type BypassPolicy = Policy<'bypassPolicies'>;
export type ContentPolicy = Policy<'contentPolicies'>;
