import { describe, expect, test } from 'vitest';
import { applications } from '../../src/routing/message.ts';
import { messageFields, readMessage } from '../../src/simulation/read-message.ts';

const now = Date.UTC(2026, 11, 5, 10) / 1000;
const smallest = { from: 'ann@acme.example', to: 'x@partner.example' };

const read = (fields: object) => {
  const result = readMessage({ ...smallest, ...fields }, now);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.message;
};

/** What is wrong with a message: `path: problem`, and what could be written instead. */
const problems = (fields: object) => problemsOf({ ...smallest, ...fields });

function problemsOf(written: unknown): readonly string[] {
  const result = readMessage(written, now);
  if (result.ok) return [];
  return result.problems.map(
    ({ path, problem, fix }) => `${path.join('.')}: ${problem}${fix === undefined ? '' : ` (${fix}?)`}`,
  );
}

describe('a message that can be read', () => {
  test('the least that one says', () => {
    expect(read({})).toEqual({
      from: 'ann@acme.example',
      headerFrom: 'ann@acme.example',
      to: ['x@partner.example'],
      at: now,
      sourceIp: null,
      application: 'other',
      sendSecure: null,
    });
  });

  const all = {
    from: 'ann@acme.example',
    to: ['x@partner.example', 'joe@acme.example'],
    at: '2026-12-05T10:00:01Z',
    sourceIp: '203.0.113.9',
    subject: 'Q4',
    headerFrom: 'bob@acme.example',
    headers: ['X-Mailer: none', ''],
    body: '',
    attachments: [
      { name: 'a.txt', text: 'A', md5: '0cc175b9c0f1b6a831c399e269772661', 'x-size': 1 },
      { name: 'b.bin', text: null },
    ],
    application: 'outlook',
    sendSecure: 'partner-week',
    'x-note': { whatever: true },
  };

  test('every field', () => {
    expect(read(all)).toEqual({
      from: 'ann@acme.example',
      headerFrom: 'bob@acme.example',
      to: ['x@partner.example', 'joe@acme.example'],
      at: now + 1,
      sourceIp: 0xcb007109,
      subject: 'Q4',
      headers: ['X-Mailer: none', ''],
      body: '',
      attachments: [{ name: 'a.txt', text: 'A', md5: '0cc175b9c0f1b6a831c399e269772661' }, { name: 'b.bin' }],
      application: 'outlook',
      sendSecure: 'partner-week',
    });
  });

  test.each(messageFields)('%s is a field', (name) => {
    expect(problems({ [name]: all[name] })).toEqual([]);
  });

  test.each(messageFields.filter((name) => name !== 'from' && name !== 'to'))('%s: null is as if absent', (name) => {
    expect(read({ [name]: null })).toStrictEqual(read({}));
    expect(read({ [name]: undefined })).toStrictEqual(read({}));
  });

  test.each([
    [
      'From Ann',
      { from: 'Ann.Lee@ACME.Example' },
      { from: 'ann.lee@acme.example', headerFrom: 'ann.lee@acme.example' },
    ],
    ['header', { headerFrom: 'BOB@acme.example' }, { headerFrom: 'bob@acme.example' }],
    ['an internationalised domain', { to: ['x@Bücher.example'] }, { to: ['x@xn--bcher-kva.example'] }],
    ['a local part that is not ASCII', { to: ['JÜRGEN@acme.example'] }, { to: ['jürgen@acme.example'] }],
    ['the same recipient twice', { to: ['x@a.example', 'X@a.example'] }, { to: ['x@a.example', 'x@a.example'] }],
    ['one recipient as text', { to: 'X@a.example' }, { to: ['x@a.example'] }],
    ['the empty sender', { from: '' }, { from: '', headerFrom: '' }],
    [
      'the empty sender with a header',
      { from: '', headerFrom: 'b@a.example' },
      { from: '', headerFrom: 'b@a.example' },
    ],
  ])('addresses are canonical: %s', (_, fields, expected) => {
    expect(read(fields)).toMatchObject(expected);
  });

  test.each([
    ['2026-12-05', Date.UTC(2026, 11, 5)],
    ['2026-12-05T10:00:00.999Z', Date.UTC(2026, 11, 5, 10)],
    ['2026-12-05T10:00:00+01:00', Date.UTC(2026, 11, 5, 9)],
    ['2026-12-05T10:00:00', Date.UTC(2026, 11, 5, 10)],
  ])('at: %s', (at, milliseconds) => {
    expect(read({ at }).at).toBe(milliseconds / 1000);
  });

  test.each([
    ['0.0.0.0', 0],
    ['255.255.255.255', 2 ** 32 - 1],
    ['203.0.113.9/32', 0xcb007109],
    [' 203.0.113.9 ', 0xcb007109],
  ])('sourceIp: %s', (sourceIp, number) => {
    expect(read({ sourceIp }).sourceIp).toBe(number);
  });

  test.each(applications)('application: %s', (application) => {
    expect(read({ application }).application).toBe(application);
  });
});

