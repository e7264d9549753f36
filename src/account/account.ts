import type { PathSegment } from '../documents/plan.ts';
import type { KindName } from '../model/kinds/field.ts';
import type { ObservedAccount } from '../model/observed-account.ts';
import type { Purpose } from '../model/wire/collections.ts';
import type { WireBody } from '../model/wire/encode.ts';

/** Why an account could not be read or written, in words for people and without secrets. */
export interface AccountProblem {
  readonly type: 'unreachable' | 'unauthorised' | 'refused' | 'unusable';
  readonly message: string;
  readonly hint?: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: AccountProblem };

/** One call with every reference filled in. */
export interface ResolvedCall {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly path: readonly Exclude<PathSegment, object>[];
  readonly body?: WireBody;
}

/** How a write ended. Waiting for the rate limit and renewing the token happen below this. */
export type Executed =
  | { readonly type: 'done'; readonly body: Readonly<Record<string, unknown>> | null }
  /** The service said no; nothing was changed. For members: those it refused. */
  | { readonly type: 'refused'; readonly status: number; readonly problems: readonly string[] }
  /** It is certain that nothing was executed (could not connect, 429 to the last try). */
  | { readonly type: 'not-sent'; readonly reason: string }
  /** It was sent, and the answer was lost or says nothing (timeout, reset connection, 500). */
  | { readonly type: 'unknown'; readonly reason: string };

export type Item = Readonly<Record<string, unknown>>;

/** The client side of one live account, whatever it is reached through. */
export interface Account {
  /** For people: `sandbox .sealwright/account.db`, `https://…`. Never credentials. */
  readonly target: string;
  readonly read: () => Promise<Result<ObservedAccount>>;
  /** What is true of the account itself: one call. */
  readonly facts: () => Promise<Result<Pick<ObservedAccount, 'facts' | 'attributeIds'>>>;
  readonly execute: (call: ResolvedCall) => Promise<Executed>;
  /** One object as the service answers it now; null where there is none. Any of its ids will do. */
  readonly item: (kind: KindName, purpose: Purpose, id: string) => Promise<Result<Item | null>>;
  /** All objects of a collection. */
  readonly listed: (kind: KindName, purpose: Purpose) => Promise<Result<readonly Item[]>>;
  /** All objects of a collection whose identity field has this value; the caller compares folders. */
  readonly named: (kind: KindName, purpose: Purpose, name: string) => Promise<Result<readonly Item[]>>;
  /** The members collection of a group. */
  readonly members: (groupId: string) => Promise<Result<readonly Item[]>>;
  readonly close: () => Promise<void>;
}
