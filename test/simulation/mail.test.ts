// Mail files: which header becomes what (docs/simulation.md).
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readMail } from '../../src/cli/messages/mail.ts';
import { transmittedFrom } from '../../src/cli/messages/received.ts';
import type { Message } from '../../src/routing/message.ts';

const now = Date.UTC(2026, 11, 5, 10) / 1000;

/** A mail with these header lines below the usual ones; a value replaces the usual one, null takes it away. */
function mail(headers: Readonly<Record<string, string | null>> = {}, body = 'Hello'): string {
  const all = {
    From: 'Ann <ann@acme.example>',
    To: 'x@partner.example',
    Date: 'Sat, 05 Dec 2026 11:30:00 +0100',
    Subject: 'Q4',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return `${lines.join('\r\n')}\r\n\r\n${body}\r\n`;
}

const read = (text: string | Uint8Array) =>
  readMail(typeof text === 'string' ? Buffer.from(text, 'latin1') : text, 'a.eml', now);

async function message(text: string | Uint8Array): Promise<Message> {
  const { messages, troubles } = await read(text);
  expect(troubles).toEqual([]);
  return messages[0]?.message as Message;
}

const troubles = async (text: string | Uint8Array) =>
  (await read(text)).troubles.map(({ place, message, hint }) => [place, message, hint].filter(Boolean).join('  '));

test('a mail', async () => {
  expect(await message(mail())).toEqual({
    from: 'ann@acme.example',
    headerFrom: 'ann@acme.example',
    to: ['x@partner.example'],
    at: Date.UTC(2026, 11, 5, 10, 30) / 1000,
    sourceIp: null,
    application: 'other',
    sendSecure: null,
    subject: 'Q4',
    body: 'Hello\n',
    headers: [
      'From: Ann <ann@acme.example>',
      'To: x@partner.example',
      'Date: Sat, 05 Dec 2026 11:30:00 +0100',
      'Subject: Q4',
    ],
    attachments: [],
  });
});

describe('the sender', () => {
  test('Return-Path is the envelope sender, From the header', async () => {
    const bounced = mail({ 'Return-Path': '<bounce-7@mailer.example>' });
    expect(await message(bounced)).toMatchObject({ from: 'bounce-7@mailer.example', headerFrom: 'ann@acme.example' });
  });
  test('an empty Return-Path is the empty sender', async () => {
    expect(await message(mail({ 'Return-Path': '<>' }))).toMatchObject({ from: '', headerFrom: 'ann@acme.example' });
  });
  test('without From, Return-Path is both', async () => {
    const noFrom = mail({ From: null, 'Return-Path': '<ann@acme.example>' });
    expect(await message(noFrom)).toMatchObject({ from: 'ann@acme.example', headerFrom: 'ann@acme.example' });
  });
  test('the first of several in From', async () => {
    expect(await message(mail({ From: 'Ann <ann@acme.example>, bob@acme.example' }))).toMatchObject({
      from: 'ann@acme.example',
    });
  });
});

describe('the recipients', () => {
  const to = async (headers: Readonly<Record<string, string | null>>) => (await message(mail(headers))).to;
  test('To, Cc and Bcc, each address once', async () => {
    expect(
      await to({
        To: '"Last, First" <a@one.example>, team: b@two.example, c@two.example;',
        Cc: 'A@ONE.example, =?utf-8?q?J=C3=BCrgen?= <d@b\xc3\xbccher.example>',
        Bcc: 'e@five.example',
      }),
    ).toEqual(['a@one.example', 'b@two.example', 'c@two.example', 'd@xn--bcher-kva.example', 'e@five.example']);
  });
  test('X-Envelope-To in their place: it is what the mail was sent to', async () => {
    expect(await to({ To: 'list@lists.example', 'X-Envelope-To': '<a@one.example>, b@two.example' })).toEqual([
      'a@one.example',
      'b@two.example',
    ]);
  });
  test('Delivered-To only where nothing else names anybody: it is one mailbox of them', async () => {
    expect(await to({ 'Delivered-To': 'me@partner.example' })).toEqual(['x@partner.example']);
    expect(await to({ To: 'undisclosed-recipients:;', 'Delivered-To': 'me@partner.example' })).toEqual([
      'me@partner.example',
    ]);
  });
});

describe('the date', () => {
  const at = async (date: string | null) => new Date((await message(mail({ Date: date }))).at * 1000).toISOString();
  test.each([
    ['Sat, 5 Dec 2026 10:00:00 -0500 (EST)', '2026-12-05T15:00:00.000Z'],
    ['5 Dec 2026 10:00:00 GMT', '2026-12-05T10:00:00.000Z'],
    ['Sat, 5 Dec 2026 10:00:00', '2026-12-05T10:00:00.000Z'],
  ])('%s', async (text, expected) => {
    expect(await at(text)).toBe(expected);
  });
  test('absent: the moment of --as-of', async () => {
    expect(await at(null)).toBe('2026-12-05T10:00:00.000Z');
  });
});

describe('the source address', () => {
  const own = 'from localhost (localhost [127.0.0.1]) by mx.partner.example; Sat, 5 Dec 2026 10:00:02 +0000';
  const last =
    'from mail.acme.example (mail.acme.example [203.0.113.9]) by mx.partner.example; Sat, 5 Dec 2026 10:00:01 +0000';
  const before = 'from [192.168.1.5] (pc [198.51.100.7]) by mail.acme.example; Sat, 5 Dec 2026 10:00:00 +0000';
  test.each<[string, readonly (readonly [string, string])[], string | null]>([
    ['nothing', [], null],
    [
      'the last hop, which is the topmost',
      [
        ['Received', last],
        ['Received', before],
      ],
      '203.0.113.9',
    ],
    [
      'but not of a system to itself',
      [
        ['Received', own],
        ['Received', last],
      ],
      '203.0.113.9',
    ],
    [
      'nor a hop without a from',
      [
        ['Received', 'by mx.partner.example with local id 7'],
        ['Received', last],
      ],
      '203.0.113.9',
    ],
    ['what was looked up, not what the other side calls itself', [['Received', before]], '198.51.100.7'],
    [
      'a literal name, where nothing was looked up',
      [['Received', 'from [203.0.113.5] by mx.example with ESMTP']],
      '203.0.113.5',
    ],
    [
      'as Exchange writes it',
      [['Received', 'from EX1.acme.example (10.1.2.3) by EX2.acme.example (10.1.2.4) with SMTP']],
      '10.1.2.3',
    ],
    ['never that of the receiver', [['Received', 'from mail.acme.example by mx.example ([198.51.100.1])']], null],
    [
      'IPv6 was the last hop',
      [
        ['Received', 'from m (m [IPv6:2001:db8::7]) by mx.example'],
        ['Received', last],
      ],
      null,
    ],
    [
      'IPv6 to itself',
      [
        ['Received', 'from m (m [IPv6:::1]) by mx.example'],
        ['Received', last],
      ],
      '203.0.113.9',
    ],
    ['no address', [['Received', 'from m (m [300.1.1.1]) by mx.example']], null],
    [
      'X-Originating-IP, where no hop has one',
      [
        ['Received', 'by mx.example'],
        ['X-Originating-IP', '[203.0.113.77]'],
      ],
      '203.0.113.77',
    ],
    [
      'a hop before X-Originating-IP',
      [
        ['X-Originating-IP', '[203.0.113.77]'],
        ['Received', last],
      ],
      '203.0.113.9',
    ],
  ])('%s', (_name, headers, expected) => {
    expect(transmittedFrom(headers.map(([key, value]) => ({ key: key.toLowerCase(), value })))).toBe(expected);
  });
  test('reaches the message', async () => {
    expect((await message(mail({ Received: last }))).sourceIp).toBe(0xcb007109);
  });
});

describe('what it says', () => {
  const multipart = (...parts: readonly string[]) =>
    mail(
      { 'Content-Type': 'multipart/mixed; boundary=b' },
      `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--`,
    );
  const text = 'Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\ncaf\xe9';
  const html =
    'Content-Type: text/html\r\n\r\n<style>p { color: red }</style><p>iban&nbsp;GB&#51;3 &amp; <b>more</b></p>';

  test('the plain text, in its charset', async () => {
    expect((await message(multipart(text))).body?.trim()).toBe('café');
  });
  test('the text of the HTML where there is no plain one', async () => {
    const { body } = await message(mail({ 'Content-Type': 'text/html' }, html.slice(html.indexOf('<'))));
    expect(body).toMatch(/^iban\s+GB33 & more$/);
  });
  test('HTML that never closes what it opens takes no longer than its length', async () => {
    const hostile = '<style>a</style><script '.repeat(100_000);
    const started = performance.now();
    await message(mail({ 'Content-Type': 'text/html' }, hostile));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
  test('the plain one of two alternatives', async () => {
    const both = mail(
      { 'Content-Type': 'multipart/alternative; boundary=b' },
      `--b\r\n${text}\r\n--b\r\n${html}\r\n--b--`,
    );
    expect((await message(both)).body?.trim()).toBe('café');
  });
  test('header lines, unfolded and decoded', async () => {
    const { headers, subject } = await message(mail({ Subject: '=?utf-8?q?caf=C3=A9?=', 'X-Class': 'top\r\n secret' }));
    expect(subject).toBe('café');
    expect(headers).toContain('Subject: café');
    expect(headers).toContain('X-Class: top secret');
  });

  const attached = (type: string, name: string, bytes: Uint8Array) =>
    `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}`;
  const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex');
  const latin = Uint8Array.from([0x63, 0x61, 0x66, 0xe9]);
  const binary = Uint8Array.from([0, 1, 2, 255]);
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x63, 0, 0xe9, 0]);
  test.each<[string, string, Uint8Array, string | undefined]>([
    ['text', 'text/csv', Buffer.from('a;b'), 'a;b'],
    ['text that is called bytes', 'application/octet-stream', Buffer.from('a;ü'), 'a;ü'],
    ['older text', 'text/plain', latin, 'café'],
    ['UTF-16', 'application/octet-stream', utf16, 'cé'],
    ['bytes', 'application/pdf', binary, undefined],
    ['bytes that are called text', 'text/plain', binary, undefined],
    ['bytes that are no UTF-8', 'application/pdf', latin, undefined],
  ])('an attachment: %s', async (_name, type, bytes, expected) => {
    const [attachment, ...others] = (await message(multipart(text, attached(type, 'x.dat', bytes)))).attachments ?? [];
    expect(others).toEqual([]);
    expect(attachment).toEqual({
      name: 'x.dat',
      md5: md5(bytes),
      ...(expected === undefined ? {} : { text: expected }),
    });
  });
});

describe('what is wrong', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['not mail', 'PK\u0003\u0004', 'a.eml  The file is no mail: it has no header From, Date, Subject or Received.'],
    ['no sender', mail({ From: null }), 'a.eml  The mail names no sender.  Add a header From, or Return-Path.'],
    ['no recipient', mail({ To: null }), 'a.eml  The mail names no recipient.  Add a header To, or X-Envelope-To.'],
    [
      'a date',
      mail({ Date: 'yesterday' }),
      'a.eml:3  The header Date is "yesterday", which is no date.  Write it like Sat, 5 Dec 2026 10:00:00 +0000, or remove it.',
    ],
    [
      'a date that no calendar reaches',
      mail({ Date: 'Sat, 5 Dec 12026 10:00:00 +0000' }),
      'a.eml:3  The header Date is "Sat, 5 Dec 12026 10:00:00 +0000", which is no date.  Write it like Sat, 5 Dec 2026 10:00:00 +0000, or remove it.',
    ],
    ['a recipient', mail({ Cc: 'everybody' }), 'a.eml:5  An address in the header Cc is "everybody", which has no @.'],
    ['a sender', mail({ From: 'Ann' }), 'a.eml:1  An address in the header From is "Ann", which has no @.'],
  ])('%s', async (_name, text, expected) => {
    expect((await troubles(text))[0]).toBe(expected);
  });
});
