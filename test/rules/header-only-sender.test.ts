import { base, bypass, contentDefinition, oneRule, policy } from './one-rule.ts';

const from = (scope: string) => `${base}policies:\n  p: ${policy({ from: scope })}\n`;

oneRule('header-only-sender', 'warning', {
  finds: [
    ['an address', from('{ address: ann@acme.example, basedOn: header }'), 'header'],
    ['a word', from('{ scope: internal, basedOn: header }'), 'header'],
    ['a group', from('{ group: finance, basedOn: header }'), 'header'],
    [
      'a bypass policy',
      `${base}bypassPolicies:\n  p: ${bypass({ from: '{ group: finance, basedOn: header }' })}\n`,
      'header',
    ],
    [
      'a content examination policy',
      `${base}contentDefinitions:\n  c: ${contentDefinition()}\ncontentPolicies:\n  p: { narrative: P, definition: c, from: { domain: acme.example, basedOn: header }, to: external }\n`,
      'header',
    ],
  ],
  passes: [
    ['both', from('{ address: ann@acme.example, basedOn: both }')],
    ['the envelope', from('{ address: ann@acme.example, basedOn: envelope }')],
    ['nothing said, which is the envelope', from('{ address: ann@acme.example }')],
    ['everyone, which is the same by any address', from('{ scope: everyone, basedOn: header }')],
    ['a From that can not be read', from('{ address: ann, basedOn: header }')],
  ],
});
