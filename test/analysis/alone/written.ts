import { type Study, studyOf } from '../../../src/analysis/alone/study.ts';
import { md5 } from '../../../src/cli/hash.ts';
import { builtinSettings, type Entity } from '../../../src/model/entity.ts';
import type { PolicySet, Strategies } from '../../../src/model/policy-set.ts';
import type { Member, Scope, Sender } from '../../../src/model/scope.ts';
import { nobodyHere } from '../atoms/plain-set.ts';

/** What policy sets are made of that a person can read. In them `acme.example` and `branch.example` are internal. */
export const internal: Scope = { type: 'internal' };
export const external: Scope = { type: 'external' };
export const everyone: Scope = { type: 'everyone' };
export const at = (domain: string): Scope => ({ type: 'domain', domain });
export const [acme, branch, partner, other] = [
  at('acme.example'),
  at('branch.example'),
  at('partner.example'),
  at('other.example'),
] as const;
export const one = (address: string): Scope => ({ type: 'address', address });
export const inGroup = (group: string): Scope => ({ type: 'group', group });

type Fields = Entity<'policies'>['fields'];

export const conditions = (from: Scope | Sender, to: Scope, more: Partial<Fields> = {}) => ({
  narrative: '',
  from: { basedOn: 'envelope' as const, ...from },
  to,
  enabled: true,
  start: null,
  end: null,
  override: false,
  sourceIps: [],
  bidirectional: false,
  ...more,
});

const made =
  <K extends 'policies' | 'bypassPolicies' | 'contentPolicies'>(kind: K, own: object) =>
  (handle: string, from: Scope | Sender, to: Scope, more: Partial<Entity<K>['fields']> = {}): Entity<K> => {
    const fields = { ...own, ...conditions(from, to), ...more };
    return { kind, handle, name: handle, fields } as unknown as Entity<K>;
  };

/** Secure, unless it says otherwise. */
export const policy = made('policies', { definition: 'builtin:default', action: null });
/** A policy that keeps mail plain. */
export const plain: Partial<Fields> = { definition: null, action: 'takeNoAction' };
/** Disables, unless it says otherwise. */
export const bypass = made('bypassPolicies', { action: 'disableSecureMessaging' });
export const takesNoAction: Partial<Entity<'bypassPolicies'>['fields']> = { action: 'takeNoAction' };
/** Examines with the definition `secret`, unless it says otherwise. */
export const examining = made('contentPolicies', { definition: 'secret' });

/** Triggered by its own name, it delivers with that definition. */
export const examines = (handle: string, secureMessaging: string | null): Entity<'contentDefinitions'> => ({
  kind: 'contentDefinitions',
  handle,
  name: handle,
  fields: {
    folder: null,
    description: handle,
    activationScore: 10,
    examine: ['subject'],
    wordList: `10 ${handle}`,
    secureMessaging,
  },
});

export const folderFor = (handle: string, publishedTo: readonly Scope[]): Entity<'folders'> => ({
  kind: 'folders',
  handle,
  name: handle,
  fields: { name: handle, for: 'secureMessaging', in: null, publishedTo },
});

export const definitionIn = (handle: string, folder: string): Entity<'definitions'> => ({
  kind: 'definitions',
  handle,
  name: handle,
  fields: { ...builtinSettings, folder, description: handle },
});

/** Null: nobody knows who is in it. */
export const group = (handle: string, members: readonly Member[] | null): Entity<'groups'> => ({
  kind: 'groups',
  handle,
  name: handle,
  fields: { name: handle, path: '/', source: 'local', members },
});

export const setOf = (objects: Partial<PolicySet['objects']>, strategies: Partial<Strategies> = {}): PolicySet => ({
  ...nobodyHere,
  facts: { ...nobodyHere.facts, internalDomains: ['acme.example', 'branch.example'] },
  objects: { ...nobodyHere.objects, groups: [group('g', null)], ...objects },
  strategies: { ...nobodyHere.strategies, ...strategies },
});

export const study = (objects: Partial<PolicySet['objects']>, strategies: Partial<Strategies> = {}): Study =>
  studyOf(setOf(objects, strategies), { asOf: 0, md5 });

/** One that may look at so few boxes that it often can't tell. */
export const hastyStudy = (objects: Partial<PolicySet['objects']>, budget: number): Study =>
  studyOf(setOf(objects), { asOf: 0, md5, budget });

export const handles = (some: readonly { readonly handle: string }[]): readonly string[] =>
  some.map(({ handle }) => handle);
