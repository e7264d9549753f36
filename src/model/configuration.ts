import type { Entity } from './entity.ts';
import type { KindName } from './kinds/field.ts';
import type { AccountFacts, PolicySet } from './policy-set.ts';

/** From the top of a configuration to one value: `['policies', 'finance-partner', 'from', 'domain']`. */
export type Path = readonly (string | number)[];

/** Where a value stands. Lines and columns begin at 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The path of the construct that it belongs to, where a program makes the configuration. */
  readonly construct?: string;
}

/** An earlier name, or an earlier place and name, of an object. */
export interface Alias {
  readonly name: string;
  /** Names of the folders from the root; null: the same place as now. */
  readonly in: readonly string[] | null;
}

export interface Acknowledgement {
  readonly rule: string;
  readonly reason: string | null;
  readonly until: number | null;
}

/** An object as an author describes it. */
export interface Configured<K extends KindName = KindName> extends Entity<K> {
  readonly key: string;
  /** The service's id of the live object that is meant, where its author says it to tell it from another; else null. */
  readonly liveId: string | null;
  readonly aliases: readonly Alias[];
  /** Never deleted or replaced. */
  readonly protect: boolean;
  readonly acknowledge: readonly Acknowledgement[];
  /** Fields whose value could not be read; they hold their default so that other fields can still be checked. */
  readonly invalid: ReadonlySet<string>;
}

export type ConfiguredObjects = { readonly [K in KindName]: readonly Configured<K>[] };

export type Target =
  | { readonly type: 'sandbox'; readonly file: string }
  | { readonly type: 'service'; readonly url: string }
  | { readonly type: 'snapshot'; readonly file: string };

/** What a configuration may delete once it no longer names it: patterns by kind. */
export interface Ownership {
  /** Folder paths; `*` is one name, `**` any number. A folder that is owned owns the definitions below. */
  readonly folders: readonly string[];
  readonly policies: readonly string[];
  readonly bypassPolicies: readonly string[];
  readonly contentPolicies: readonly string[];
  readonly contentDefinitions: readonly string[];
  readonly groups: readonly string[];
}

/** Live objects that are left alone on purpose: a pattern for each kind, and why. */
export interface Ignored {
  readonly patterns: Readonly<Partial<Record<KindName, string>>>;
  readonly reason: string;
}

export type Severity = 'info' | 'warning' | 'error';

/** A policy set plus what authors add. */
export interface Configuration extends PolicySet {
  /** Which of `accounts` was chosen; null where the configuration has one account. */
  readonly accountName: string | null;
  readonly target: Target | null;
  /** The facts that the author wrote down; the others hold what is assumed without. */
  readonly declaredFacts: ReadonlySet<keyof AccountFacts>;
  readonly objects: ConfiguredObjects;
  readonly owns: Ownership;
  readonly ignore: readonly Ignored[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Routing tests and invariants as their author wrote them; their own room reads them. */
  readonly tests: readonly unknown[];
  readonly invariants: readonly unknown[];
  /** The place of a value, or of the nearest thing around it that is written down. */
  readonly placeOf: (path: Path) => Place | undefined;
}
