import { base, oneRule, policy } from './one-rule.ts';

const from = (scope: string, groups = '') => `${base}${groups}policies:\n  p: ${policy({ from: scope })}\n`;

oneRule('sender-never-internal', 'warning', {
  finds: [
    ['the word external', from('external'), 'external'],
    ['the word external, written out', from('{ scope: external }'), '{'],
    ['a domain that is not internal', from('{ domain: partner.example }'), 'partner.example'],
    ['a subdomain of an internal one, which is another domain', from('{ domain: eu.acme.example }'), 'eu.acme.example'],
    ['an address outside', from('{ address: x@partner.example }'), 'x@partner.example'],
    ['a group of members outside', from('{ group: z }', '  z: { name: Z, members: [x@p.example, q.example] }\n'), 'z'],
    [
      'a group of groups of members outside',
      from(
        '{ group: z }',
        '  z: { name: Z, members: [{ group: y }] }\n  y: { name: Y, members: [q.example, { group: z }] }\n',
      ),
      'z',
    ],
    [
      'one that takes no action',
      `${base}policies:\n  p: ${policy({ from: 'external', definition: '', action: 'takeNoAction' })}\n`,
      'external',
    ],
    [
      'one that is switched off for now',
      `${base}policies:\n  p: ${policy({ from: 'external', enabled: 'false' })}\n`,
      'external',
    ],
  ],
  passes: [
    ['the word internal', from('internal')],
    ['everyone, who may be internal', from('everyone')],
    ['an internal domain', from('{ domain: acme.example }')],
    ['an internal domain in other letters', from('{ domain: ACME.example }')],
    ['an address inside', from('{ address: ann@Acme.Example }')],
    ['an attribute, which anyone may have', from('{ attribute: department, equals: Legal }')],
    ['the header, whose envelope may be internal', from('{ domain: partner.example, basedOn: header }')],
    ['either address', from('{ scope: external, basedOn: both }')],
    [
      'a group with one internal member',
      from('{ group: z }', '  z: { name: Z, members: [p.example, ann@acme.example] }\n'),
    ],
    [
      'a group with an internal domain inside of another',
      from(
        '{ group: z }',
        '  z: { name: Z, members: [p.example, { group: y }] }\n  y: { name: Y, members: [acme.example] }\n',
      ),
    ],
    ['a group that is looked up', from('{ group: z }', '  z: { name: Z, source: directory }\n')],
    [
      'a group with one that is looked up in it',
      from('{ group: z }', '  z: { name: Z, members: [p.example, { group: y }] }\n  y: { name: Y }\n'),
    ],
    ['a group without members, which is another finding', from('{ group: z }', '  z: { name: Z, members: [] }\n')],
    [
      'a group one member of which can not be read',
      from('{ group: z }', '  z: { name: Z, members: [p.example, "a b@acme"] }\n'),
    ],
    [
      'an account whose internal domains are not declared',
      from('external').replace(', internalDomains: [acme.example]', ''),
    ],
    ['an account whose internal domains can not be read', from('external').replace('[acme.example]', '[acme]')],
    [
      'a bypass policy',
      `${base}bypassPolicies:\n  p: ${policy({ from: 'external', definition: '', action: 'takeNoAction' })}\n`,
    ],
  ],
});
