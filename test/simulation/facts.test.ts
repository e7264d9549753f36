// What a report says about secure messages besides their delivery (Secure Messaging FAQ), each where it applies.
import { describe, expect, test } from 'vitest';
import { simulated } from './support/simulated.ts';

/** The facts of some messages, with the messages that each applies to. */
const facts = (...messages: readonly object[]) =>
  Object.fromEntries(simulated(messages).facts.map(({ fact, messages }) => [fact, messages]));

const outbound = { from: 'ann@acme.example', to: 'buyer@customer.example' };
const plain = { from: 'joe@acme.example', to: 'buyer@customer.example' };
const internalPick = { from: 'joe@acme.example', to: 'sue@acme.example', sendSecure: 'month' };
const reply = { from: 'buyer@customer.example', to: 'ann@acme.example', sendSecure: 'month', application: 'portal' };

describe('facts', () => {
  test('nothing is said of plain mail', () => {
    expect(facts(plain)).toEqual({});
  });

  test('what is kept in the portal can be recalled, and is read in sessions that time out', () => {
    expect(facts(plain, outbound)).toEqual({ recall: [1], 'portal-timeout': [1] });
  });

  test('a secure message between colleagues is not kept in the portal of a full account', () => {
    expect(facts(internalPick)).toEqual({});
  });

  test('an external reply can come back with what it says; its sender has no copies on our mail server', () => {
    expect(facts(reply)).toEqual({ 'reply-ndr': [0], 'portal-timeout': [0] });
  });

  test('an external reply that is not secure has nothing secret to bring back', () => {
    expect(facts({ ...reply, sendSecure: 'matter' })).toEqual({ 'portal-timeout': [0] });
  });

  test('who sends from the portal inside may find the message twice', () => {
    expect(facts({ ...internalPick, application: 'portal' })).toEqual({
      'portal-timeout': [0],
      'bcc-to-mail-server': [0],
    });
  });
});

describe('the recipient limit, three in a month', () => {
  const to = (...names: readonly string[]) => names.map((name) => `${name}@customer.example`);
  const limit = (...messages: readonly object[]) =>
    simulated(messages).facts.filter(({ fact }) => fact === 'recipient-limit');

  test('is passed by the fourth unique recipient', () => {
    const before = { from: 'ann@acme.example', to: to('a', 'b'), at: '2026-12-01' };
    const after = { from: 'ann@acme.example', to: to('c', 'd'), at: '2026-12-31T23:59:59Z' };
    expect(limit(before, plain, after)).toEqual([
      {
        fact: 'recipient-limit',
        text: 'ann@acme.example reaches 4 unique recipients with secure messages in 2026-12, in these messages alone. The account allows a sender 3 in a calendar month; a bulk sender licence pack raises that (guide: Secure Messaging FAQ).',
        messages: [0, 2],
      },
    ]);
  });

  test.each([
    ['three recipients', [{ to: to('a', 'b', 'c') }]],
    [
      'the same recipients again',
      [{ to: to('a', 'b', 'c') }, { to: to('c', 'a', 'b') }, { to: ['A@Customer.example'] }],
    ],
    [
      'another month',
      [
        { to: to('a', 'b', 'c'), at: '2026-12-31T23:59:59Z' },
        { to: to('d'), at: '2027-01-01' },
      ],
    ],
    ['plain recipients', [{ to: to('a', 'b', 'c') }, { to: ['news@press.example'] }]],
    ['another sender', [{ to: to('a', 'b', 'c') }, { to: to('d'), from: 'bob@acme.example' }]],
  ])('is not passed by %s', (_name, messages) => {
    expect(limit(...messages.map((one) => ({ from: 'ann@acme.example', ...one })))).toEqual([]);
  });

  test('is no limit of external senders, who hold no licence', () => {
    const many = { ...reply, to: ['a', 'b', 'c', 'd'].map((name) => `${name}@acme.example`) };
    expect(simulated([many]).messages[0]?.recipients.every(({ secure }) => secure)).toBe(true);
    expect(limit(many)).toEqual([]);
  });
});
