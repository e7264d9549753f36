import type { Objects } from '../../../src/model/entity.ts';
import type { Strategies } from '../../../src/model/policy-set.ts';
import type { Scope } from '../../../src/model/scope.ts';
import {
  acme,
  branch,
  bypass,
  definitionIn,
  everyone,
  examines,
  examining,
  external,
  folderFor,
  group,
  inGroup,
  internal,
  one,
  other,
  partner,
  plain,
  policy,
  setOf,
  takesNoAction,
} from '../alone/written.ts';
import { type Pair, pairOf } from './pair.ts';

/** What a change is made of: what was and is there, and what is there in both. */
export interface Example {
  readonly name: string;
  /** So many drafts are found, all ways and both directions taken together: one that is superfluous would be one more. */
  readonly drafts: number;
  readonly before: Partial<Objects>;
  readonly after: Partial<Objects>;
}

const people = (...names: readonly string[]) =>
  group(
    'g',
    names.map((name) => ({ type: 'address', address: name })),
  );
const [ann, bob, eve] = ['ann@acme.example', 'bob@acme.example', 'eve@partner.example'] as const;
const short = { definition: 'short', action: null };
const definitions = [definitionIn('short', 'open')];
const folders = [folderFor('open', [everyone])];
const wordList = examines('secret', 'builtin:default').fields;
const contentDefinitions = [
  examines('secret', 'short'),
  examines('money', 'builtin:default'),
  { ...examines('same', 'builtin:default'), fields: wordList },
];
/** Another definition than the default, and content that asks for it. */
const common: Partial<Objects> = { definitions, folders, contentDefinitions };

const a = policy('a', internal, partner);
const b = policy('b', acme, external, short);
const kept = policy('kept', internal, one(eve), plain);
const off = bypass('off', internal, partner);
const wide = bypass('wide', everyone, external);
const hole = bypass('a hole', acme, everyone, takesNoAction);
const toEve = bypass('an eve', everyone, one(eve), takesNoAction);
const unknown = bypass('a who', inGroup('g'), everyone, takesNoAction);
const secret = examining('secret', internal, everyone);
const money = examining('money', acme, external, { definition: 'money' });

/** In this order, if all of them are there: of those that take no action, nobody knows whom the first is for. */
export const inOrder = {
  ann: bypass('ann', one(ann), partner),
  who: bypass('who', inGroup('g'), external, takesNoAction),
  acme: bypass('acme', acme, external),
  eve: bypass('eve', internal, one(eve), takesNoAction),
  all: bypass('all', internal, external),
};

const changing = (
  name: string,
  drafts: number,
  before: Partial<Objects>,
  after: Partial<Objects>,
  both: Partial<Objects> = {},
): Example => ({
  name,
  drafts,
  before: { ...common, ...both, ...before },
  after: { ...common, ...both, ...after },
});

