import { describe, expect, test } from 'vitest';
import { md5 } from '../../src/cli/hash.ts';
import { newEvaluator } from '../../src/routing/evaluate.ts';
import { worldOf } from '../../src/routing/world.ts';
import { decider, mail, policySet, route, trace, type Written } from './support.ts';

const reversed = { 'trigger-order': 'pick-content-policy' };
const secret = { subject: 'secret' };

/** A policy, content examination and a pick that each name a definition of their own. */
const all: Written = {
  definitions: { day: { expireAfter: '1d' } },
  policies: { p: { definition: 'week' } },
  contentDefinitions: { c: { secureMessaging: 'month' } },
  contentPolicies: { c: {} },
};

describe('what makes a message secure: the first that applies', () => {
  test.each<[string, object, string, string | null]>([
    ['content examination before the pick', { ...secret, sendSecure: 'day' }, 'content c', 'month'],
    ['content examination before the policy', secret, 'content c', 'month'],
    ['the pick before the policy', { sendSecure: 'day' }, 'user', 'day'],
    ['the policy', {}, 'policy p', 'week'],
    ['a pick that counts as none: the policy', { sendSecure: 'builtin:all' }, 'policy p', 'week'],
    ['nothing of them', { to: 'bob@acme.example' }, 'none', null],
  ])('%s', (_, message, by, definition) => {
    expect(decider(policySet(all), message)).toBe(by);
    expect(route(policySet(all), message).definition).toBe(definition);
  });

  test.each<[string, object, string, string | null]>([
    ['the pick before content examination', { ...secret, sendSecure: 'day' }, 'user', 'day'],
    ['content examination before the policy', secret, 'content c', 'month'],
    ['the pick before the policy', { sendSecure: 'day' }, 'user', 'day'],
    ['the policy', {}, 'policy p', 'week'],
    ['nothing of them', { to: 'bob@acme.example' }, 'none', null],
  ])('with trigger-order pick-content-policy: %s', (_, message, by, definition) => {
    const set = policySet({ ...all, strategies: reversed });
    expect(decider(set, message)).toBe(by);
    expect(route(set, message).definition).toBe(definition);
  });
});

describe('content examination is cumulative', () => {
  const hits = (contentPolicies: Written['contentPolicies'], more: Written = {}) =>
    policySet({
      contentDefinitions: {
        week: { secureMessaging: 'week' },
        alsoWeek: { secureMessaging: 'week' },
        month: { secureMessaging: 'month' },
        marks: {},
        other: { secureMessaging: 'month', wordList: '10 other' },
      },
      ...(contentPolicies && { contentPolicies }),
      ...more,
    });

  test('the winner among the hits is found as among policies', () => {
    expect(decider(hits({ week: {}, month: { from: 'internal' } }), secret)).toBe('content month');
    expect(decider(hits({ week: { override: true }, month: { from: 'internal' } }), secret)).toBe('content week');
    expect(decider(hits({ week: { createTime: 2 }, month: { createTime: 1 } }), secret)).toBe('content month');
    expect(decider(hits({ week: {}, month: {} }), secret)).toBe('content month');
  });

  test('hits with different definitions are a conflict', () => {
    expect(route(hits({ week: {}, month: {} }), secret)).toMatchObject({ conflict: true, definition: 'month' });
    expect(route(hits({ week: { override: true }, month: {} }), secret)).toMatchObject({
      conflict: true,
      ambiguous: false,
    });
  });

  test('hits with one definition are none', () => {
    expect(route(hits({ week: {}, alsoWeek: {} }), secret)).toMatchObject({ conflict: false, definition: 'week' });
    expect(route(hits({ week: {} }), secret)).toMatchObject({ conflict: false, definition: 'week' });
  });

  test('a definition whose words are not found is no hit', () => {
    expect(route(hits({ week: {}, other: { from: 'internal' } }), secret)).toMatchObject({
      conflict: false,
      decidedBy: { trigger: 'content', policy: 'week' },
    });
  });

  test('a policy that does not match is no hit', () => {
    expect(route(hits({ week: {}, month: { from: 'external' } }), secret)).toMatchObject({
      conflict: false,
      decidedBy: { trigger: 'content', policy: 'week' },
    });
  });

  test('a hit without an override is set aside before a winner and a conflict are determined', () => {
    expect(route(hits({ week: {}, marks: { override: true } }), secret)).toMatchObject({
      conflict: false,
      decidedBy: { trigger: 'content', policy: 'week' },
    });
  });

  test('where all are set aside, the next trigger is tried', () => {
    const set = hits({ marks: {} }, { policies: { p: {} } });
    expect(decider(set, { ...secret, sendSecure: 'month' })).toBe('user');
    expect(decider(set, secret)).toBe('policy p');
  });

  test('one definition in two policies: the winning policy is named', () => {
    const set = hits({ wide: { definition: 'week' }, narrow: { definition: 'week', from: 'internal' } });
    expect(route(set, secret)).toMatchObject({
      conflict: false,
      ambiguous: false,
      decidedBy: { trigger: 'content', policy: 'narrow' },
    });
  });

  test('no conflict is marked where something else decides', () => {
    const set = hits({ week: {}, month: {} }, { strategies: reversed });
    expect(route(set, { ...secret, sendSecure: 'week' })).toMatchObject({
      conflict: false,
      decidedBy: { trigger: 'user', policy: null },
    });
    expect(route(set, secret).conflict).toBe(true);
  });
});

