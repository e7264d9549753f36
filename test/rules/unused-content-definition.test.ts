import { base, contentDefinition, oneRule } from './one-rule.ts';

const lists = `${base}contentDefinitions:\n  c: ${contentDefinition()}\n`;
const applied = (fields: string) =>
  `${lists}contentPolicies:\n  p: { narrative: P, from: internal, to: external, ${fields} }\n`;

oneRule('unused-content-definition', 'info', {
  finds: [
    ['one that no policy applies', lists, 'c'],
    ['one with an override', lists.replace('wordList', 'secureMessaging: week, wordList'), 'c'],
    [
      'one of two',
      applied('definition: c').replace('  c:', `  d: ${contentDefinition({ description: 'D' })}\n  c:`),
      'd',
    ],
  ],
  passes: [
    ['one that a policy applies', applied('definition: c')],
    ['one whose policy is switched off', applied('definition: c, enabled: false')],
    ['a policy that may have meant it', applied('definition: cc')],
    ['a policy that has a mistake in its form', applied('definition: 7')],
  ],
});
