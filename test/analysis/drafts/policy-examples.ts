import {
  acme,
  branch,
  bypass,
  everyone,
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
  takesNoAction,
} from '../alone/written.ts';
import { changing, contentDefinitions, type Example, folders, short } from './changing.ts';
import { ann, bob, eve, people } from './people.ts';
import { a, b, hole, kept, off, secret, unknown, wide } from './usual.ts';

const money = examining('money', acme, external, { definition: 'money' });

export const policyExamples: readonly Example[] = [
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
    'two groups get members, of whom one was in the other group',
    24,
    { groups: [people(ann), { ...people(bob), handle: 'h' }] },
    { groups: [people(ann, bob), { ...people(bob, 'cay@acme.example'), handle: 'h' }] },
    {
      policies: [policy('g', inGroup('g'), external, { ...short, override: true }), policy('h', inGroup('h'), partner)],
    },
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
