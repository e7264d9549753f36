import { base, bypass, contentDefinition, oneRule, policy } from './one-rule.ts';

const between = (from: string, to: string) => `${base}policies:\n  p: ${policy({ from, to })}\n`;

oneRule('everyone-to-everyone', 'warning', {
  finds: [
    ['a secure messaging policy', between('everyone', 'everyone'), 'everyone'],
    ['one that says so by header', between('{ scope: everyone, basedOn: header }', '{ scope: everyone }'), '{'],
    ['a bypass policy', `${base}bypassPolicies:\n  p: ${bypass({ from: 'everyone', to: 'everyone' })}\n`, 'everyone'],
    [
      'a content examination policy',
      `${base}contentDefinitions:\n  c: ${contentDefinition()}\ncontentPolicies:\n  p: { narrative: P, definition: c, from: everyone, to: everyone }\n`,
      'everyone',
    ],
    [
      'each of several',
      `${between('everyone', 'everyone')}  q: ${policy({ narrative: 'Q', from: 'everyone', to: 'everyone' })}\n`,
      'everyone',
      'everyone',
    ],
  ],
  passes: [
    ['internal to external, which is all that such a policy acts on', between('internal', 'external')],
    ['everyone to some', between('everyone', 'external')],
    ['some to everyone', between('{ group: finance }', 'everyone')],
    ['a From that can not be read', between('{ domain: "a b" }', 'everyone')],
    ['a To that leads nowhere', between('everyone', '{ group: nobody }')],
  ],
});
