import { describe, expect, test } from 'vitest';
import { decider, policySet, trace } from './support.ts';

type Fields = object;

const groups = { both: { name: 'Both', members: ['acme.example', 'customer.example'] } };
const directory = {
  users: ['ann@acme.example', 'buyer@customer.example'].map((address) => ({
    address,
    attributes: { department: 'X' },
  })),
};

/** Two policies that both match ordinary mail: which wins, and by what. */
function winner(first: Fields, second: Fields, message: Fields = {}): string {
  const set = policySet({ groups, directory, policies: { first, second } });
  const key = decider(set, message).replace('policy ', '');
  const loser = trace(set, message).find(({ because }) => because.type === 'loses');
  return `${key} by ${loser?.because.type === 'loses' ? loser.because.by : 'nothing'}`;
}

/** From the least to the most specific that can hold Ann, or Buyer; internal and external can't both hold one address. */
const scopes = (side: 'from' | 'to') => [
  'everyone',
  side === 'from' ? 'internal' : 'external',
  { domain: side === 'from' ? 'acme.example' : 'customer.example' },
  { group: 'both' },
  { attribute: 'department', equals: 'X' },
  { address: side === 'from' ? 'ann@acme.example' : 'buyer@customer.example' },
];

const pairs = (side: 'from' | 'to') =>
  scopes(side).flatMap((less, at) =>
    scopes(side)
      .slice(at + 1)
      .map((more) => [JSON.stringify(less), JSON.stringify(more), less, more] as const),
  );

describe('ranks of From', () => {
  test.each(pairs('from'))('%s comes after %s', (_, __, less, more) => {
    expect(winner({ from: less }, { from: more })).toBe('second by from');
    expect(winner({ from: more }, { from: less })).toBe('first by from');
  });

  test('internal comes after external (of two addresses of one sender)', () => {
    const less = { from: { scope: 'internal', basedOn: 'envelope' } };
    const more = { from: { scope: 'external', basedOn: 'header' } };
    expect(winner(less, more, { headerFrom: 'x@evil.example' })).toBe('second by from');
    expect(winner(more, less, { headerFrom: 'x@evil.example' })).toBe('first by from');
  });
});

describe('ranks of To', () => {
  test.each(pairs('to'))('%s comes after %s', (_, __, less, more) => {
    expect(winner({ to: less }, { to: more })).toBe('second by to');
    expect(winner({ to: more }, { to: less })).toBe('first by to');
  });

  test('internal comes after external (of one that is met swapped)', () => {
    const less = { from: 'everyone', to: 'internal', bidirectional: true };
    const more = { from: 'everyone', to: 'external' };
    expect(winner(less, more)).toBe('second by to');
    expect(winner(more, less)).toBe('first by to');
  });
});