export const examples: readonly Example[] = [
  changing('a policy is added', 8, {}, { policies: [a] }),
  changing('a policy is added among others', 8, { policies: [b, kept] }, { policies: [a, b, kept] }),
  changing(
    'a policy does something else',
    8,
    { policies: [a, b] },
    { policies: [{ ...a, fields: { ...a.fields, ...short } }, b] },
  ),
  changing(
    'a policy keeps mail plain now',
    12,
    { policies: [a] },
    { policies: [{ ...a, fields: { ...a.fields, ...plain } }] },
  ),
  changing(
    'policies change places',
    16,
    { policies: [a, b, policy('c', internal, partner, { ...short, override: true })] },
    { policies: [{ ...a, fields: { ...a.fields, override: true } }, b, policy('c', internal, partner, short)] },
  ),
  changing('a bypass is added', 24, { policies: [a, b] }, { policies: [a, b], bypassPolicies: [off] }),
  changing(
    'a bypass is carved out',
    16,
    { bypassPolicies: [wide] },
    { bypassPolicies: [wide, hole] },
    { policies: [a, b, kept] },
  ),
  changing(
    'a bypass is carved out twice, and once as before',
    32,
    { bypassPolicies: [wide, toEve] },
    { bypassPolicies: [wide, toEve, hole, off] },
    { policies: [b], contentPolicies: [secret] },
  ),
  changing(
    'a bypass is carved out for nobody knows whom',
    28,
    { bypassPolicies: [wide] },
    { bypassPolicies: [wide, unknown] },
    { policies: [a], contentPolicies: [secret] },
  ),
  changing(
    'what is carved out for nobody knows whom gets a policy',
    8,
    { policies: [b] },
    { policies: [a, b] },
    { bypassPolicies: [unknown, hole, wide], contentPolicies: [secret] },
  ),
  changing(
    'what is carved out for nobody knows whom gets another bypass',
    28,
    { bypassPolicies: [unknown, wide] },
    { bypassPolicies: [bypass('0', branch, partner), unknown, toEve, off] },
    { policies: [a, b] },
  ),
  changing(
    'a group gets members',
    24,
    { groups: [people(ann)] },
    { groups: [people(ann, bob, eve)] },
    {
      policies: [policy('a', inGroup('g'), external), policy('b', internal, inGroup('g'), short)],
      bypassPolicies: [bypass('off', inGroup('g'), other), bypass('0', everyone, inGroup('g'), takesNoAction), off],
    },
  ),
  changing(
    'a group is known',
    64,
    { groups: [group('g', null)] },
    { groups: [people(ann)] },
    { policies: [policy('a', inGroup('g'), external), b], bypassPolicies: [unknown, wide] },
  ),
  changing(
    'content is examined',
    16,
    { contentPolicies: [money] },
    { contentPolicies: [money, secret] },
    { policies: [a, b], bypassPolicies: [hole, off] },
  ),
  changing(
    'content is examined for something else',
    40,
    { contentDefinitions },
    {
      contentDefinitions: [
        { ...contentDefinitions[0]!, fields: { ...contentDefinitions[0]!.fields, wordList: '10 money' } },
        contentDefinitions[1]!,
      ],
    },
    { contentPolicies: [secret, money], policies: [a], bypassPolicies: [hole, off] },
  ),
  changing(
    'all that is carved out is known, but not of whom',
    8,
    { bypassPolicies: [unknown, wide] },
    { bypassPolicies: [unknown, toEve, wide] },
    {
      policies: [a, b],
      groups: [
        group('g', [
          { type: 'domain', domain: 'acme.example' },
          { type: 'domain', domain: 'branch.example' },
          { type: 'group', group: 'nobody knows' },
        ]),
      ],
    },
  ),
  changing(
    'two groups get members, of whom one was in the other group',
    24,
    { groups: [people(ann), { ...people(bob), handle: 'h' }] },
    { groups: [people(ann, bob), { ...people(bob, 'cay@acme.example'), handle: 'h' }] },
    {
      policies: [policy('g', inGroup('g'), external, { ...short, override: true }), policy('h', inGroup('h'), partner)],
    },
  ),
  changing(
    'a policy does something else, and nobody knows where a bypass is on',
    16,
    { policies: [policy('a', internal, external)] },
    { policies: [policy('a', internal, external, short)] },
    { bypassPolicies: Object.values(inOrder) },
  ),
  changing(
    'a bypass is carved out, and content is examined',
    38,
    { bypassPolicies: [wide] },
    { bypassPolicies: [wide, hole], contentPolicies: [secret] },
    { policies: [a] },
  ),
  changing(
    'a definition is offered to others',
    12,
    { folders },
    { folders: [folderFor('open', [branch, one(ann)])] },
    { policies: [a, b], bypassPolicies: [off] },
  ),
  changing(
    'a policy looks at both senders, for a while',
    16,
    { policies: [policy('a', { ...acme, basedOn: 'both' }, partner)] },
    { policies: [policy('a', { ...acme, basedOn: 'both' }, partner, { start: 100, end: 200 })] },
    { bypassPolicies: [bypass('0', internal, partner, { ...takesNoAction, start: 150, end: 250 }), off] },
  ),
  changing(
    'a policy is for both directions of a group that is not the same',
    16,
    { groups: [people(ann, eve)] },
    { groups: [people(bob, eve)] },
    { policies: [policy('a', inGroup('g'), everyone, { bidirectional: true }), b] },
  ),
];

const times: readonly (readonly [Scope, { readonly start?: number; readonly end?: number }])[] = [
  [acme, { end: 100 }],
  [acme, { start: 101 }],
  [branch, { end: 50 }],
  [branch, { start: 51 }],
];
const covered = policy('covered', internal, external);
const policies = times.map(([from, time], at) => policy(`p${at}`, from, external, { ...short, ...time }));
const contentPolicies = times.map(([from, time], at) =>
  examining(`c${at}`, from, everyone, { definition: 'same', ...time }),
);
const bypassPolicies = times.map(([from, time], at) => bypass(`b${at}`, from, external, time));

/** Nothing changes, since others cover what is added; but none of them does so alone. */
export const covers: readonly Example[] = [
  changing('by policies', 0, { policies }, { policies: [...policies, covered] }),
  changing('by content policies', 0, { contentPolicies }, { contentPolicies: [...contentPolicies, secret] }),
  changing('by bypasses', 0, { bypassPolicies }, { bypassPolicies, policies: [covered] }),
];

const found = { ann: [16, 56], who: [40, 104], acme: [16, 56], eve: [16, 40], all: [24, 36] } as const;

/** One of several bypasses changes, of which it is not known where one of them is on. */
export const ofSeveral: readonly Example[] = (Object.keys(inOrder) as (keyof typeof inOrder)[]).flatMap((name) => {
  const bypassPolicies = Object.values(inOrder);
  const without = bypassPolicies.filter(({ handle }) => handle !== name);
  const policies = [policy('a', internal, external), policy('b', branch, partner, short)];
  const { action, ...fields } = inOrder[name].fields;
  const more = { ...fields, action: action === 'takeNoAction' ? 'disableSecureMessaging' : 'takeNoAction' } as const;
  const turned = { ...inOrder[name], fields: more };
  return [
    changing(`${name} is added`, found[name][0], { bypassPolicies: without }, { bypassPolicies }, { policies }),
    changing(
      `${name} does the opposite`,
      found[name][1],
      { bypassPolicies },
      { bypassPolicies: [...without, turned] },
      { policies },
    ),
  ];
});

/** Both sides of an example, there and back, with the same strategies. */
export function* pairsOf({ before, after }: Example, nodes?: number): Generator<Pair> {
  for (const strategies of ways) {
    const [was, is] = [setOf(before, strategies), setOf(after, strategies)];
    yield pairOf(was, is, nodes)!;
    yield pairOf(is, was, nodes)!;
  }
}

export const ways: readonly Partial<Strategies>[] = (['policy', 'all'] as const).flatMap((scope) =>
  (['content-pick-policy', 'pick-content-policy'] as const).map((order) => ({
    'bypass-scope': scope,
    'trigger-order': order,
  })),
);
