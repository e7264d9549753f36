import type { Address } from '../../../model/address.ts';
import { builtins, type Entity, isBuiltin } from '../../../model/entity.ts';
import type { KindName } from '../../../model/kinds/field.ts';
import type { PolicyKind } from '../../../model/kinds/kinds.ts';
import type { LookedUp } from '../../../model/looked-up.ts';
import type { PolicySet } from '../../../model/policy-set.ts';
import type { Handle } from '../../../model/scope.ts';
import { indexOf } from '../../object-index.ts';

/** What a story is told with: whom it is about, and what was named in it already. */
export interface Words {
  readonly set: PolicySet;
  /** The recipients that it is about. */
  readonly recipients: readonly Address[];
  /** What was named with its key, which is said once. Grows while the story is told. */
  readonly named: Set<string>;
}

export const newWords = (set: PolicySet, recipients: readonly Address[]): Words => ({
  set,
  recipients,
  named: new Set(),
});

/** `"Finance to anyone outside" (finance-out)`; the key only the first time. */
export const policyName = (words: Words, kind: PolicyKind, handle: Handle): string => named(words, kind, handle);
export const groupName = (words: Words, handle: Handle): string => named(words, 'groups', handle);
export const contentDefinitionName = (words: Words, handle: Handle): string =>
  named(words, 'contentDefinitions', handle);

export function definitionName(words: Words, handle: Handle): string {
  if (!isBuiltin(handle)) return named(words, 'definitions', handle);
  return withKey(words, `built-in ${handle}`, `the built-in "${builtins[handle].description}"`, handle);
}

function named(words: Words, kind: KindName, handle: Handle): string {
  const { byHandle, shared } = indexOf(words.set, kind);
  const object = byHandle.get(handle) ?? words.set.lookedUp?.find((one) => one.kind === kind && one.handle === handle);
  if (object === undefined) return `"${handle}" (which does not exist)`;
  // Two of one name are told apart every time.
  const isShared = shared.has(object.name);
  return withKey(words, isShared ? null : `${kind} ${handle}`, `"${object.name}"`, keyOf(object));
}

/** What is only looked up has a key, and nothing else. */
const keyOf = (object: Entity | LookedUp): string =>
  'fields' in object ? (object.key ?? 'not managed here') : object.handle;

function withKey({ named }: Words, once: string | null, name: string, key: string): string {
  if (once !== null && named.has(once)) return name;
  if (once !== null) named.add(once);
  return `${name} (${key})`;
}

const mostNames = 3;

/** The recipients by their addresses; of many, their number. */
export function recipientsText({ recipients }: Words): string {
  return recipients.length <= mostNames ? listed(recipients) : `these ${recipients.length} recipients`;
}

/** `is` or `are`, after the recipients. */
export const verb = ({ recipients }: Words, one: string, several: string): string =>
  recipients.length === 1 ? one : several;

export const addressText = (address: Address): string => (address === '' ? 'the empty sender' : address);

/** `a, b and c`. */
export function listed(items: readonly string[], and: 'and' | 'or' = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** `1 policy`, `3 policies`. */
export const counted = (number: number, one: string, several = `${one}s`): string =>
  `${number} ${number === 1 ? one : several}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
