import type { KindName } from '../../model/kinds/field.ts';
import type { Purpose } from '../../model/wire/collections.ts';
import type { Item } from '../account.ts';

/** One collection, from its first page to its last. */
export interface Listing {
  readonly kind: KindName;
  readonly purpose: Purpose;
  readonly items: readonly Item[];
}

/** What the service answers for an id that its lists do not show; null: nothing. */
export interface LookedUp {
  readonly kind: KindName;
  readonly purpose: Purpose;
  readonly id: string;
  readonly item: Item | null;
}

/** Everything that one reading of an account heard, as it was said. Plain JSON. */
export interface Recording {
  readonly account: Item;
  readonly listings: readonly Listing[];
  /** The members of each group, by the id that the group's listing shows. */
  readonly members: Readonly<Record<string, readonly Item[]>>;
  readonly lookedUp: readonly LookedUp[];
}

/** The collections of an account. */
export const collections: readonly { readonly kind: KindName; readonly purpose: Purpose }[] = [
  { kind: 'groups', purpose: 'secureMessaging' },
  { kind: 'folders', purpose: 'secureMessaging' },
  { kind: 'folders', purpose: 'contentExamination' },
  { kind: 'definitions', purpose: 'secureMessaging' },
  { kind: 'contentDefinitions', purpose: 'contentExamination' },
  { kind: 'policies', purpose: 'secureMessaging' },
  { kind: 'bypassPolicies', purpose: 'secureMessaging' },
  { kind: 'contentPolicies', purpose: 'contentExamination' },
];
