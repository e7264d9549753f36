import { expect, test } from 'vitest';
import { diagnose } from '../config/support.ts';
import { base, oneRule, policy } from './one-rule.ts';

const attribute = (name: string) => `{ attribute: ${name}, equals: Finance }`;
const of = (from: string, to = 'external') => `${base}policies:\n  p: ${policy({ from, to })}\n`;
const published = (list: string) => base.replace('{ name: Partners }', `{ name: Partners, publishedTo: [${list}] }`);
const invariant = (fields: string) => `${base}invariants:\n  - { name: I, ${fields}, always: { secure: true } }\n`;

oneRule('address-attribute-not-configured', 'error', {
  finds: [
    ['a From', of(attribute('team')), 'team'],
    ['a To', of('internal', attribute('team')), 'team'],
    [
      'publishing, at its place in the list',
      published(`internal, ${attribute('zone')}, ${attribute('area')}`),
      'zone',
      'area',
    ],
    ['another case, which is another attribute', of(attribute('Department')), 'Department'],
    [
      'an account that has none',
      of(attribute('department')).replace('attributes: [department]', 'attributes: []'),
      'department',
    ],
    ['an invariant', invariant(`from: ${attribute('team')}`), 'team'],
    ['an exception of one', invariant(`except: [{ to: ${attribute('team')} }]`), 'team'],
  ],
  passes: [
    ['one that is configured', of(attribute('department'), attribute('department'))],
    ['publishing to one that is', published(attribute('department'))],
    ['attributes that nobody declared', of(attribute('team')).replace(', attributes: [department]', '')],
    ['the value, which can be any', of('{ attribute: department, equals: team }')],
    ['a group that is called so', of('{ group: finance }')],
    [
      'what a directory says of a user',
      `${base}directory:\n  users: [{ address: a@acme.example, attributes: { floor: "3" } }]\n`,
    ],
  ],
});

test('what was probably meant can be pasted', () => {
  expect(diagnose(of(attribute('departement'))).map(({ hint }) => hint)).toEqual(['attribute: department']);
  expect(diagnose(of(attribute('team'))).map(({ hint }) => hint)).toEqual([undefined]);
});
