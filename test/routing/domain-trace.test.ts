import { describe, expect, test } from 'vitest';
import { policySet, trace, type Written } from './support.ts';

const none = { action: 'takeNoAction' };
const secret = { subject: 'secret' };
const met = { swapped: false, by: 'envelope' };

/** The part of one policy, by its key. */
function part(written: Written, key: string, message = {}) {
  const entry = trace(policySet(written), message).find(({ policy }) => policy === key);
  return [entry?.matched, entry?.won, entry?.because];
}

const content = (secureMessaging: string | null, fields = {}): Written => ({
  contentDefinitions: { c: secureMessaging === null ? {} : { secureMessaging } },
  contentPolicies: { c: fields },
});

describe('a policy that does not match: everything that is missing', () => {
  const misses = (fields: object, message = {}) => part({ policies: { p: fields } }, 'p', message);

  test.each<[string, object, object, readonly object[]]>([
    ['disabled', { enabled: false }, {}, [{ type: 'disabled' }]],
    ['not yet', { start: '2027-01-01' }, {}, [{ type: 'not-yet', start: Date.UTC(2027, 0, 1) / 1000 }]],
    ['over', { end: '2025-12-31' }, {}, [{ type: 'over', end: Date.UTC(2026, 0, 1) / 1000 - 1 }]],
    ['other source addresses', { sourceIps: ['203.0.113.0/24'] }, { sourceIp: '192.0.2.1' }, [{ type: 'source' }]],
    ['a source address that is not known', { sourceIps: ['203.0.113.0/24'] }, {}, [{ type: 'source-unknown' }]],
    ['other senders', { from: { address: 'bob@acme.example' } }, {}, [{ type: 'from' }]],
    ['other recipients', { to: { domain: 'other.example' } }, {}, [{ type: 'to' }]],
    [
      'all of them',
      { enabled: false, end: '2025-12-31', sourceIps: ['203.0.113.0/24'], from: 'external', to: 'internal' },
      {},
      [
        { type: 'disabled' },
        { type: 'over', end: Date.UTC(2026, 0, 1) / 1000 - 1 },
        { type: 'source-unknown' },
        { type: 'from' },
        { type: 'to' },
      ],
    ],
  ])('%s', (_, fields, message, expected) => {
    expect(misses(fields, message)).toEqual([false, false, { type: 'misses', misses: expected }]);
  });

  test('the seconds at the edges are not missing', () => {
    const edges = { start: '2026-12-05T10:00:00Z', end: '2026-12-05T10:00:00Z', enabled: false };
    expect(misses(edges)).toEqual([false, false, { type: 'misses', misses: [{ type: 'disabled' }] }]);
  });

  test('without a start and an end neither is, whenever it was', () => {
    for (const at of ['1969-12-31', '2199-12-31']) {
      expect(misses({ enabled: false }, { at })[2]).toEqual({ type: 'misses', misses: [{ type: 'disabled' }] });
    }
  });

  test('of a bi-directional one: of the direction in which less is missing', () => {
    const bypass = (from: unknown, to: unknown) =>
      part({ bypassPolicies: { b: { from, to, bidirectional: true } } }, 'b')[2];
    const ann = { address: 'ann@acme.example' };
    const other = { domain: 'other.example' };
    // Straight both are missing; swapped Ann is met by To, and nobody by From.
    expect(bypass(other, ann)).toEqual({ type: 'misses', misses: [{ type: 'from' }] });
    // Swapped, Buyer is met by From, and the sender is not by To.
    expect(bypass({ domain: 'customer.example' }, other)).toEqual({ type: 'misses', misses: [{ type: 'to' }] });
    // As much either way: as it is read.
    expect(bypass(ann, other)).toEqual({ type: 'misses', misses: [{ type: 'to' }] });
    expect(bypass(other, other)).toEqual({ type: 'misses', misses: [{ type: 'from' }, { type: 'to' }] });
  });
});

