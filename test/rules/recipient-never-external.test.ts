import { base, oneRule, policy } from './one-rule.ts';

const to = (scope: string, groups = '') => `${base}${groups}policies:\n  p: ${policy({ to: scope })}\n`;

oneRule('recipient-never-external', 'warning', {
  finds: [
    ['the word internal', to('internal'), 'internal'],
    ['an internal domain', to('{ domain: Acme.example }'), 'Acme.example'],
    ['an address inside', to('{ address: bob@acme.example }'), 'bob@acme.example'],
    ['a group of members inside', to('{ group: finance }'), 'finance'],
    [
      'a group of groups of members inside',
      to('{ group: z }', '  z: { name: Z, members: [{ group: finance }, acme.example] }\n'),
      'z',
    ],
  ],
  passes: [
    ['the word external', to('external')],
    ['everyone', to('everyone')],
    ['a domain outside', to('{ domain: partner.example }')],
    ['a subdomain of an internal one, which is another domain', to('{ domain: eu.acme.example }')],
    ['an address outside', to('{ address: x@partner.example }')],
    ['an attribute', to('{ attribute: department, equals: Legal }')],
    [
      'a group with one member outside',
      to('{ group: z }', '  z: { name: Z, members: [{ group: finance }, p.example] }\n'),
    ],
    ['a group that is looked up', to('{ group: z }', '  z: { name: Z }\n')],
    ['a group without members, which is another finding', to('{ group: z }', '  z: { name: Z, members: [] }\n')],
    [
      'an account whose internal domains are not declared',
      to('internal').replace(', internalDomains: [acme.example]', ''),
    ],
    [
      'a bypass policy',
      `${base}bypassPolicies:\n  p: ${policy({ to: 'internal', definition: '', action: 'takeNoAction' })}\n`,
    ],
  ],
});
