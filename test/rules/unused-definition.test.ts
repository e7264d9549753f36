import { base, contentDefinition, oneRule, policy } from './one-rule.ts';

/** The definition `week` in a folder that is published so; what else there is. */
const published = (to: string, rest = '') =>
  base.replace('{ name: Partners }', `{ name: Partners, publishedTo: ${to} }`) + rest;

oneRule('unused-definition', 'info', {
  finds: [
    ['a folder published to nobody', published('[]'), 'week'],
    [
      'a folder published to people outside, who can not pick',
      published('[external, { domain: p.example }, { address: x@p.example }]'),
      'week',
    ],
    ['a folder published to an empty group', published('[{ group: z }]', '  z: { name: Z, members: [] }\n'), 'week'],
    [
      'a folder published to a group of people outside',
      published('[{ group: z }]', '  z: { name: Z, members: [p.example] }\n'),
      'week',
    ],
    [
      'a folder whose parent is published to nobody',
      base.replace('{ name: Partners }', '{ name: Partners, in: top }\n  top: { name: Top, publishedTo: [] }'),
      'week',
    ],
    ['one that is protected', published('[]').replace('folder: partners,', 'folder: partners, protect: true,'), 'week'],
    [
      'a lone policy of another',
      published('[]', `policies:\n  p: ${policy({ definition: 'builtin:default' })}\n`),
      'week',
    ],
  ],
  passes: [
    ['a folder without a list, which is published to everyone inside', base],
    ['a folder published to some inside', published('[{ group: finance }]')],
    ['a folder published to whom an attribute names', published('[{ attribute: department, equals: Legal }]')],
    ['a folder published to a group that is looked up', published('[{ group: z }]', '  z: { name: Z }\n')],
    [
      'a folder below one that is published to nobody, with a list of its own',
      base.replace(
        '{ name: Partners }',
        '{ name: Partners, in: top, publishedTo: [internal] }\n  top: { name: Top, publishedTo: [] }',
      ),
    ],
    ['a definition that a policy applies', published('[]', `policies:\n  p: ${policy()}\n`)],
    [
      'a definition that a policy applies, which is switched off',
      published('[]', `policies:\n  p: ${policy({ enabled: 'false' })}\n`),
    ],
    [
      'a definition that content examination sets',
      published('[]', `contentDefinitions:\n  c: ${contentDefinition({ secureMessaging: 'week' })}\n`),
    ],
    [
      'a folder published outside where nobody knows what is internal',
      published('[{ domain: p.example }]').replace(', internalDomains: [acme.example]', ''),
    ],
    ['a policy that may have meant it', published('[]', `policies:\n  p: ${policy({ definition: 'wek' })}\n`)],
    [
      'folders in a circle, which are another finding',
      base.replace('{ name: Partners }', '{ name: Partners, in: top }\n  top: { name: Top, in: partners }'),
    ],
    ['a list of publishing that can not be read', published('[{ domain: acme }]')],
  ],
});
