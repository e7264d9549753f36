import type { Address } from './address.ts';
import type { Domain } from './domain.ts';
import type { Seconds } from './duration.ts';
import type { Objects } from './entity.ts';
import type { LookedUp } from './looked-up.ts';
import type { Handle, Member } from './scope.ts';

export const editions = ['full', 'lite'] as const;
export type Edition = (typeof editions)[number];

/** What is true of the account itself. */
export interface AccountFacts {
  /** Null where a configuration accepts any account. */
  readonly id: string | null;
  readonly edition: Edition;
  readonly maxRetention: Seconds;
  readonly internalDomains: readonly Domain[];
  /** User attributes that are configured. */
  readonly attributes: readonly string[];
  /** Unique recipients that a sender may reach with secure messages in a calendar month (Secure Messaging FAQ). */
  readonly recipientLimit: number;
}

export interface User {
  readonly address: Address;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Who people are: for simulation and analysis only, never sent to the service. */
export interface Directory {
  readonly users: readonly User[];
  /** Members of looked-up groups, by group. */
  readonly groups: ReadonlyMap<Handle, readonly Member[]>;
}

/** Decisions that have a plausible alternative; the first of each is the default (docs/domain.md). */
export const strategyOptions = {
  precedence: ['override-first', 'specificity-first'],
  'side-order': ['from-first', 'to-first'],
  'bypass-scope': ['policy', 'all'],
  'trigger-order': ['content-pick-policy', 'pick-content-policy'],
} as const;

export type Strategies = { readonly [S in keyof typeof strategyOptions]: (typeof strategyOptions)[S][number] };

export const defaultStrategies: Strategies = {
  precedence: 'override-first',
  'side-order': 'from-first',
  'bypass-scope': 'policy',
  'trigger-order': 'content-pick-policy',
};

/** What mail sees. Nothing in it knows a file or a network. */
export interface PolicySet {
  readonly facts: AccountFacts;
  readonly objects: Objects;
  /** What `objects` refer to and is not among them, since nobody knows more of it than what it is called; absent: nothing. */
  readonly lookedUp?: readonly LookedUp[];
  readonly directory: Directory;
  readonly strategies: Strategies;
}
