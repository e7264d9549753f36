import type { Entity } from './entity.ts';
import type { KindName } from './kinds/field.ts';
import type { LookedUp } from './looked-up.ts';
import type { AccountFacts } from './policy-set.ts';

/** An object as the live account has it. */
export interface Observed<K extends KindName = KindName> extends Entity<K> {
  readonly id: string;
  readonly builtin: boolean;
  /** Milliseconds since 1970, or null where the service did not say. */
  readonly createTime: number | null;
  readonly lastUpdated: string | null;
  /** Names of fields that this program does not know, and values it could not read. */
  readonly unexpressed: readonly string[];
  /** Of a group: the service's id of each member, by the member's key. */
  readonly memberIds?: ReadonlyMap<string, string>;
}

export type ObservedObjects = { readonly [K in KindName]: readonly Observed<K>[] };

/** The ids of the root folders, which hold no definition. */
export interface RootFolders {
  readonly secureMessaging: string;
  readonly contentExamination: string;
}

/** A policy set plus what the service adds. */
export interface ObservedAccount {
  readonly facts: AccountFacts & { readonly id: string };
  readonly objects: ObservedObjects;
  readonly roots: RootFolders;
  /** The service's id of each configured user attribute. */
  readonly attributeIds: ReadonlyMap<string, string>;
  /** Other ids that the service has used for an object (its ids rotate), each with the one it has here. */
  readonly otherIds: ReadonlyMap<string, string>;
  /** What is taken to be there, and nobody has looked: of an account that only serves to plan against. */
  readonly assumed?: readonly LookedUp[];
}
