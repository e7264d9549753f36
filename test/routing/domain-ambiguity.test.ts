import { describe, expect, test } from 'vitest';
import { policySet, route, type Written } from './support.ts';

const isAmbiguous = (written: Written, message = {}): boolean => route(policySet(written), message).ambiguous;

const month = { definition: 'month' };
const none = { action: 'takeNoAction' };
const secretWeek = { week: { secureMessaging: 'week' }, month: { secureMessaging: 'month' } };

describe('policies tie on override and both ranks, and the tie decides', () => {
  test.each<[string, Written]>([
    ['two definitions', { policies: { a: {}, b: month } }],
    ['a definition, and no action', { policies: { a: {}, b: none } }],
    ['no action, and a definition', { policies: { a: none, b: {} } }],
    ['the third one differs', { policies: { a: {}, b: {}, c: month } }],
    ['only the second of three differs', { policies: { a: {}, b: month, c: {} } }],
    [
      'age tells them apart, which the guides do not say',
      { policies: { a: { createTime: 1 }, b: { ...month, createTime: 2 } } },
    ],
    [
      'other scopes of one rank',
      {
        policies: {
          a: { from: { domain: 'acme.example' } },
          b: { from: { domain: 'acme.example', basedOn: 'header' }, ...month },
        },
      },
    ],
    ['two that override', { policies: { a: { override: true }, b: { override: true, ...month } } }],
    ['two bypasses', { policies: { p: {} }, bypassPolicies: { a: {}, b: none } }],
    [
      'three bypasses, of which only the second differs',
      { policies: { p: {} }, bypassPolicies: { a: {}, b: none, c: {} } },
    ],
    ['two bypasses, the other first', { policies: { p: {} }, bypassPolicies: { a: none, b: {} } }],
  ])('%s', (_, written) => {
    expect(isAmbiguous(written)).toBe(true);
  });

  test('two content policies with different definitions', () => {
    const written = { contentDefinitions: secretWeek, contentPolicies: { week: {}, month: {} } };
    expect(isAmbiguous(written, { subject: 'secret' })).toBe(true);
  });
});

test('three content policies that tie, of which only the second has another definition', () => {
  const contentDefinitions = { a: { secureMessaging: 'week' }, b: { secureMessaging: 'month' } };
  const written = { contentDefinitions, contentPolicies: { a: {}, b: {}, c: { definition: 'a' } } };
  expect(isAmbiguous(written, { subject: 'secret' })).toBe(true);
});

describe('policies tie, and it makes no difference', () => {
  test.each<[string, Written]>([
    ['one definition', { policies: { a: {}, b: {} } }],
    ['no action, twice', { policies: { a: none, b: none } }],
    ['no action, which is what happens without a policy too', { policies: { a: none } }],
    ['what ties comes after the winner', { policies: { top: { override: true }, a: {}, b: month } }],
    [
      'a bypass that nothing ties with switches them all off',
      { policies: { a: {}, b: month }, bypassPolicies: { off: {} } },
    ],
    [
      'the bypass switches one off, and the other takes no action',
      { policies: { a: {}, b: none }, bypassPolicies: { off: {} } },
    ],
    ['bypasses, with nothing to switch off', { policies: { p: none }, bypassPolicies: { a: {}, b: none } }],
    ['two bypasses that both disable', { policies: { p: {} }, bypassPolicies: { a: {}, b: {} } }],
    ['one that does not match', { policies: { a: {}, b: { ...month, enabled: false } } }],
    ['nothing matches', { policies: { a: { enabled: false }, b: { ...month, enabled: false } } }],
  ])('%s', (_, written) => {
    expect(isAmbiguous(written)).toBe(false);
  });

  test.each<[string, Written]>([
    ['override', { policies: { a: { override: true }, b: month } }],
    ['the rank of From', { policies: { a: { from: { domain: 'acme.example' } }, b: month } }],
    ['the rank of To', { policies: { a: { to: { domain: 'customer.example' } }, b: month } }],
  ])('no tie: %s tells them apart', (_, written) => {
    expect(isAmbiguous(written)).toBe(false);
  });

  test('content examination decides before the policies that tie', () => {
    const written = {
      policies: { a: {}, b: month },
      contentDefinitions: { c: { secureMessaging: 'week' } },
      contentPolicies: { c: {} },
    };
    expect(isAmbiguous(written)).toBe(true);
    expect(isAmbiguous(written, { subject: 'secret' })).toBe(false);
  });

  test('the sender’s pick decides before the policies that tie', () => {
    const written = { policies: { a: {}, b: month } };
    expect(isAmbiguous(written, { sendSecure: 'week' })).toBe(false);
  });

  test('two content policies that tie, of one definition', () => {
    const written = {
      contentDefinitions: { a: { secureMessaging: 'week' }, b: { secureMessaging: 'week' } },
      contentPolicies: { a: {}, b: {} },
    };
    expect(isAmbiguous(written, { subject: 'secret' })).toBe(false);
  });

  test('a content policy whose words are not found does not tie', () => {
    const contentDefinitions = {
      week: { secureMessaging: 'week' },
      month: { secureMessaging: 'month', wordList: '10 other' },
    };
    const written = { contentDefinitions, contentPolicies: { week: {}, month: {} } };
    expect(isAmbiguous(written, { subject: 'secret' })).toBe(false);
    expect(isAmbiguous(written, { subject: 'secret other' })).toBe(true);
  });

  test('policies tie that never act, since the mail stays inside', () => {
    const policies = { a: { to: 'everyone' }, b: { to: 'everyone', ...month } };
    expect(isAmbiguous({ policies }, { to: 'bob@acme.example', sendSecure: 'week' })).toBe(false);
    expect(isAmbiguous({ policies })).toBe(true);
  });
});

describe('ties of several types at once', () => {
  test('a tie of policies decides only where the other of the tied bypasses wins', () => {
    // With the first bypass all is plain, whichever policy wins; with the second one the policies matter.
    const policies = { a: {}, b: month };
    expect(isAmbiguous({ policies, bypassPolicies: { off: {} } })).toBe(false);
    expect(isAmbiguous({ policies, bypassPolicies: { off: {}, on: none } })).toBe(true);
  });

  test('only together do they decide: one tie alone makes no difference', () => {
    // Winners: no action, bypass off. Other policy: still bypassed. Other bypass: no action still. Both: secure.
    const policies = { a: none, b: {} };
    const bypassPolicies = { a: {}, b: none };
    expect(isAmbiguous({ policies, bypassPolicies: { a: {} } })).toBe(false);
    expect(isAmbiguous({ policies: { a: none }, bypassPolicies })).toBe(false);
    expect(isAmbiguous({ policies, bypassPolicies })).toBe(true);
  });

  test('content and bypass, where a bypass stops everything', () => {
    const written = (bypassPolicies: Written['bypassPolicies']): Written => ({
      strategies: { 'bypass-scope': 'all' },
      contentDefinitions: secretWeek,
      contentPolicies: { week: {}, month: {} },
      ...(bypassPolicies && { bypassPolicies }),
    });
    expect(isAmbiguous(written({ off: {} }), { subject: 'secret' })).toBe(false);
    expect(isAmbiguous(written({ off: {}, on: none }), { subject: 'secret' })).toBe(true);
    expect(isAmbiguous(written({ on: none }), { subject: 'secret' })).toBe(true);
  });

  test('many that tie, with one effect among them all that is another', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`p${at}`, {}]));
    expect(isAmbiguous({ policies: many })).toBe(false);
    expect(isAmbiguous({ policies: { ...many, z: month } })).toBe(true);
  });
});
