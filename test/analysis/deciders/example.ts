import type { Denotation } from '../../../src/analysis/atoms/denotations.ts';
import { newUniverse, type Universe } from '../../../src/analysis/atoms/universe.ts';
import { anyWords, type Face, type Words } from '../../../src/analysis/deciders/face.ts';
import { newOutcomes, type Outcomes } from '../../../src/analysis/deciders/outcomes.ts';
import type { Address } from '../../../src/model/address.ts';
import type { Entity, Objects } from '../../../src/model/entity.ts';
import type { PolicyKind } from '../../../src/model/kinds/kinds.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import { type Scope, scopeKey } from '../../../src/model/scope.ts';
import { examines } from '../alone/written.ts';
import { nobodyHere } from '../atoms/plain-set.ts';

/** Small policy sets for examples: what is not said of an object is ordinary. */
export const internal: Scope = { type: 'internal' };
export const external: Scope = { type: 'external' };
export const everyone: Scope = { type: 'everyone' };
export const address = (one: Address): Scope => ({ type: 'address', address: one });
export const group: Scope = { type: 'group', group: 'g' };

/** Fields of a policy, and what only a live account says of it. */
type More<K extends PolicyKind> = Partial<Entity<K>['fields']> & Partial<Pick<Entity<K>, 'name' | 'createTime' | 'id'>>;

function made<K extends PolicyKind>(
  kind: K,
  handle: string,
  own: object,
  { name, createTime, id, ...fields }: More<K>,
) {
  return {
    kind,
    handle,
    name: name ?? handle,
    ...(createTime === undefined ? {} : { createTime }),
    ...(id === undefined ? {} : { id }),
    fields: {
      narrative: '',
      from: { ...internal, basedOn: 'envelope' },
      to: external,
      enabled: true,
      start: null,
      end: null,
      override: false,
      sourceIps: [],
      bidirectional: false,
      ...own,
      ...fields,
    },
  } as unknown as Entity<K>;
}

/** From internal to external, with the account's default. */
export const policy = (handle: string, more: More<'policies'> = {}): Entity<'policies'> =>
  made('policies', handle, { definition: 'builtin:default', action: null }, more);

/** From internal to external; it disables. */
export const bypass = (handle: string, more: More<'bypassPolicies'> = {}): Entity<'bypassPolicies'> =>
  made('bypassPolicies', handle, { action: 'disableSecureMessaging' }, more);

/** From everyone to everyone, where the word list is triggered that is called as it is. */
export const content = (handle: string, more: More<'contentPolicies'> = {}): Entity<'contentPolicies'> =>
  made(
    'contentPolicies',
    handle,
    { definition: handle, from: { ...everyone, basedOn: 'envelope' }, to: everyone },
    more,
  );

/** Looks for its own handle in the subject; mail goes to the portal as `week` says. */
export const wordList = (
  handle: string,
  more: Partial<Entity<'contentDefinitions'>['fields']> = {},
): Entity<'contentDefinitions'> => {
  const one = examines(handle, 'week');
  return { ...one, fields: { ...one.fields, ...more } };
};

/** Offered to everyone internal; a reply in the portal is allowed. */
export const definition = (
  handle: string,
  more: Partial<Entity<'definitions'>['fields']> = {},
): Entity<'definitions'> => ({
  kind: 'definitions',
  handle,
  name: handle,
  fields: {
    description: handle,
    folder: 'open',
    print: false,
    reply: true,
    replyAll: true,
    expireAfter: 'never',
    extendBy: null,
    readReceipt: false,
    banner: { type: 'standard' },
    ...more,
  },
});

export const folder = (handle: string, publishedTo: readonly Scope[] | null): Entity<'folders'> => ({
  kind: 'folders',
  handle,
  name: handle,
  fields: { name: handle, for: 'secureMessaging', in: null, publishedTo },
});

export const members = (...all: readonly Address[]): Entity<'groups'> => ({
  kind: 'groups',
  handle: 'g',
  name: 'g',
  fields: {
    name: 'g',
    path: '/',
    source: 'local',
    members: all.map((one) => ({ type: 'address', address: one })),
  },
});

/** Everybody at acme.example is internal, and Ann is in the group. */
export function setOf(objects: Partial<Objects> = {}, more: Partial<PolicySet> = {}): PolicySet {
  return {
    ...nobodyHere,
    facts: { ...nobodyHere.facts, internalDomains: ['acme.example'] },
    objects: {
      ...nobodyHere.objects,
      groups: [members('ann@acme.example')],
      folders: [folder('open', null)],
      ...objects,
    },
    ...more,
  };
}

export interface Seen {
  readonly universe: Universe;
  readonly outcomes: Outcomes;
}

export const seen = (...sets: readonly PolicySet[]): Seen => ({
  universe: newUniverse(sets, 0),
  outcomes: newOutcomes(sets),
});

/** What a face asks for, and nothing else. */
export function asked({ words }: Face): object {
  const some = Object.entries(words).filter(([name, value]) => {
    const any = anyWords[name as keyof Words];
    return JSON.stringify(value) !== JSON.stringify(any);
  });
  const people = ['from', 'headerFrom', 'to'];
  return Object.fromEntries(some.map(([name, value]) => [name, people.includes(name) ? value.map(keyOf) : value]));
}

const keyOf = ({ scope }: Denotation): string => scopeKey(scope);