describe('overrides that do not act on this recipient, in a lite account', () => {
  const set = policySet({
    edition: 'lite',
    contentDefinitions: { all: { secureMessaging: 'builtin:all' }, external: { secureMessaging: 'builtin:external' } },
    contentPolicies: { all: {}, external: { override: true } },
  });

  test('routing external, on an internal one: set aside before a winner and a conflict are determined', () => {
    for (const from of ['ann@acme.example', 'buyer@customer.example']) {
      expect(route(set, { ...secret, from, to: 'bob@acme.example' })).toMatchObject({
        conflict: false,
        ambiguous: false,
        decidedBy: { trigger: 'content', policy: 'all' },
      });
    }
  });

  test('on an external one both act', () => {
    expect(route(set, secret)).toMatchObject({ conflict: true, decidedBy: { trigger: 'content', policy: 'external' } });
  });

  test('any, in transit: the next trigger', () => {
    const message = { ...secret, from: 'x@other.example', application: 'portal' };
    expect(route(set, message)).toMatchObject({ secure: false, conflict: false });
    expect(decider(set, { ...message, sendSecure: 'builtin:external' })).toBe('user');
  });
});

describe('which parts of a message are examined, and what triggers', () => {
  const set = (fields: object) =>
    policySet({ contentDefinitions: { c: { secureMessaging: 'week', ...fields } }, contentPolicies: { c: {} } });
  const everything = {
    subject: 'a secret',
    body: 'a secret',
    headers: ['X-Tag: secret'],
    attachments: [{ name: 'a.txt', text: 'a secret' }],
  };

  test.each([
    ['subject', ['subject']],
    ['body', ['body']],
    ['headers', ['headers']],
    ['attachments', ['attachments']],
  ])('%s: in that part, and in no other', (part, examine) => {
    const { [part]: only, ...others } = everything as Record<string, unknown>;
    expect(decider(set({ examine }), { [part]: only })).toBe('content c');
    expect(decider(set({ examine }), others)).toBe('none');
  });

  test('the sum is at least the activation score', () => {
    const fields = { wordList: '10 secret', activationScore: 20, examine: ['subject', 'body'] };
    expect(decider(set(fields), { subject: 'secret' })).toBe('none');
    expect(decider(set(fields), { subject: 'secret', body: 'secret' })).toBe('content c');
    expect(decider(set({ ...fields, activationScore: 21 }), { subject: 'secret', body: 'secret' })).toBe('none');
  });

  test('an attachment by the digest of its bytes, or of its text where that is not said', () => {
    const wordList = '10 hash 5ebe2294ecd0e0f08eab7690d2a6ee69 secret.txt';
    const fields = { wordList, examine: ['attachments'] };
    expect(decider(set(fields), { attachments: [{ name: 'x', text: 'secret' }] })).toBe('content c');
    expect(decider(set(fields), { attachments: [{ name: 'x', text: 'other' }] })).toBe('none');
    expect(decider(set(fields), { attachments: [{ name: 'x', md5: '5EBE2294ECD0E0F08EAB7690D2A6EE69' }] })).toBe(
      'content c',
    );
  });
});

test('a content policy whose definition is gone from a live account finds nothing', () => {
  const set = policySet({
    policies: { p: {} },
    contentDefinitions: { c: { secureMessaging: 'month' } },
    contentPolicies: { c: {} },
  });
  const without = { ...set, objects: { ...set.objects, contentDefinitions: [] } };
  expect(decider(set, secret)).toBe('content c');
  expect(decider(without, secret)).toBe('policy p');
  expect(trace(without, secret).find(({ policy }) => policy === 'c')?.because).toEqual({
    type: 'not-triggered',
    score: 0,
    needed: 0,
  });
});

test('a message is scored against a list once, however many recipients and policies ask', () => {
  const set = policySet({
    contentDefinitions: {
      c: { secureMessaging: 'week', examine: ['attachments'], wordList: `10 hash ${md5('secret')} x` },
    },
    contentPolicies: { c: {}, d: { definition: 'c' } },
  });
  const asked: string[] = [];
  const digest = (text: string) => {
    asked.push(text);
    return md5(text);
  };
  const attachments = [
    { name: 'x', text: 'secret' },
    { name: 'y', text: 'other' },
  ];
  const { outcomes } = newEvaluator(worldOf(set, digest))(mail({ to: ['x@a.example', 'y@b.example'], attachments }));
  expect(outcomes.map(({ secure }) => secure)).toEqual([true, true]);
  expect(asked).toEqual(['secret', 'other']);
});
