import { base, bypass, contentDefinition, oneRule, policy } from './one-rule.ts';

const empty = '  z: { name: Z, members: [] }\n';
const from = (groups: string) => `${base}${groups}policies:\n  p: ${policy({ from: '{ group: z }' })}\n`;

oneRule('empty-group', 'warning', {
  finds: [
    ['a From', from(empty), 'z'],
    ['a To', `${base}${empty}policies:\n  p: ${policy({ to: '{ group: z }' })}\n`, 'z'],
    ['both', `${base}${empty}policies:\n  p: ${policy({ from: '{ group: z }', to: '{ group: z }' })}\n`, 'z', 'z'],
    ['a bypass policy', `${base}${empty}bypassPolicies:\n  p: ${bypass({ from: '{ group: z }' })}\n`, 'z'],
    [
      'a content examination policy',
      `${base}${empty}contentDefinitions:\n  c: ${contentDefinition()}\ncontentPolicies:\n  p: { narrative: P, definition: c, from: { group: z }, to: external }\n`,
      'z',
    ],
    [
      'a folder that is published to it',
      `${base.replace('{ name: Partners }', '{ name: Partners, publishedTo: [internal, { group: z }] }')}${empty}`,
      '[internal',
    ],
    [
      'groups in it that are empty too',
      from(
        '  z: { name: Z, members: [{ group: y }, { group: x }] }\n  y: { name: Y, members: [] }\n  x: { name: X, members: [{ group: y }] }\n',
      ),
      'z',
    ],
    [
      'groups that have only each other',
      from('  z: { name: Z, members: [{ group: y }] }\n  y: { name: Y, members: [{ group: z }] }\n'),
      'z',
    ],
  ],
  passes: [
    ['a group with a member', from('  z: { name: Z, members: [ann@acme.example] }\n')],
    ['a group with a domain', from('  z: { name: Z, members: [partner.example] }\n')],
    [
      'a group with another that has members',
      from('  z: { name: Z, members: [{ group: y }] }\n  y: { name: Y, members: [{ group: finance }] }\n'),
    ],
    [
      'groups in a circle, one of which has a member',
      from('  z: { name: Z, members: [{ group: y }] }\n  y: { name: Y, members: [{ group: z }, ann@acme.example] }\n'),
    ],
    ['a group that is looked up', from('  z: { name: Z, source: directory }\n')],
    ['a group with one in it that is looked up', from('  z: { name: Z, members: [{ group: y }] }\n  y: { name: Y }\n')],
    ['a group whose only member can not be read', from('  z: { name: Z, members: [acme] }\n')],
    ['an empty group that no scope names', `${base}${empty}`],
    [
      'an empty group inside of one with members',
      from('  z: { name: Z, members: [{ group: y }, ann@acme.example] }\n  y: { name: Y, members: [] }\n'),
    ],
  ],
});
