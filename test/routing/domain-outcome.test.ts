import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../src/model/instant.ts';
import { applications } from '../../src/routing/message.ts';
import { policySet, route } from './support.ts';

const inside = { to: 'bob@acme.example' };
const reply = { from: 'buyer@customer.example', to: 'ann@acme.example', application: 'portal' };

/** What a definition with these settings does to mail that is sent with it. */
const sent = (definition: object, message = {}, account = {}) =>
  route(policySet({ account, definitions: { d: definition } }), { sendSecure: 'd', ...message });

describe('rights, for external recipients', () => {
  test.each([
    [{ print: true, reply: true, replyAll: true }],
    [{ print: false, reply: true, replyAll: false }],
    [{ print: true, reply: false, replyAll: false }],
    [{ print: false, reply: true, replyAll: true }],
  ])('as the definition says: %j', (rights) => {
    expect(sent(rights).rights).toEqual(rights);
  });

  test('reply all counts as false where reply is false', () => {
    expect(sent({ print: true, reply: false, replyAll: true }).rights).toEqual({
      print: true,
      reply: false,
      replyAll: false,
    });
  });

  test('of the built-ins: no print, reply and reply all', () => {
    const expected = { rights: { print: false, reply: true, replyAll: true }, readReceipt: false, extendableTo: null };
    expect(route(policySet({}), { sendSecure: 'builtin:default' })).toMatchObject(expected);
    for (const sendSecure of ['builtin:all', 'builtin:external']) {
      expect(route(policySet({ edition: 'lite' }), { sendSecure })).toMatchObject(expected);
    }
  });
});

describe('expiry, extension and read receipt, for external recipients', () => {
  const at = '2026-12-05T10:00:00Z';
  const times = (definition: object, message = {}, account = {}) => {
    const { expiresAt, extendableTo } = sent(definition, { at, ...message }, account);
    return [expiresAt, extendableTo].map((one) => (one === null ? null : formatInstant(one)));
  };

  test.each<[string, object, object, readonly [string, string | null]]>([
    ['message time and expire-after', { expireAfter: '7d' }, {}, ['2026-12-12T10:00:00Z', null]],
    [
      'an extension is added to the expiry',
      { expireAfter: '7d', extendBy: '3d' },
      {},
      ['2026-12-12T10:00:00Z', '2026-12-15T10:00:00Z'],
    ],
    ['at most the maximum retention', { expireAfter: '90d' }, { maxRetention: '30d' }, ['2027-01-04T10:00:00Z', null]],
    ['exactly the maximum retention', { expireAfter: '30d' }, { maxRetention: '30d' }, ['2027-01-04T10:00:00Z', null]],
    [
      'never is the maximum retention',
      { expireAfter: 'never' },
      { maxRetention: '30d' },
      ['2027-01-04T10:00:00Z', null],
    ],
    [
      'an extension passes the maximum retention neither',
      { expireAfter: '29d', extendBy: '7d' },
      { maxRetention: '30d' },
      ['2027-01-03T10:00:00Z', '2027-01-04T10:00:00Z'],
    ],
    [
      'nor that of what never expires',
      { expireAfter: 'never', extendBy: '7d' },
      { maxRetention: '30d' },
      ['2027-01-04T10:00:00Z', '2027-01-04T10:00:00Z'],
    ],
    [
      'nor that of what expires too late',
      { expireAfter: '90d', extendBy: '7d' },
      { maxRetention: '30d' },
      ['2027-01-04T10:00:00Z', '2027-01-04T10:00:00Z'],
    ],
    ['in seconds', { expireAfter: '90s', extendBy: '1s' }, {}, ['2026-12-05T10:01:30Z', '2026-12-05T10:01:31Z']],
  ])('%s', (_, definition, account, expected) => {
    expect(times(definition, {}, account)).toEqual(expected);
  });

  test('of the built-ins: the maximum retention, and no extension', () => {
    const set = policySet({ edition: 'lite', account: { maxRetention: '90d' } });
    const { expiresAt, extendableTo } = route(set, { at, sendSecure: 'builtin:all' });
    expect([formatInstant(expiresAt ?? 0), extendableTo]).toEqual(['2027-03-05T10:00:00Z', null]);
  });

  test('the read receipt as the definition says', () => {
    expect(sent({ readReceipt: true }).readReceipt).toBe(true);
    expect(sent({ readReceipt: false }).readReceipt).toBe(false);
  });

  test('of an external recipient in transit too', () => {
    expect(sent({ extendBy: '1d' }, { ...reply, to: 'x@other.example' })).toMatchObject({
      rights: { print: true, reply: true, replyAll: true },
      expiresAt: expect.any(Number),
      extendableTo: expect.any(Number),
      readReceipt: true,
    });
  });

  test.each([
    ['internal', inside],
    ['inbound', reply],
  ])('for internal recipients they are null: %s', (direction, message) => {
    expect(sent({ extendBy: '1d' }, message)).toMatchObject({
      direction,
      secure: true,
      rights: null,
      expiresAt: null,
      extendableTo: null,
      readReceipt: null,
    });
  });
});