describe('secure messaging policies', () => {
  test('decides', () => {
    expect(part({ policies: { p: {} } }, 'p')).toEqual([true, true, { type: 'decides', met }]);
  });

  test('decides, met by the header', () => {
    const policies = { p: { from: { scope: 'internal', basedOn: 'both' } } };
    const met = { swapped: false, by: 'header' };
    expect(part({ policies }, 'p')[2]).toEqual({ type: 'decides', met });
    const other = { headerFrom: 'bob@acme.example' };
    expect(part({ policies }, 'p', other)[2]).toEqual({ type: 'decides', met: { ...met, isOther: true } });
  });

  test('decides, met swapped', () => {
    const policies = { p: { from: 'external', to: 'internal', bidirectional: true } };
    expect(part({ policies }, 'p')[2]).toEqual({ type: 'decides', met: { swapped: true, by: 'envelope' } });
  });

  test('met both ways: as it is read', () => {
    const policies = { p: { from: 'everyone', to: 'everyone', bidirectional: true } };
    expect(part({ policies }, 'p')[2]).toEqual({ type: 'decides', met });
  });

  test('takes no action', () => {
    expect(part({ policies: { p: none } }, 'p')).toEqual([true, true, { type: 'takes-no-action', met }]);
  });

  test.each<[string, object]>([
    ['override', { override: true }],
    ['from', { from: { domain: 'acme.example' } }],
    ['to', { to: { domain: 'customer.example' } }],
    ['age', { createTime: 1 }],
    ['narrative', { narrative: 'A' }],
  ])('loses, by %s', (by, fields) => {
    expect(part({ policies: { p: {}, q: fields } }, 'p')).toEqual([true, false, { type: 'loses', to: 'q', by }]);
  });

  test('loses to one that takes no action', () => {
    const policies = { p: {}, q: { ...none, override: true } };
    expect(part({ policies }, 'p')).toEqual([true, false, { type: 'loses', to: 'q', by: 'override' }]);
  });

  test('is preceded by content examination', () => {
    const written = { policies: { p: {}, q: { ...none, narrative: 'q' } }, ...content('month') };
    expect(part(written, 'p', secret)).toEqual([true, true, { type: 'preceded', by: 'content' }]);
  });

  test('is preceded by the pick', () => {
    expect(part({ policies: { p: {} } }, 'p', { sendSecure: 'month' })).toEqual([
      true,
      true,
      { type: 'preceded', by: 'user' },
    ]);
  });

  test('is switched off', () => {
    const written = { policies: { p: {} }, bypassPolicies: { b: {} } };
    expect(part(written, 'p')).toEqual([true, true, { type: 'bypassed', by: 'b' }]);
  });

  test.each([
    ['internal', { to: 'bob@acme.example' }],
    ['inbound', { from: 'x@customer.example', to: 'bob@acme.example' }],
    ['transit', { from: 'x@customer.example', to: 'y@other.example' }],
  ])('never acts on %s mail', (direction, message) => {
    const policies = { p: { from: 'everyone', to: 'everyone' } };
    expect(part({ policies }, 'p', message)).toEqual([false, false, { type: 'never-acts', direction }]);
  });
});

describe('bypass policies', () => {
  const policies = { p: {} };

  test('switches off', () => {
    expect(part({ policies, bypassPolicies: { b: {} } }, 'b')).toEqual([true, true, { type: 'switches-off', met }]);
  });

  test('leaves on', () => {
    expect(part({ policies, bypassPolicies: { b: none } }, 'b')).toEqual([true, true, { type: 'leaves-on', met }]);
  });

  test('has nothing to switch off', () => {
    expect(part({ bypassPolicies: { b: {} } }, 'b')).toEqual([true, true, { type: 'nothing-to-switch-off' }]);
    expect(part({ policies: { p: none }, bypassPolicies: { b: {} } }, 'b')[2]).toEqual({
      type: 'nothing-to-switch-off',
    });
    expect(part({ policies, ...content('week'), bypassPolicies: { b: {} } }, 'b', secret)[2]).toEqual({
      type: 'nothing-to-switch-off',
    });
  });

  test('loses, also where nothing could be switched off', () => {
    const bypassPolicies = { b: {}, c: { ...none, to: { domain: 'customer.example' } } };
    const expected = [true, false, { type: 'loses', to: 'c', by: 'to' }];
    expect(part({ policies, bypassPolicies }, 'b')).toEqual(expected);
    expect(part({ bypassPolicies }, 'b')).toEqual(expected);
  });
});

