import type { KindName } from './kinds/field.ts';
import type { Handle } from './scope.ts';
import type { Purpose } from './wire/collections.ts';

/**
 * An object of the account that a configuration refers to and does not describe: all that is known of it is what it is
 * called. Whoever has the account at hand finds the rest there; nobody else may make it up. (A group that is looked up
 * stands among the objects, since a configuration has a form for it: one without members.)
 */
export interface LookedUp {
  readonly kind: Exclude<KindName, 'groups'>;
  /** The author's key. */
  readonly handle: Handle;
  /** Its description, narrative or name; of a folder that is known by its path, the last name in that. */
  readonly name: string;
  /** The tree of folders that it belongs to; null of policies. */
  readonly purpose: Purpose | null;
  readonly where: Whereabouts;
}

/** Where something is that is looked up. Paths are as the console shows them: `/Partners/Legal`. */
export type Whereabouts =
  /** It is the only one of its name. */
  | { readonly type: 'anywhere' }
  /** Its own path, of a folder. */
  | { readonly type: 'at'; readonly path: string }
  /** The path of the folder that it is in. */
  | { readonly type: 'below'; readonly path: string }
  /** The folder that it is in. */
  | { readonly type: 'in'; readonly folder: Handle };
