import { describe, expect, test } from 'vitest';
import { decider, evaluate, mail, policySet, route, trace } from './support.ts';

const policy = (fields: object) => policySet({ policies: { p: fields } });
const matches = (fields: object, message = {}): boolean => decider(policy(fields), message) === 'policy p';

describe('each recipient is evaluated by itself', () => {
  const set = policySet({ policies: { p: { to: { domain: 'partner.example' } } } });
  const { outcomes } = evaluate(set, mail({ to: ['x@partner.example', 'y@customer.example', 'bob@acme.example'] }));

  test('in the order of the message', () => {
    expect(outcomes.map(({ address, secure, direction }) => [address, secure, direction])).toEqual([
      ['x@partner.example', true, 'outbound'],
      ['y@customer.example', false, 'outbound'],
      ['bob@acme.example', false, 'internal'],
    ]);
  });
});

describe('what a message does not say', () => {
  test('the From header is that of the envelope', () => {
    expect(mail({ from: 'ann@acme.example' }).headerFrom).toBe('ann@acme.example');
    expect(matches({ from: { address: 'ann@acme.example', basedOn: 'header' } })).toBe(true);
  });

  test('the application is other', () => {
    expect(mail().application).toBe('other');
  });
});

describe('validity: enabled, and start ≤ t ≤ end in whole seconds', () => {
  test.each<[string, object, string, boolean]>([
    ['disabled', { enabled: false }, '2026-12-05T10:00:00Z', false],
    ['disabled within its dates', { enabled: false, start: '2026-01-01', end: '2027-01-01' }, '2026-12-05', false],
    ['always on, long ago', {}, '1971-01-01', true],
    ['always on, before 1970, whence seconds are counted', {}, '1969-12-31', true],
    ['always on, far ahead', {}, '2199-12-31', true],
    ['a bare start: the second before', { start: '2026-12-01' }, '2026-11-30T23:59:59Z', false],
    ['a bare start: 00:00:00 of that day', { start: '2026-12-01' }, '2026-12-01T00:00:00Z', true],
    ['a start with a time: the second before', { start: '2026-12-01T09:30:00Z' }, '2026-12-01T09:29:59Z', false],
    ['a start with a time: that second', { start: '2026-12-01T09:30:00Z' }, '2026-12-01T09:30:00Z', true],
    ['a start with a time: a fraction before', { start: '2026-12-01T09:30:00Z' }, '2026-12-01T09:29:59.999Z', false],
    ['a start in another time zone', { start: '2026-12-01T00:00:00+02:00' }, '2026-11-30T22:00:00Z', true],
    ['a bare end: 23:59:59 of that day', { end: '2026-12-01' }, '2026-12-01T23:59:59Z', true],
    ['a bare end: a fraction later in that second', { end: '2026-12-01' }, '2026-12-01T23:59:59.999Z', true],
    ['a bare end: the second after', { end: '2026-12-01' }, '2026-12-02T00:00:00Z', false],
    ['an end with a time: that second', { end: '2026-12-01T09:30:00Z' }, '2026-12-01T09:30:00Z', true],
    ['an end with a time: the second after', { end: '2026-12-01T09:30:00Z' }, '2026-12-01T09:30:01Z', false],
    ['a start, without an end', { start: '2026-12-01' }, '2099-12-01', true],
    ['an end, without a start', { end: '2026-12-01' }, '1971-12-01', true],
    ['one second long, in it', { start: '2026-12-01T00:00:00Z', end: '2026-12-01T00:00:00Z' }, '2026-12-01', true],
    ['between both', { start: '2026-12-01', end: '2026-12-31' }, '2026-12-15', true],
  ])('%s', (_, validity, at, expected) => {
    expect(matches(validity, { at })).toBe(expected);
  });
});

