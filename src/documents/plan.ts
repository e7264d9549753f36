import type { KindName } from '../model/kinds/field.ts';
import type { PolicyKind } from '../model/kinds/kinds.ts';
import type { Plain } from '../model/plain.ts';
import type { Edition, Strategies } from '../model/policy-set.ts';
import type { WireBody } from '../model/wire/encode.ts';
import type { ImpactDocument, MailBoxes, NamedObject, NoticedOutcome, WitnessMessage } from './impact.ts';

export type Action = 'create' | 'update' | 'move' | 'rename' | 'delete';

/** A guard that holds one change, or the whole plan, back. */
export type Guard =
  | 'another-account'
  | 'account-mismatch'
  | 'repeated-identity'
  | 'unknown-object'
  | 'unknown-value'
  | 'protected'
  | 'folder-not-empty'
  | 'still-in-use'
  | 'rests-on-blocked'
  | 'too-many-deletions'
  | 'weaker-routing'
  | 'unproven-routing'
  | 'less-secure-in-between';

/** Why something is held back, and what to do. */
export interface Block {
  readonly guard: Guard;
  readonly message: string;
  readonly hint?: string;
}

export interface FieldChange {
  readonly name: string;
  /** As a configuration would say it; null where there is none. */
  readonly before: Plain;
  readonly after: Plain;
}

/** Who could pick definitions in an application before, and who can after. */
export interface AccessChange {
  readonly before: string;
  readonly after: string;
  /** The definitions whose offer changes. */
  readonly definitions: readonly string[];
}

export interface Change {
  readonly action: Action;
  readonly kind: KindName;
  /** Null for an object that only the account names. */
  readonly key: string | null;
  readonly id?: string;
  /** Its narrative, description or path; after the change, where that changes it. */
  readonly name: string;
  /** The path of the folder or location it is in; absent for policies. */
  readonly folder?: string;
  /** Its name or path before a rename or a move. */
  readonly was?: string;
  readonly because: string;
  readonly blocked?: Block;
  readonly access?: AccessChange;
  readonly fields: readonly FieldChange[];
}

/** A live object that the plan leaves alone. */
export interface Unmanaged {
  readonly kind: KindName;
  readonly id: string;
  readonly name: string;
  readonly folder?: string;
  readonly builtin: boolean;
  /** The reason of the `ignore` entry that covers it. */
  readonly ignored?: string;
}

export type PathSegment = string | { readonly ref: number };

/** One call of the service's HTTP interface. */
export interface Call {
  /** Counts from 1, in an order that is always possible. */
  readonly n: number;
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly path: readonly PathSegment[];
  readonly body?: WireBody;
  /** The calls that must have been answered before this one is sent. */
  readonly after: readonly number[];
  /** Mail could be routed differently from this call on: it is sent alone and read back. */
  readonly affectsMail: boolean;
  /** The change that it belongs to: its index in `changes`. Null: it makes or deletes a bridge. */
  readonly change: number | null;
  /** The bridge that it makes or deletes: its index in `order.bridges`. */
  readonly bridge?: number;
}

/** A time between two acknowledged calls in which some mail is less secure than both before all of them and after. */
export interface OrderGap {
  /** The call with which it begins. */
  readonly after: number;
  /** The call that ends it. */
  readonly until: number;
  /** Null: it is not proven that there is no such mail. */
  readonly mail: ExposedMail | null;
}

export interface ExposedMail extends MailBoxes {
  readonly before: NoticedOutcome;
  readonly during: NoticedOutcome;
  readonly after: NoticedOutcome;
  readonly witness: WitnessMessage;
}

/** A policy that is only there while the calls are sent: a copy, as it was before, of one that they change. */
export interface PlannedBridge {
  readonly kind: PolicyKind;
  readonly narrative: string;
  /** The change whose policy it stands in for, as an index of `changes`. */
  readonly standsInFor: number | null;
}

/** The order of calls, as far as there is something to say about it. */
export interface OrderDocument {
  /** Gaps in the order of `calls`; none where bridges close them. */
  readonly gaps: readonly OrderGap[];
  /** What closes all gaps: proposed, or, where `bridged`, made and deleted by `calls`. */
  readonly bridges: readonly PlannedBridge[];
  readonly bridged: boolean;
  /** What the gaps name, with the names that people know. */
  readonly objects: readonly NamedObject[];
}

/** A deletion and a creation that look like one object renamed. */
export interface Suggestion {
  readonly kind: KindName;
  readonly key: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** What to write so that the plan renames it. */
  readonly hint: string;
}

export interface PlanSummary {
  readonly create: number;
  readonly update: number;
  readonly move: number;
  readonly rename: number;
  readonly delete: number;
  readonly blocked: number;
  /** Objects that are as the configuration says. */
  readonly unchanged: number;
  /** Live objects that are neither configured nor owned, built-ins not counted. */
  readonly unmanaged: number;
  readonly ignored: number;
  readonly calls: number;
}

export interface PlanDocument {
  readonly format: 'sealwright/plan/1';
  readonly purpose: 'apply' | 'destroy' | 'drift';
  readonly account: {
    /** The name in `accounts`, where the configuration has several. */
    readonly name: string | null;
    readonly id: string;
    readonly edition: Edition;
    /** Where it was read, without credentials; null for an empty account that only serves to plan against. */
    readonly target: string | null;
  };
  /** Changes whenever the configuration or the account does. */
  readonly fingerprint: string;
  readonly strategies: Strategies;
  readonly directory: string;
  /** What holds the whole plan back. */
  readonly blocks: readonly Block[];
  readonly changes: readonly Change[];
  readonly suggestions: readonly Suggestion[];
  readonly unmanaged: readonly Unmanaged[];
  readonly calls: readonly Call[];
  /**
   * All mail that goes another way once this is applied; of drift, all mail that goes another way than it is configured.
   * Absent where nobody asked.
   */
  readonly routing?: ImpactDocument;
  /** The same in two parts, against the configuration of another commit. */
  readonly sinceBase?: RoutingSinceBase;
  /** Absent: in the order of `calls` no mail is ever less secure than both before and after. */
  readonly order?: OrderDocument;
  readonly summary: PlanSummary;
}

export interface RoutingSinceBase {
  /** The commit, as it was named. */
  readonly base: string;
  /** From the account as the base configuration wants it to the account as this one does. */
  readonly change: ImpactDocument;
  /** From the account as the base configuration wants it to the account as it is. */
  readonly drift: ImpactDocument;
}
