import { describe, expect, test } from 'vitest';
import { diagnoseAll } from '../config/support.ts';
import { base, oneRule } from './one-rule.ts';

const groups = (members: Readonly<Record<string, string>>) =>
  base +
  Object.entries(members)
    .map(([key, list]) => `  ${key}: { name: ${key.toUpperCase()}, members: [${list}] }\n`)
    .join('');

oneRule('group-cycle', 'warning', {
  finds: [
    ['a group in itself', groups({ a: '{ group: a }, x@acme.example' }), '[{'],
    ['two in each other', groups({ a: '{ group: b }', b: 'x@acme.example, { group: a }' }), '[{'],
    ['a circle of three', groups({ a: '{ group: b }', b: '{ group: c }', c: '{ group: a }' }), '[{'],
    ['a circle that others lead to', groups({ a: '{ group: b }', b: '{ group: c }', c: '{ group: b }' }), '[{'],
    ['two circles', groups({ a: '{ group: a }', b: '{ group: c }', c: '{ group: b }' }), '[{', '[{'],
    [
      'circles that share a group, which is one tangle',
      groups({ a: '{ group: b }, { group: c }', b: '{ group: a }', c: '{ group: a }' }),
      '[{',
    ],
  ],
  passes: [
    [
      'a group twice on the way down',
      groups({ a: '{ group: b }, { group: c }', b: '{ group: c }', c: 'x@acme.example' }),
    ],
    ['a long chain', groups({ a: '{ group: b }', b: '{ group: c }', c: '{ group: d }', d: '{ group: finance }' })],
    ['a group with one that leads nowhere', groups({ a: '{ group: nobody }' })],
  ],
});

describe('which circle is told', () => {
  const messages = (yaml: string) =>
    diagnoseAll(yaml)
      .filter(({ rule }) => rule === 'group-cycle')
      .map(({ path, message }) => `${path[1]}: ${message}`);

  test('the shortest through the first key, whatever the order of the file', () => {
    const forwards = { a: '{ group: b }', b: '{ group: c }, { group: d }', c: '{ group: d }', d: '{ group: a }' };
    const backwards = Object.fromEntries(Object.entries(forwards).reverse());
    expect(messages(groups(forwards))).toEqual([
      'a: Groups contain each other. `a` contains `b`, which contains `d`, which contains `a` again: each holds the members of all, so one group would say the same. Take one of them out of another.',
    ]);
    expect(messages(groups(backwards))).toEqual(messages(groups(forwards)));
  });

  test('of a long one, the beginning; a chain of any length ends', () => {
    const name = (at: number) => `g${String(at).padStart(5, '0')}`;
    const chain = (count: number, last: string) =>
      groups(
        Object.fromEntries(
          Array.from({ length: count }, (_, at) => [name(at), at + 1 < count ? `{ group: ${name(at + 1)} }` : last]),
        ),
      );
    expect(messages(chain(5000, 'x@acme.example'))).toEqual([]);
    expect(messages(chain(5000, '{ group: g00000 }'))).toEqual([
      expect.stringContaining('which contains 4995 more, which contains `g00000` again'),
    ]);
  });
});
