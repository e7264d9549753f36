import { expect, test } from 'vitest';
import type { Box } from '../../../src/analysis/impact.ts';
import { isInRegion, type Sides } from '../../../src/analysis/regions/in-region.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { Message } from '../../../src/routing/message.ts';
import { worldOf } from '../../../src/routing/world.ts';
import { definition, external, group, internal, members, setOf, wordList } from '../deciders/example.ts';
import { range } from './said.ts';

/** Bob takes Ann's place in the group; one word list looks for another word, one is new, and one has gone. */
const sides: Sides = {
  before: worldOf(
    setOf({
      definitions: [definition('week')],
      contentDefinitions: [wordList('secret'), wordList('old')],
    }),
    md5,
  ),
  after: worldOf(
    setOf({
      groups: [members('bob@acme.example')],
      definitions: [definition('month')],
      contentDefinitions: [wordList('secret', { wordList: '10 hidden' }), wordList('new')],
    }),
    md5,
  ),
};

const mail: Message = {
  from: 'ann@acme.example',
  headerFrom: 'bob@acme.example',
  to: ['eve@far.example'],
  at: 100,
  sourceIp: range('192.0.2.7').base,
  application: 'outlook',
  sendSecure: null,
  subject: 'secret',
};

const isIn = (box: Box, message: Message = mail, except: readonly Box[] = []) =>
  isInRegion({ box, except }, message, message.to[0]!, sides);

const sources = (...all: readonly string[]) => all.map(range);

/** Each box is compared with the mail as it is, or with something in it changed. */
const cases: readonly (readonly [string, boolean, Box, Partial<Message>?])[] = [
  ['any mail', true, {}],
  ['an envelope sender in all scopes', true, { from: { in: [internal, group], notIn: [] } }],
  ['an envelope sender in one of them', false, { from: { in: [internal, external], notIn: [] } }],
  ['an envelope sender in none of the others', true, { from: { in: [internal], notIn: [external] } }],
  ['an envelope sender in one of the others', false, { from: { in: [internal], notIn: [external, group] } }],
  ['a group as it was before', true, { from: { in: [{ ...group, as: 'before' }], notIn: [] } }],
  ['a group as it is after', false, { from: { in: [{ ...group, as: 'after' }], notIn: [] } }],
  ['not a group as it is after', true, { from: { in: [], notIn: [{ ...group, as: 'after' }] } }],
  ['the address in the header', true, { headerFrom: { in: [{ ...group, as: 'after' }], notIn: [] } }],
  ['not the one of the envelope', false, { headerFrom: { in: [group], notIn: [] } }],
  ['the recipient', true, { to: { in: [external], notIn: [] } }],
  ['another recipient', false, { to: { in: [internal], notIn: [] } }],

  [
    'a source in a range',
    true,
    { sourceIps: { in: sources('10.0.0.0/8', '192.0.2.0/24'), notIn: [], unknown: false } },
  ],
  ['a source in none', false, { sourceIps: { in: sources('10.0.0.0/8'), notIn: [], unknown: true } }],
  ['any known source', true, { sourceIps: { in: [], notIn: [], unknown: false } }],
  ['a source left out', false, { sourceIps: { in: [], notIn: sources('10.0.0.0/8', '192.0.2.7'), unknown: true } }],
  ['a source not left out', true, { sourceIps: { in: [], notIn: sources('192.0.2.8'), unknown: true } }],
  ['an unknown source', false, { sourceIps: { in: [], notIn: [], unknown: false } }, { sourceIp: null }],
  [
    'an unknown source, which is in it',
    true,
    { sourceIps: { in: [], notIn: sources('0.0.0.0/0'), unknown: true } },
    { sourceIp: null },
  ],

  ['the first second', true, { during: { start: 100, end: null } }],
  ['before the first second', false, { during: { start: 101, end: null } }],
  ['the last second', true, { during: { start: null, end: 100 } }],
  ['after the last second', false, { during: { start: null, end: 99 } }],
  ['in between', true, { during: { start: 99, end: 101 } }],
  ['always', true, { during: { start: null, end: null } }, { at: -5 }],

  ['nothing picked', true, { sendSecure: [null] }],
  ['something picked', false, { sendSecure: ['week'] }],
  ['picked, of before', true, { sendSecure: ['month', 'week'] }, { sendSecure: 'week' }],
  ['picked, of before, is something', false, { sendSecure: [null] }, { sendSecure: 'week' }],
  ['picked, of after', true, { sendSecure: ['month'] }, { sendSecure: 'month' }],
  ['picked, of after, is something', false, { sendSecure: [null] }, { sendSecure: 'month' }],
  ['picked, of nowhere, is nothing', true, { sendSecure: [null] }, { sendSecure: 'gone' }],

  ['an application', true, { application: ['mac', 'outlook'] }],
  ['another application', false, { application: ['mac', 'mobile'] }],
  ['one recipient', true, { recipients: 'one' }],
  ['not several', false, { recipients: 'several' }],
  ['several recipients', true, { recipients: 'several' }, { to: ['eve@far.example', 'bob@acme.example'] }],
  ['not one', false, { recipients: 'one' }, { to: ['eve@far.example', 'bob@acme.example'] }],

  ['a word, as the list was', true, { content: { hit: [{ definition: 'secret', as: 'before' }], miss: [] } }],
  ['a word, as the list is', false, { content: { hit: [{ definition: 'secret', as: 'after' }], miss: [] } }],
  ['no word, as the list is', true, { content: { hit: [], miss: [{ definition: 'secret', as: 'after' }] } }],
  ['no word, as the list was', false, { content: { hit: [], miss: [{ definition: 'secret', as: 'before' }] } }],
  [
    'a word of a list that is new',
    true,
    { content: { hit: [{ definition: 'new' }], miss: [{ definition: 'old' }] } },
    { subject: 'new' },
  ],
  [
    'a word of a list that has gone',
    true,
    { content: { hit: [{ definition: 'old' }], miss: [{ definition: 'new' }] } },
    { subject: 'old' },
  ],
  [
    'one of two words',
    false,
    { content: { hit: [{ definition: 'old' }, { definition: 'new' }], miss: [] } },
    { subject: 'old' },
  ],
  [
    'one of two that it must not have',
    false,
    { content: { hit: [], miss: [{ definition: 'old' }, { definition: 'new' }] } },
    { subject: 'old' },
  ],
  ['a list that nobody has', false, { content: { hit: [{ definition: 'nobody' }], miss: [] } }],
];

const named = cases.map(([name, expected, box, changed = {}]) => ({ name, expected, box, changed }));
test.each(named)('$name: $expected', ({ expected, box, changed }) => {
  const message = { ...mail, ...changed };
  expect(isIn(box, message)).toBe(expected);
  // It is no other way round where it is an exception.
  expect(isIn({}, message, [box])).toBe(!expected);
});

test('what is in one of several exceptions is not in the region', () => {
  const [ann, none]: readonly Box[] = [{ from: { in: [group], notIn: [] } }, { sendSecure: ['week'] }];
  expect(isIn({}, mail, [none!, ann!])).toBe(false);
  expect(isIn({}, mail, [none!, none!])).toBe(true);
  expect(isIn(none!, mail, [])).toBe(false);
});

test('who is asked about is the recipient that is given', () => {
  const box: Box = { to: { in: [internal], notIn: [] }, recipients: 'several' };
  const message = { ...mail, to: ['eve@far.example', 'bob@acme.example'] };
  const isInFor = (recipient: string) => isInRegion({ box, except: [] }, message, recipient, sides);
  expect(message.to.map(isInFor)).toEqual([false, true]);
});