describe('banner, where the mailbox gets one', () => {
  const html = { html: '<p>Secure</p>' };
  test.each<[string, unknown, 'standard' | 'custom' | 'hidden']>([
    ['standard', 'standard', 'standard'],
    ['a text', { text: 'Secure' }, 'custom'],
    ['HTML', html, 'custom'],
    ['hidden: mailbox banner with banner hidden', 'hidden', 'hidden'],
  ])('the definition’s: %s', (_, banner, expected) => {
    for (const application of applications.filter((one) => one !== 'outlook' && one !== 'mobile')) {
      expect(sent({ banner }, { ...inside, application })).toMatchObject({ mailbox: 'banner', banner: expected });
    }
    expect(sent({ banner }, reply)).toMatchObject({ mailbox: 'banner', banner: expected });
  });

  test.each(['outlook', 'mobile'])('senders on %s get no custom and no hidden one', (application) => {
    for (const banner of ['standard', { text: 'Secure' }, html, 'hidden']) {
      expect(sent({ banner }, { ...inside, application })).toMatchObject({ mailbox: 'banner', banner: 'standard' });
    }
  });

  test('of the built-ins: the standard one', () => {
    const lite = policySet({ edition: 'lite' });
    expect(route(lite, { ...inside, sendSecure: 'builtin:external' })).toMatchObject({
      mailbox: 'banner',
      banner: 'standard',
    });
  });

  test('none where the mailbox gets a notification or the plain message', () => {
    expect(sent({ banner: 'hidden' })).toMatchObject({ mailbox: 'notification', banner: 'none' });
    expect(route(policySet({ edition: 'lite' }), { ...inside, sendSecure: 'builtin:all' })).toMatchObject({
      mailbox: 'notification',
      banner: 'none',
    });
    expect(route(policySet({}))).toMatchObject({ mailbox: 'message', banner: 'none' });
  });
});

describe('the whole outcome', () => {
  const at = '2026-12-05T10:00:00.7Z';
  const marks = { ambiguous: false, conflict: false, sensitiveTo: [] };

  test('secure, outbound', () => {
    expect(route(policySet({ policies: { p: {} } }), { at })).toEqual({
      address: 'buyer@customer.example',
      direction: 'outbound',
      secure: true,
      mailbox: 'notification',
      portal: true,
      banner: 'none',
      definition: 'week',
      decidedBy: { trigger: 'policy', policy: 'p' },
      bypassedBy: null,
      rights: { print: true, reply: true, replyAll: true },
      expiresAt: Date.UTC(2026, 11, 12, 10) / 1000,
      extendableTo: null,
      readReceipt: true,
      ...marks,
    });
  });

  test('not secure: the plain message, no rights, no expiry', () => {
    expect(route(policySet({}), { at })).toEqual({
      address: 'buyer@customer.example',
      direction: 'outbound',
      secure: false,
      mailbox: 'message',
      portal: false,
      banner: 'none',
      definition: null,
      decidedBy: { trigger: 'none', policy: null },
      bypassedBy: null,
      rights: null,
      expiresAt: null,
      extendableTo: null,
      readReceipt: null,
      ...marks,
    });
  });

  test('secure, between colleagues in a lite account', () => {
    expect(route(policySet({ edition: 'lite' }), { at, ...inside, sendSecure: 'builtin:external' })).toEqual({
      address: 'bob@acme.example',
      direction: 'internal',
      secure: true,
      mailbox: 'banner',
      portal: true,
      banner: 'standard',
      definition: 'builtin:external',
      decidedBy: { trigger: 'user', policy: null },
      bypassedBy: null,
      rights: null,
      expiresAt: null,
      extendableTo: null,
      readReceipt: null,
      ...marks,
    });
  });

  test('a definition that is gone from a live account: as the default is set', () => {
    const set = policySet({ policies: { p: {} } });
    const objects = { ...set.objects, definitions: set.objects.definitions.filter(({ handle }) => handle !== 'week') };
    expect(route({ ...set, objects })).toMatchObject({
      secure: true,
      definition: 'week',
      rights: { print: false, reply: true, replyAll: true },
      readReceipt: false,
    });
  });
});