describe('a message that can not be read', () => {
  test.each([[null], ['from ann'], [1], [undefined], [[smallest]]])('%j', (written) => {
    expect(problemsOf(written)).toEqual([': is not an object']);
  });

  const wrong: readonly (readonly [object, string])[] = [
    [{ from: undefined }, 'from: is not an address'],
    [{ from: null }, 'from: is not an address'],
    [{ from: 'ann' }, 'from: has no @'],
    [{ from: ' ' }, 'from: has no @'],
    [{ from: 'Ann <ann@acme.example>' }, 'from: has a display name around the address (ann@acme.example?)'],
    [{ headerFrom: '' }, 'headerFrom: has no @'],
    [{ headerFrom: 7 }, 'headerFrom: is not an address'],
    [{ to: undefined }, 'to: is not an address'],
    [{ to: 'x@partner' }, 'to: has a domain that has no dot: a mail domain has at least two parts'],
    [{ to: '' }, 'to: has no @'],
    [{ to: [] }, 'to: names nobody'],
    [{ to: ['x@a.example', 'y a@b.example'] }, 'to.1: has a blank in it (ya@b.example?)'],
    [{ to: [''] }, 'to.0: has no @'],
    [{ to: [['x@a.example']] }, 'to.0: is not an address'],
    [{ at: 1_795_000_000 }, 'at: is not a date'],
    [{ at: 'soon' }, 'at: is not a date like 2026-12-01 or 2026-12-01T09:30:00Z'],
    [{ at: '31.12.2026' }, 'at: is not a date like 2026-12-01 or 2026-12-01T09:30:00Z (2026-12-31?)'],
    [{ at: '2026-02-30T10:00:00Z' }, 'at: names day 30 of a month that has 28 (2026-02-28?)'],
    [{ at: '2026-12-05T24:00:00Z' }, 'at: has a time of day that no clock shows'],
    [{ sourceIp: 3 }, 'sourceIp: is not an address'],
    [{ sourceIp: '' }, 'sourceIp: is not an IPv4 address like 203.0.113.9'],
    [{ sourceIp: '203.0.113' }, 'sourceIp: is not an IPv4 address like 203.0.113.9'],
    [{ sourceIp: '[203.0.113.9]' }, 'sourceIp: is not an IPv4 address like 203.0.113.9 (203.0.113.9?)'],
    [{ sourceIp: '203.0.113.9:25' }, 'sourceIp: is not an IPv4 address like 203.0.113.9 (203.0.113.9?)'],
    [{ sourceIp: '203.0.113.999' }, 'sourceIp: has a number above 255'],
    [{ sourceIp: '203.0.113.0/24' }, 'sourceIp: is a range, not an address'],
    [{ sourceIp: '2001:db8::1' }, 'sourceIp: is IPv6: the service takes IPv4 only'],
    [{ sourceIp: '::ffff:203.0.113.9' }, 'sourceIp: is IPv6: the service takes IPv4 only (203.0.113.9?)'],
    [{ subject: 1 }, 'subject: is not a text'],
    [{ body: ['text'] }, 'body: is not a text'],
    [{ sendSecure: { definition: 'x' } }, 'sendSecure: is not a text'],
    [{ headers: 'X-A: b' }, 'headers: is not a list of texts'],
    [{ headers: ['X-A: b', { name: 'X-B' }] }, 'headers.1: is not a text'],
    [
      { application: 'Outlok' },
      'application: is none of outlook, mac, personal-portal, portal, mobile, other (outlook?)',
    ],
    [{ application: 3 }, 'application: is none of outlook, mac, personal-portal, portal, mobile, other'],
    [{ application: 'toString' }, 'application: is none of outlook, mac, personal-portal, portal, mobile, other'],
    [{ attachments: { name: 'a' } }, 'attachments: is not a list of attachments'],
    [{ attachments: ['a.txt'] }, 'attachments.0: is not an object with a name, and perhaps a text and an md5'],
    [{ attachments: [null] }, 'attachments.0: is not an object with a name, and perhaps a text and an md5'],
    [{ attachments: [{ name: 'a' }, { text: 'b' }] }, 'attachments.1: has no name'],
    [{ attachments: [{ name: 5 }] }, 'attachments.0.name: is not a text'],
    [{ attachments: [{ name: 'a', text: 5 }] }, 'attachments.0.text: is not a text'],
    [{ attachments: [{ name: 'a', md5: {} }] }, 'attachments.0.md5: is not a text'],
    [{ attachments: [{ name: 'a', txt: 'b' }] }, 'attachments.0.txt: is no field of an attachment (text?)'],
    [{ header_from: 'a@b.example' }, 'header_from: is no field of a message (headerFrom?)'],
    [{ recipients: [] }, 'recipients: is no field of a message'],
    [{ toString: 1 }, 'toString: is no field of a message'],
    [JSON.parse('{ "__proto__": {} }'), '__proto__: is no field of a message'],
  ];
  test.each(wrong)('%j', (fields, problem) => {
    const written = Object.defineProperties({ ...smallest }, Object.getOwnPropertyDescriptors(fields));
    expect(problemsOf(written)).toEqual([problem]);
  });

  test('the value comes with its problem', () => {
    const result = readMessage({ ...smallest, attachments: [{ name: 'a', size: 3 }] }, now);
    expect(result).toEqual({
      ok: false,
      problems: [{ path: ['attachments', 0, 'size'], value: 3, problem: 'is no field of an attachment' }],
    });
  });

  test('all problems at once: unknown fields first, then those that are known', () => {
    expect(problemsOf({ subjekt: '', attachments: [{}], to: ['x', 'y@a.example', 'z'], at: '', from: 1 })).toEqual([
      'subjekt: is no field of a message (subject?)',
      'from: is not an address',
      'to.0: has no @',
      'to.2: has no @',
      'at: is not a date like 2026-12-01 or 2026-12-01T09:30:00Z',
      'attachments.0: has no name',
    ]);
  });

  test('a class has fields that are nobody’s', () => {
    const written = Object.assign(Object.create({ inherited: 1 }), smallest);
    expect(problemsOf(written)).toEqual([]);
  });
});
