import type { Objects } from './law-objects.ts';
import { day, type Json, paths } from './sandbox.ts';

/** A request that breaks one law. */
export type Case = readonly [
  law: string,
  status: number,
  method: string,
  path: (o: Objects) => string,
  body?: (o: Objects) => Json,
];

const definition = (more: (o: Objects) => object) => (o: Objects) => ({
  description: 'New',
  folderId: o.partners.id,
  expireAfterSeconds: day,
  ...more(o),
});
const policy = (more: (o: Objects) => object) => (o: Objects) => ({
  description: 'New',
  option: 'no_action',
  ...more(o),
});
const content = (more: (o: Objects) => object) => (o: Objects) => ({
  description: 'New',
  folderId: o.words.id,
  activationScore: 10,
  wordList: '10 secret',
  ...more(o),
});
const contentPolicy = (more: (o: Objects) => object) => (o: Objects) => ({
  description: 'New',
  definitionId: o.marked.id,
  ...more(o),
});
const folders = () => paths.folders;
const definitions = () => paths.definitions;
const policies = () => paths.policies;
const bypasses = () => paths.bypasses;
const contentDefinitions = () => paths.contentDefinitions;
const contentPolicies = () => paths.contentPolicies;
const groups = () => paths.groups;
const longAgo = '2020-01-01T00:00:00+0000';