describe('content policies', () => {
  test('decides', () => {
    expect(part(content('week'), 'c', secret)).toEqual([true, true, { type: 'decides', met }]);
  });

  test('is not triggered', () => {
    expect(part(content('week'), 'c')).toEqual([true, false, { type: 'not-triggered', score: 0, needed: 10 }]);
    const written: Written = {
      contentDefinitions: { c: { secureMessaging: 'week', wordList: '4 secret', activationScore: 12 } },
      contentPolicies: { c: {} },
    };
    expect(part(written, 'c', secret)).toEqual([true, false, { type: 'not-triggered', score: 4, needed: 12 }]);
  });

  test('names no definition: it applies, and sets nothing secure', () => {
    expect(part(content(null), 'c', secret)).toEqual([true, true, { type: 'no-override', score: 10, needed: 10 }]);
  });

  test('names one that does not act on this mail', () => {
    expect(part(content('week'), 'c', { ...secret, to: 'bob@acme.example' })).toEqual([
      true,
      false,
      { type: 'override-does-not-act', definition: 'week', direction: 'internal' },
    ]);
  });

  test('loses to another hit', () => {
    const written: Written = {
      contentDefinitions: { c: { secureMessaging: 'week' }, d: { secureMessaging: 'month' } },
      contentPolicies: { c: {}, d: { to: 'external' } },
    };
    expect(part(written, 'c', secret)).toEqual([true, false, { type: 'loses', to: 'd', by: 'to' }]);
  });

  test('does not lose to a policy that is set aside', () => {
    const written: Written = {
      contentDefinitions: { c: { secureMessaging: 'week' }, d: {} },
      contentPolicies: { c: {}, d: { override: true } },
    };
    expect(part(written, 'c', secret)[2]).toEqual({ type: 'decides', met });
    expect(part(written, 'd', secret)[2]).toMatchObject({ type: 'no-override' });
  });

  test('is preceded by the pick', () => {
    const written: Written = { ...content('week'), strategies: { 'trigger-order': 'pick-content-policy' } };
    expect(part(written, 'c', { ...secret, sendSecure: 'month' })).toEqual([
      true,
      true,
      { type: 'preceded', by: 'user' },
    ]);
  });

  test('is switched off, where a bypass stops everything', () => {
    const written: Written = { ...content('week'), bypassPolicies: { b: {} }, strategies: { 'bypass-scope': 'all' } };
    expect(part(written, 'c', secret)).toEqual([true, true, { type: 'bypassed', by: 'b' }]);
    expect(part(written, 'b', secret)).toEqual([true, true, { type: 'switches-off', met }]);
  });

  test('does not match', () => {
    expect(part(content('week', { to: 'internal' }), 'c', secret)).toEqual([
      false,
      false,
      { type: 'misses', misses: [{ type: 'to' }] },
    ]);
  });
});

test('every policy has its part: by type, first those that match, in the order in which they win', () => {
  const set = policySet({
    policies: { e: { enabled: false }, d: {}, c: { override: true }, a: { enabled: false } },
    bypassPolicies: { z: {}, y: { override: true } },
    ...content('week'),
  });
  expect(trace(set).map(({ type, policy, matched }) => `${type} ${policy} ${matched}`)).toEqual([
    'policies c true',
    'policies d true',
    'policies a false',
    'policies e false',
    'bypassPolicies y true',
    'bypassPolicies z true',
    'contentPolicies c true',
  ]);
});
