import type { KindName } from './kinds/field.ts';
import type { FieldsOf } from './kinds/kinds.ts';
import type { Handle } from './scope.ts';

/** One object of a policy set. References in its fields are handles of the same set. */
export interface Entity<K extends KindName = KindName> {
  readonly kind: K;
  readonly handle: Handle;
  /** The author's key, where an author named it. */
  readonly key?: string;
  /** The service's id, where it exists in a live account. */
  readonly id?: string;
  /**
   * When the service made it, in milliseconds since 1970. Absent or null: it does not exist yet, and counts as newer than
   * everything that does.
   */
  readonly createTime?: number | null;
  /** Its description, narrative or name. */
  readonly name: string;
  readonly fields: FieldsOf<K>;
}

/** All objects of a policy set by kind. */
export type Objects = { readonly [K in KindName]: readonly Entity<K>[] };

/** Objects that are there in every account and that nobody creates, changes or deletes, by the name an author uses. */
export const builtins = {
  'builtin:all': { edition: 'lite', description: 'All Recipients', aka: 'All' },
  'builtin:external': { edition: 'lite', description: 'External Recipients', aka: 'External' },
  'builtin:default': { edition: 'full', description: 'Default Secure Messaging Definition', aka: 'Default' },
} as const;

/** How every built-in definition is set (docs/domain.md: the guides show it for two of the three). */
export const builtinSettings = {
  folder: null,
  print: false,
  reply: true,
  replyAll: true,
  expireAfter: 'never',
  extendBy: null,
  readReceipt: false,
  banner: { type: 'standard' },
} as const satisfies Omit<FieldsOf<'definitions'>, 'description'>;

export type BuiltinHandle = keyof typeof builtins;

export const isBuiltin = (handle: Handle): handle is BuiltinHandle => Object.hasOwn(builtins, handle);

/** The handle of an object that only the live account names. */
export const liveHandle = (id: string): Handle => `live:${id}`;