export const cases: readonly Case[] = [
  ['definition_in_root_folder', 400, 'POST', definitions, definition((o) => ({ folderId: o.root.id }))],
  ['definition_in_root_folder', 400, 'POST', definitions, definition(() => ({ folderId: null }))],
  [
    'definition_in_root_folder',
    400,
    'PATCH',
    (o) => `${paths.definitions}/${o.week.id}`,
    (o) => ({ folderId: o.root.id }),
  ],
  ['definition_in_root_folder', 400, 'POST', contentDefinitions, content((o) => ({ folderId: o.contentRoot.id }))],
  [
    'definition_in_root_folder',
    400,
    'PATCH',
    (o) => `${paths.contentDefinitions}/${o.plain.id}`,
    () => ({ folderId: null }),
  ],
  ['folder_purpose', 400, 'POST', definitions, definition((o) => ({ folderId: o.words.id }))],
  ['folder_purpose', 400, 'POST', contentDefinitions, content((o) => ({ folderId: o.partners.id }))],
  ['folder_purpose', 400, 'POST', folders, (o) => ({ name: 'New', parentId: o.words.id })],

  ['bidirectional_secure_messaging', 400, 'POST', policies, policy(() => ({ bidirectional: true }))],
  [
    'bidirectional_secure_messaging',
    400,
    'PATCH',
    (o) => `${paths.policies}/${o.policy.id}`,
    () => ({ bidirectional: true }),
  ],
  [
    'bidirectional_secure_messaging',
    400,
    'PATCH',
    (o) => `${paths.policies}/${o.bothWays.id}`,
    () => ({ description: 'Other' }),
  ],
  ['bidirectional_secure_messaging', 400, 'POST', contentPolicies, contentPolicy(() => ({ bidirectional: true }))],
  [
    'bidirectional_secure_messaging',
    400,
    'PATCH',
    (o) => `${paths.contentPolicies}/${o.both.id}`,
    (o) => ({ definitionId: o.marked.id }),
  ],
  [
    'bidirectional_secure_messaging',
    400,
    'PATCH',
    (o) => `${paths.contentDefinitions}/${o.plain.id}`,
    (o) => ({ secureMessagingDefinitionId: o.week.id }),
  ],

  ['builtin_immutable', 403, 'PATCH', (o) => `${paths.definitions}/${o.builtin.id}`, () => ({ description: 'Mine' })],
  ['builtin_immutable', 403, 'DELETE', (o) => `${paths.definitions}/${o.builtin.id}`],
  ['builtin_immutable', 400, 'POST', definitions, definition((o) => ({ description: o.builtin.description }))],
  [
    'builtin_immutable',
    400,
    'PATCH',
    (o) => `${paths.definitions}/${o.week.id}`,
    (o) => ({ description: o.builtin.description }),
  ],
  ['builtin_immutable', 403, 'PATCH', (o) => `${paths.folders}/${o.root.id}`, () => ({ publishedTo: [] })],
  ['builtin_immutable', 403, 'DELETE', (o) => `${paths.contentFolders}/${o.contentRoot.id}`],

  ['unknown_reference', 400, 'POST', policies, policy(() => ({ option: 'apply', definitionId: 'nothing' }))],
  ['unknown_reference', 400, 'POST', policies, policy((o) => ({ option: 'apply', definitionId: o.plain.id }))],
  ['unknown_reference', 400, 'POST', contentPolicies, contentPolicy((o) => ({ definitionId: o.week.id }))],
  ['unknown_reference', 400, 'POST', definitions, definition((o) => ({ folderId: o.week.id }))],
  [
    'unknown_reference',
    400,
    'POST',
    bypasses,
    policy((o) => ({ to: { type: 'profile_group', groupId: o.partners.id } })),
  ],
  [
    'unknown_reference',
    400,
    'POST',
    folders,
    () => ({ name: 'New', publishedTo: [{ type: 'profile_group', groupId: 'x' }] }),
  ],
  ['unknown_reference', 400, 'POST', contentDefinitions, content((o) => ({ secureMessagingDefinitionId: o.plain.id }))],
  [
    'address_attribute_not_configured',
    400,
    'POST',
    policies,
    policy(() => ({ from: { type: 'address_attribute_value', attribute: { id: 'x', value: 'Legal' } } })),
  ],

  ['one_outcome', 400, 'POST', policies, policy(() => ({ option: 'apply' }))],
  ['one_outcome', 400, 'POST', policies, policy((o) => ({ definitionId: o.week.id }))],
  ['one_outcome', 400, 'PATCH', (o) => `${paths.policies}/${o.policy.id}`, () => ({ option: 'no_action' })],
  ['one_outcome', 400, 'POST', contentPolicies, () => ({ description: 'New' })],
  ['unknown_field', 400, 'POST', bypasses, policy((o) => ({ definitionId: o.week.id }))],
  ['recipient_based_on', 400, 'POST', policies, policy(() => ({ toPart: 'both' }))],

  ['invalid_duration', 400, 'POST', definitions, definition(() => ({ expireAfterSeconds: 0 }))],
  ['invalid_duration', 400, 'POST', definitions, definition(() => ({ expireAfterSeconds: 1.5 }))],
  ['invalid_duration', 400, 'POST', definitions, definition(() => ({ extendBySeconds: -day }))],
  ['invalid_duration', 400, 'POST', definitions, definition(() => ({ neverExpire: true }))],
  ['invalid_duration', 400, 'PATCH', (o) => `${paths.definitions}/${o.week.id}`, () => ({ expireAfterSeconds: null })],
  ['expiry_exceeds_retention', 400, 'POST', definitions, definition(() => ({ expireAfterSeconds: 366 * day }))],
  [
    'extension_exceeds_retention',
    400,
    'POST',
    definitions,
    definition(() => ({ expireAfterSeconds: 365 * day, extendBySeconds: 1 })),
  ],
  ['reply_all_without_reply', 400, 'POST', definitions, definition(() => ({ allowReplyAll: true }))],
  ['invalid_banner', 400, 'POST', definitions, definition(() => ({ customBanner: true }))],
  ['invalid_banner', 400, 'POST', definitions, definition(() => ({ bannerType: 'text', bannerContent: 'Hi' }))],

  ...['nobody', '@acme.example', 'a b@acme.example', 'a@b', 'a..b@acme.example', 'a@-x.example', 'a@acme..example'].map(
    (emailAddress): Case => [
      'invalid_address',
      400,
      'POST',
      policies,
      policy(() => ({ from: { type: 'individual_email_address', emailAddress } })),
    ],
  ),
  ...['example', 'a b.example', '*.acme.example', 'https://acme.example', 'acme.example.', '10.0.0.1'].map(
    (domain): Case => [
      'invalid_address',
      400,
      'POST',
      bypasses,
      policy(() => ({ to: { type: 'email_domain', domain } })),
    ],
  ),

  ['folder_cycle', 409, 'PATCH', (o) => `${paths.folders}/${o.partners.id}`, (o) => ({ parentId: o.inner.id })],
  ['folder_cycle', 409, 'PATCH', (o) => `${paths.folders}/${o.inner.id}`, (o) => ({ parentId: o.inner.id })],
  ['folder_not_empty', 409, 'DELETE', (o) => `${paths.folders}/${o.partners.id}`],
  ['folder_not_empty', 409, 'DELETE', (o) => `${paths.contentFolders}/${o.words.id}`],
  ['in_use', 409, 'DELETE', (o) => `${paths.definitions}/${o.week.id}`],
  ['in_use', 409, 'DELETE', (o) => `${paths.definitions}/${o.tagged.id}`],
  ['in_use', 409, 'DELETE', (o) => `${paths.contentDefinitions}/${o.plain.id}`],
  ['in_use', 409, 'DELETE', (o) => `${paths.groups}/${o.finance.id}`],
  ['in_use', 409, 'DELETE', (o) => `${paths.groups}/${o.team.id}`],
  ['in_use', 409, 'DELETE', (o) => `${paths.groups}/${o.readers.id}`],

  ...['10.0.0.0/33', '10.0.0.256', '10.0.0', '2001:db8::/32', 'office'].map(
    (range): Case => [
      'invalid_source_range',
      400,
      'POST',
      policies,
      policy(() => ({ sourceIPs: ['10.0.0.0/8', range] })),
    ],
  ),
  [
    'validity_inverted',
    400,
    'POST',
    policies,
    policy(() => ({ fromDateTime: '2027-01-01T00:00:00Z', toDateTime: '2026-12-31T23:59:59Z' })),
  ],
  [
    'validity_inverted',
    400,
    'PATCH',
    (o) => `${paths.policies}/${o.policy.id}`,
    () => ({ fromDateTime: '2030-01-01T00:00:00Z', toDateTime: longAgo }),
  ],
  ['invalid_validity', 400, 'POST', policies, policy(() => ({ toEternal: false }))],
  ['invalid_validity', 400, 'POST', policies, policy(() => ({ toEternal: true, toDateTime: longAgo }))],
  ...['tomorrow', '2026-13-01T00:00:00Z', '2026-02-29T00:00:00Z', '2026-12-01', '2026-12-01T00:00:00'].map(
    (toDateTime): Case => ['invalid_date', 400, 'POST', policies, policy(() => ({ toDateTime }))],
  ),

  ...[0, 100, 1.5, -1].map(
    (activationScore): Case => [
      'activation_score_range',
      400,
      'POST',
      contentDefinitions,
      content(() => ({ activationScore })),
    ],
  ),
  ...[
    'secret',
    '10',
    '10 secret\nx secret',
    '10:x secret',
    '10 ""',
    '10 "secret',
    '10 "secret" plan',
    '10:5 secret',
    '10 required',
    '10 regex',
    '10 regex (',
    '10 regex (?=a)b',
    '10 regex (a)\\1',
    '10 hash 123 name',
    '10 hash d41d8cd98f00b204e9800998ecf8427e',
  ].map((wordList): Case => ['word_list_syntax', 400, 'POST', contentDefinitions, content(() => ({ wordList }))]),

  ['directory_group', 403, 'PATCH', (o) => `${paths.groups}/${o.counsel.id}`, () => ({ name: 'Mine' })],
  ['directory_group', 403, 'DELETE', (o) => `${paths.groups}/${o.counsel.id}`],
  ['directory_group', 403, 'POST', groups, () => ({ name: 'New', source: 'directory' })],
  [
    'directory_group',
    403,
    'POST',
    (o) => `${paths.groups}/${o.counsel.id}/members`,
    () => ({ members: [{ domain: 'a.example' }] }),
  ],
  ['directory_group', 403, 'DELETE', (o) => `${paths.groups}/${o.counsel.id}/members/${o.member.id}`],
];