describe('what comes before what', () => {
  const specific = { from: { address: 'ann@acme.example' }, to: { address: 'buyer@customer.example' } };
  const wide = { from: 'everyone', to: 'everyone' };
  const old = { createTime: 1 };
  const young = { createTime: 2 };

  test.each<[string, Fields, Fields, string]>([
    [
      'an override before everything that does not override',
      specific,
      { ...wide, override: true },
      'second by override',
    ],
    [
      'among overrides, the more specific From',
      { ...wide, override: true },
      { ...specific, override: true },
      'second by from',
    ],
    [
      'From outweighs To',
      { from: 'internal', to: specific.to },
      { from: specific.from, to: 'everyone' },
      'second by from',
    ],
    ['equal in From, the more specific To', { to: 'everyone' }, { to: specific.to }, 'second by to'],
    ['To before age', { to: 'everyone', ...old }, { to: 'external', ...young }, 'second by to'],
    ['From before age', { from: 'everyone', ...old }, { from: 'internal', ...young }, 'second by from'],
    ['equal in rank, the older', { narrative: 'A', ...young }, { narrative: 'B', ...old }, 'second by age'],
    [
      'a policy that exists before one that does not yet',
      { narrative: 'A' },
      { narrative: 'B', ...young },
      'second by age',
    ],
    ['a policy that exists, the other way round', { narrative: 'B', ...young }, { narrative: 'A' }, 'first by age'],
    [
      'a time that is said to be none is none',
      { narrative: 'A', createTime: null },
      { narrative: 'B', ...young },
      'second by age',
    ],
    [
      'the first moment of all is older',
      { narrative: 'A', ...old },
      { narrative: 'B', createTime: 0 },
      'second by age',
    ],
    [
      'of one age, the narrative that comes first',
      { narrative: 'B', ...old },
      { narrative: 'A', ...old },
      'second by narrative',
    ],
    [
      'without an account, the narrative that comes first',
      { narrative: 'B' },
      { narrative: 'A' },
      'second by narrative',
    ],
    [
      'of one narrative, the id',
      { narrative: 'A', ...old, id: 'z' },
      { narrative: 'A', ...old, id: 'y' },
      'second by id',
    ],
    ['narrative before id', { narrative: 'B', id: 'a' }, { narrative: 'A', id: 'b' }, 'second by narrative'],
  ])('%s', (_, first, second, expected) => {
    expect(winner(first, second)).toBe(expected);
  });

  test('all at once: each of them decides only where those before it are equal', () => {
    const policies = {
      h: { from: 'everyone', to: 'everyone', narrative: 'B', id: '2' },
      g: { from: 'everyone', to: 'everyone', narrative: 'B', id: '1' },
      f: { from: 'everyone', to: 'everyone', narrative: 'A', id: '3' },
      e: { from: 'everyone', to: 'everyone', narrative: 'Z', createTime: 5, id: '4' },
      d: { from: 'everyone', to: 'external', narrative: 'Z', createTime: 6, id: '5' },
      c: { from: 'internal', to: 'everyone', narrative: 'Z', createTime: 7, id: '6' },
      b: { from: 'everyone', to: 'everyone', narrative: 'Z', createTime: 8, id: '7', override: true },
      a: { from: 'everyone', to: 'external', narrative: 'Z', createTime: 9, id: '8', override: true },
    };
    expect(trace(policySet({ policies })).map(({ policy }) => policy)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
      'h',
    ]);
  });
});

describe('narratives are compared by code points', () => {
  test.each([
    ['capitals before small letters', 'Z', 'a'],
    ['digits as characters, not as numbers', '10', '9'],
    ['a beginning before what goes on', 'Mail', 'Mail out'],
    ['accents after letters', 'z', 'é'],
    ['beyond the first plane after everything in it', '\uffff', '\u{10000}'],
    ['beyond the first plane after private characters', '\ue000', '😀'],
    ['beyond the first plane, by the first half', '\u{10400}', '\u{1f600}'],
    ['beyond the first plane, by the second half', '\u{1f600}', '\u{1f601}'],
    ['beyond the first plane, the last second half', '\u{103fe}', '\u{103ff}'],
    ['after an astral character that is the same', '😀a', '😀b'],
    ['half of a character, alone, as what it is', '\ud83d', '\uffff'],
    ['half of a character, alone, before all whole ones that begin with it', '\ud83d\uffff', '😀'],
  ])('%s', (_, before, after) => {
    expect(winner({ narrative: after }, { narrative: before })).toBe('second by narrative');
    expect(winner({ narrative: before }, { narrative: after })).toBe('first by narrative');
  });
});

describe('one of each type applies', () => {
  test('of secure messaging policies: one decides, whatever else matches', () => {
    const set = policySet({ policies: { a: {}, b: {}, c: { to: 'everyone' } } });
    expect(trace(set).map(({ policy, matched, won }) => [policy, matched, won])).toEqual([
      ['a', true, true],
      ['b', true, false],
      ['c', true, false],
    ]);
  });

  test('of bypass policies: one decides, beside the policy', () => {
    const set = policySet({ policies: { p: {} }, bypassPolicies: { b: {}, a: { to: 'everyone' } } });
    expect(trace(set).map(({ policy, matched, won }) => [policy, matched, won])).toEqual([
      ['p', true, true],
      ['b', true, true],
      ['a', true, false],
    ]);
  });

  test('a type does not compete with another: a more specific policy leaves a wide bypass in force', () => {
    const set = policySet({
      policies: {
        p: { from: { address: 'ann@acme.example' }, to: { address: 'buyer@customer.example' }, override: true },
      },
      bypassPolicies: { b: { from: 'everyone', to: 'everyone' } },
    });
    expect(decider(set)).toBe('none bypassed by b');
  });
});
