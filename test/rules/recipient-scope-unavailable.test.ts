import { base, bypass, contentDefinition, oneRule, policy } from './one-rule.ts';

const to = (scope: string, from = 'internal') => `${base}bypassPolicies:\n  p: ${bypass({ to: scope, from })}\n`;

oneRule('recipient-scope-unavailable', 'info', {
  finds: [
    ['external', to('external'), 'external'],
    ['everyone', to('everyone'), 'everyone'],
    ['everyone, written out', to('{ scope: everyone }'), '{'],
    [
      'one that takes no action',
      `${base}bypassPolicies:\n  p: ${bypass({ to: 'external', action: 'takeNoAction' })}\n`,
      'external',
    ],
  ],
  passes: [
    ['internal, which the form lists', to('internal')],
    ['a domain', to('{ domain: partner.example }')],
    ['everyone and external as From', to('{ domain: partner.example }', 'everyone')],
    ['a To that can not be read', to('{ address: nobody }')],
    ['a secure messaging policy', `${base}policies:\n  p: ${policy({ to: 'external' })}\n`],
    [
      'a content examination policy',
      `${base}contentDefinitions:\n  c: ${contentDefinition()}\ncontentPolicies:\n  p: { narrative: P, definition: c, from: internal, to: everyone }\n`,
    ],
  ],
});