describe('source ranges: the transmitting address lies in one', () => {
  test.each<[string, readonly string[], string | undefined, boolean]>([
    ['without ranges, any address', [], '198.51.100.1', true],
    ['without ranges, an address that is not known', [], undefined, true],
    ['an address that is not known', ['203.0.113.0/24'], undefined, false],
    ['the first of a range', ['203.0.113.0/24'], '203.0.113.0', true],
    ['the last of a range', ['203.0.113.0/24'], '203.0.113.255', true],
    ['the one before a range', ['203.0.113.0/24'], '203.0.112.255', false],
    ['the one after a range', ['203.0.113.0/24'], '203.0.114.0', false],
    ['the second of two ranges', ['198.51.100.0/24', '203.0.113.0/24'], '203.0.113.9', true],
    ['in none of two ranges', ['198.51.100.0/24', '203.0.113.0/24'], '192.0.2.1', false],
    ['a single address', ['203.0.113.9'], '203.0.113.9', true],
    ['beside a single address', ['203.0.113.9/32'], '203.0.113.8', false],
    ['/31 holds two', ['203.0.113.8/31'], '203.0.113.9', true],
    ['/31 holds no more', ['203.0.113.8/31'], '203.0.113.10', false],
    ['/0 holds every known address', ['0.0.0.0/0'], '203.0.113.9', true],
    ['/0 holds the last of all', ['0.0.0.0/0'], '255.255.255.255', true],
    ['/0 does not hold an address that is not known', ['0.0.0.0/0'], undefined, false],
    ['/1: the upper half', ['128.0.0.0/1'], '255.255.255.255', true],
    ['/1: not the lower half', ['128.0.0.0/1'], '127.255.255.255', false],
  ])('%s', (_, sourceIps, sourceIp, expected) => {
    expect(matches({ sourceIps }, sourceIp === undefined ? {} : { sourceIp })).toBe(expected);
  });
});

describe('addresses based on: which of the sender’s addresses From looks at', () => {
  const ann = 'ann@acme.example';
  const bob = 'bob@acme.example';
  /** By which address a policy from Ann is met; null: it is not. */
  const metBy = (basedOn: string | undefined, message: object) => {
    const from = { address: ann, ...(basedOn === undefined ? {} : { basedOn }) };
    const [entry] = trace(policy({ from }), message);
    return entry?.because.type === 'decides' ? entry.because.met.by : null;
  };

  test.each<[string, string | undefined, object, 'envelope' | 'header' | null]>([
    ['not said: the envelope', undefined, { from: ann, headerFrom: bob }, 'envelope'],
    ['not said: not the header', undefined, { from: bob, headerFrom: ann }, null],
    ['envelope: a header that says otherwise does not matter', 'envelope', { from: ann, headerFrom: bob }, 'envelope'],
    ['envelope: a forged header does not help', 'envelope', { from: bob, headerFrom: ann }, null],
    ['header: the header', 'header', { from: bob, headerFrom: ann }, 'header'],
    ['header: not the envelope', 'header', { from: ann, headerFrom: bob }, null],
    ['both: the envelope alone', 'both', { from: ann, headerFrom: bob }, 'envelope'],
    ['both: the header alone', 'both', { from: bob, headerFrom: ann }, 'header'],
    ['both: where both match, the header is named', 'both', { from: ann, headerFrom: ann }, 'header'],
    ['both: neither', 'both', { from: bob, headerFrom: bob }, null],
  ])('%s', (_, basedOn, message, expected) => {
    expect(metBy(basedOn, message)).toBe(expected);
  });

  test('the direction is that of the envelope, whatever the header says', () => {
    const set = policy({ from: { scope: 'everyone', basedOn: 'header' } });
    expect(route(set, { from: 'x@evil.example', headerFrom: ann })).toMatchObject({
      direction: 'transit',
      secure: false,
    });
    expect(route(set, { from: ann, headerFrom: 'x@evil.example' })).toMatchObject({
      direction: 'outbound',
      secure: true,
    });
  });

  test('a header from outside makes an internal sender external to a policy that looks at the header', () => {
    const message = { from: ann, headerFrom: 'x@evil.example' };
    expect(matches({ from: { scope: 'internal', basedOn: 'header' } }, message)).toBe(false);
    expect(matches({ from: { scope: 'external', basedOn: 'header' } }, message)).toBe(true);
    expect(matches({ from: { scope: 'internal', basedOn: 'both' } }, message)).toBe(true);
    expect(matches({ from: { scope: 'external', basedOn: 'both' } }, message)).toBe(true);
  });
});

