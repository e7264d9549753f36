import { base, bypass, contentDefinition, oneRule, policy } from './one-rule.ts';

const used = `policies:\n  p: ${policy({ from: '{ group: finance }' })}\n`;
const groups = (more: string, rest = used) => `${base}${more}${rest}`;

oneRule('unused-group', 'info', {
  finds: [
    ['a group that is managed here', base, 'finance'],
    ['a group that is looked up', groups('  z: { name: Z, source: directory }\n'), 'z'],
    [
      'a group in one that is not used',
      groups('  z: { name: Z, members: [{ group: y }] }\n  y: { name: Y, members: [p.example] }\n'),
      'z',
      'y',
    ],
    [
      'groups that only have each other',
      groups('  z: { name: Z, members: [{ group: y }] }\n  y: { name: Y, members: [{ group: z }] }\n'),
      'z',
      'y',
    ],
    ['one that contains a group that is used', groups('  z: { name: Z, members: [{ group: finance }] }\n'), 'z'],
    [
      'one whose members the directory says',
      groups('  z: { name: Z }\n', `${used}directory:\n  groups: { z: [x@p.example] }\n`),
      'z',
    ],
    ['one that is protected', groups('  z: { name: Z, members: [p.example], protect: true }\n'), 'z'],
  ],
  passes: [
    ['a From', groups('')],
    ['a To', groups('', `policies:\n  p: ${policy({ to: '{ group: finance }' })}\n`)],
    ['a bypass policy', groups('', `bypassPolicies:\n  p: ${bypass({ from: '{ group: finance }' })}\n`)],
    [
      'a content examination policy',
      groups(
        '',
        `contentDefinitions:\n  c: ${contentDefinition()}\ncontentPolicies:\n  p: { narrative: P, definition: c, from: { group: finance }, to: external }\n`,
      ),
    ],
    [
      'a folder that is published to it',
      base.replace('{ name: Partners }', '{ name: Partners, publishedTo: [{ group: finance }] }'),
    ],
    [
      'a group in one that is used',
      groups(
        '  z: { name: Z, members: [{ group: finance }] }\n',
        `policies:\n  p: ${policy({ to: '{ group: z }' })}\n`,
      ),
    ],
    [
      'a group far inside of one that is used',
      groups(
        '  z: { name: Z, members: [{ group: y }] }\n  y: { name: Y, members: [{ group: finance }, { group: z }] }\n',
        `policies:\n  p: ${policy({ to: '{ group: z }' })}\n`,
      ),
    ],
    [
      'a group that an invariant speaks of',
      groups(
        '',
        'invariants:\n  - { name: I, from: internal, to: external, except: [{ to: { group: finance } }], always: { secure: true } }\n',
      ),
    ],
    ['a policy that may have meant it', groups('', `policies:\n  p: ${policy({ from: '{ group: finanse }' })}\n`)],
    [
      'a group whose members can not all be read',
      groups(
        '  z: { name: Z, members: [acme, { group: finance }] }\n',
        `policies:\n  p: ${policy({ to: '{ group: z }' })}\n`,
      ),
    ],
  ],
});
