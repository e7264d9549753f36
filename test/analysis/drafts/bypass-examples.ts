import {
  acme,
  branch,
  bypass,
  everyone,
  external,
  group,
  inGroup,
  internal,
  one,
  partner,
  policy,
  takesNoAction,
} from '../alone/written.ts';
import { changing, type Example, short } from './changing.ts';
import { ann, eve } from './people.ts';
import { a, b, hole, kept, off, secret, unknown, wide } from './usual.ts';

const toEve = bypass('an eve', everyone, one(eve), takesNoAction);

/** In this order, if all of them are there: of those that take no action, nobody knows whom the first is for. */
export const inOrder = {
  ann: bypass('ann', one(ann), partner),
  who: bypass('who', inGroup('g'), external, takesNoAction),
  acme: bypass('acme', acme, external),
  eve: bypass('eve', internal, one(eve), takesNoAction),
  all: bypass('all', internal, external),
};

export const bypassExamples: readonly Example[] = [
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