describe('bi-directional: also with From tested on the recipient, and To on the sender', () => {
  const customer = { domain: 'customer.example' };
  const ann = { address: 'ann@acme.example' };
  /** Whether a bypass switches off what a policy would have made secure. */
  const bypasses = (fields: object, message = {}): boolean =>
    decider(policySet({ policies: { p: {} }, bypassPolicies: { b: { ...fields } } }), message) === 'none bypassed by b';

  test.each<[string, object, object, boolean]>([
    ['straight', { from: ann, to: customer, bidirectional: true }, {}, true],
    ['swapped', { from: customer, to: ann, bidirectional: true }, {}, true],
    ['swapped, but not bi-directional', { from: customer, to: ann }, {}, false],
    [
      'swapped: From is not met by the recipient',
      { from: { domain: 'other.example' }, to: ann, bidirectional: true },
      {},
      false,
    ],
    [
      'swapped: To is not met by the sender',
      { from: customer, to: { address: 'bob@acme.example' }, bidirectional: true },
      {},
      false,
    ],
    ['one side straight and the other swapped is none', { from: ann, to: ann, bidirectional: true }, {}, false],
    [
      'swapped: also within its dates only',
      { from: customer, to: ann, bidirectional: true, end: '2026-12-01' },
      {},
      false,
    ],
    [
      'swapped: also from its ranges only',
      { from: customer, to: ann, bidirectional: true, sourceIps: ['203.0.113.0/24'] },
      {},
      false,
    ],
    ['swapped: also when enabled only', { from: customer, to: ann, bidirectional: true, enabled: false }, {}, false],
  ])('%s', (_, fields, message, expected) => {
    expect(bypasses(fields, message)).toBe(expected);
  });

  const forged = { from: 'bob@acme.example', headerFrom: 'ann@acme.example' };
  const other = { from: 'ann@acme.example', headerFrom: 'bob@acme.example' };
  test.each<[string, string, object, boolean]>([
    ['envelope: To is tested on the envelope', 'envelope', other, true],
    ['envelope: and not on the header', 'envelope', forged, false],
    ['header: To is tested on the header', 'header', forged, true],
    ['header: and not on the envelope', 'header', other, false],
    ['both: either, the header', 'both', forged, true],
    ['both: either, the envelope', 'both', other, true],
    ['both: neither', 'both', { from: 'bob@acme.example' }, false],
  ])('swapped, based on %s', (_, basedOn, message, expected) => {
    expect(bypasses({ from: { ...customer, basedOn }, to: ann, bidirectional: true }, message)).toBe(expected);
  });

  test('ranks stay where they are', () => {
    // Met swapped: its From is a domain and its To an address. The other's From is more specific.
    const set = policySet({
      policies: { p: {} },
      bypassPolicies: {
        swapped: { from: customer, to: ann, bidirectional: true, action: 'takeNoAction' },
        straight: { from: ann, to: 'everyone' },
      },
    });
    expect(decider(set)).toBe('none bypassed by straight');
  });

  test('a live secure messaging policy that has it all the same is met swapped too', () => {
    const set = (bidirectional: boolean) => policy({ from: customer, to: ann, bidirectional });
    expect(decider(set(true))).toBe('policy p');
    expect(decider(set(false))).toBe('none');
  });

  test('content examination sees mail in both directions', () => {
    const set = policySet({
      edition: 'lite',
      contentDefinitions: { c: { secureMessaging: 'builtin:all' } },
      contentPolicies: { c: { from: ann, to: customer, bidirectional: true } },
    });
    const back = { from: 'buyer@customer.example', to: 'ann@acme.example', subject: 'secret' };
    expect(decider(set, back)).toBe('content c');
    expect(decider(set, { subject: 'secret' })).toBe('content c');
  });
});
