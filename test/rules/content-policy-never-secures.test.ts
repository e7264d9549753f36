import { base, contentDefinition, oneRule } from './one-rule.ts';

const sees = (fields: string, { override = 'week', groups = '' } = {}) =>
  `${base}${groups}contentDefinitions:\n  c: ${contentDefinition({ secureMessaging: override })}\ncontentPolicies:\n  p: { narrative: P, definition: c, ${fields} }\n`;
const lite = (override: string, fields: string) =>
  `sealwright: 1\naccount: { edition: lite, internalDomains: [acme.example] }\nfolders:\n  words: { name: W, for: contentExamination }\ncontentDefinitions:\n  c: ${contentDefinition({ secureMessaging: override })}\ncontentPolicies:\n  p: { narrative: P, definition: c, ${fields} }\n`;

oneRule('content-policy-never-secures', 'warning', {
  finds: [
    ['mail that stays inside', sees('from: internal, to: internal'), 'internal'],
    ['mail that comes in', sees('from: external, to: internal'), 'internal'],
    ['mail in transit', sees('from: external, to: everyone'), 'external'],
    ['a domain outside that writes', sees('from: { domain: p.example }, to: external'), 'p.example'],
    [
      'an address inside that is written to',
      sees('from: internal, to: { address: ann@acme.example }'),
      'ann@acme.example',
    ],
    ['a group inside that is written to', sees('from: everyone, to: { group: finance }'), 'finance'],
    [
      'the built-in definition of a full account',
      sees('from: internal, to: internal', { override: 'builtin:default' }),
      'internal',
    ],
    ['External Recipients in a lite account', lite('builtin:external', 'from: everyone, to: internal'), 'internal'],
    ['both ways between people inside', sees('from: internal, to: internal, bidirectional: true'), 'internal'],
    ['both ways in transit', sees('from: external, to: { domain: p.example }, bidirectional: true'), 'external'],
  ],
  passes: [
    ['outbound mail', sees('from: internal, to: external')],
    ['everybody, who may write outside', sees('from: everyone, to: everyone')],
    ['everyone who writes outside', sees('from: everyone, to: { domain: p.example }')],
    ['mail that comes in, without an override', sees('from: external, to: internal', { override: '' })],
    ['All Recipients, which acts inside too', lite('builtin:all', 'from: everyone, to: internal')],
    ['All Recipients on mail that comes in', lite('builtin:all', 'from: external, to: internal')],
    ['mail that comes in and its answers', sees('from: external, to: internal, bidirectional: true')],
    ['a header that names somebody outside', sees('from: { scope: external, basedOn: header }, to: external')],
    [
      'an answer whose header names anybody',
      sees('from: { scope: external, basedOn: both }, to: { domain: p.example }, bidirectional: true'),
    ],
    ['an attribute, which anyone may have', sees('from: internal, to: { attribute: department, equals: Legal }')],
    ['a group that is looked up', sees('from: { group: z }, to: external', { groups: '  z: { name: Z }\n' })],
    [
      'an empty group, which is another finding',
      sees('from: { group: z }, to: external', { groups: '  z: { name: Z, members: [] }\n' }),
    ],
    [
      'an account whose internal domains are not declared',
      sees('from: external, to: internal').replace(', internalDomains: [acme.example]', ''),
    ],
    ['an override that leads nowhere', sees('from: internal, to: internal', { override: 'wek' })],
  ],
});
