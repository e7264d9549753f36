import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExaminedPart, MessageParts } from '../../src/content/message-parts.ts';
import { parseWordList } from '../../src/content/parse-word-list.ts';
import { type ContentScore, scoreMessage } from '../../src/content/score-message.ts';
import type { WordLine } from '../../src/content/word-list.ts';
import { indexWordList } from '../../src/content/word-list-index.ts';
import { runs } from '../support/runs.ts';
import { smallText } from './arbitraries.ts';

const everything: readonly ExaminedPart[] = ['subject', 'body', 'headers', 'attachments'];
const md5 = (text: string) => createHash('md5').update(text, 'utf8').digest('hex');

function score(list: string, message: MessageParts, examined = everything): ContentScore {
  const { lines, problems } = parseWordList(list);
  expect(problems).toEqual([]);
  return scoreMessage(indexWordList(lines), message, { examined, activationScore: 10, md5 });
}

test.each([
  ['confidential', 'Confidential: the plan', true],
  ['confidential', 'confidentiality', false],
  ['confidential', 'unconfidential', false],
  ['confidential', 'confidential_plan', true],
  ['confidential', 'confidential2', false],
  ['confidential', 'CONFIDENTIAL', true],
  ['company confidential', 'company\r\n  confidential', true],
  ['company confidential', 'companyconfidential', false],
  ['[secure]', 're:[secure]hello', true],
  ['(secure)', 'x(Secure)', true],
  ['-plan', 'my-plan', true],
  ['-plan', 'my-plans', false],
  ['_', 'a_b', true],
  ['C#', 'in C# code', true],
  ['C#', 'in C#5', true],
  ['a a', 'a a a', true],
  ['наш план', 'НАШ ПЛАН', true],
  ['план', 'планы', false],
  ['cafe', 'cafe\u0301', false],
  ['😀', 'hi😀there', true],
  ['', '', false],
])('%s is found in %j: %s', (phrase, body, expected) => {
  const list = phrase === '' ? '' : `10 "${phrase}"`;
  expect(score(list, { body }).triggered).toBe(expected);
});

test('a line scores once for each part, up to its maxscore', () => {
  const message: MessageParts = {
    subject: 'secret secret',
    body: 'a secret',
    headers: ['X-Tag: secret', 'X-Other: none', 'X-More: secret'],
    attachments: [{ name: 'a.txt', text: 'secret' }, { name: 'secret.bin' }],
  };
  expect(score('3 secret', message).score).toBe(15);
  expect(score('3 secret', message, ['subject']).score).toBe(3);
  expect(score('3:7 secret', message).score).toBe(7);
  expect(score('3:7 secret', message).hits.map(({ part, points }) => [part, points])).toEqual([
    [{ type: 'subject' }, 3],
    [{ type: 'body' }, 3],
    [{ type: 'header', index: 0 }, 1],
    [{ type: 'header', index: 2 }, 0],
    [{ type: 'attachment', index: 0, name: 'a.txt' }, 0],
  ]);
});

test('a part that is absent is not there to be found in; an empty one is', () => {
  expect(score('1 regex .*', {}).score).toBe(0);
  expect(score('1 regex .*', { subject: '' }).score).toBe(1);
  expect(score('1 regex .*', { body: '' }).score).toBe(1);
  expect(score('1 regex .*', { headers: ['', ''], attachments: [{ name: 'x' }, { name: 'y', text: '' }] }).score).toBe(
    3,
  );
});

test.each([...everything])('only what is examined is looked at: not the %s', (part) => {
  const message = {
    subject: 'secret',
    body: 'secret',
    headers: ['secret'],
    attachments: [{ name: 'x', text: 'secret' }],
  };
  expect(
    score(
      '1 secret',
      message,
      everything.filter((one) => one !== part),
    ).score,
  ).toBe(3);
});

test('triggered from the activation score on', () => {
  expect(score('4 one\n5 two', { subject: 'one two' })).toMatchObject({ score: 9, triggered: false });
  expect(score('5 one\n5 two', { subject: 'one two' })).toMatchObject({ score: 10, triggered: true });
  expect(score('10 one\n10 one', { subject: 'one' })).toMatchObject({ score: 20, triggered: true });
});

test('required lines score, and all must be found somewhere', () => {
  const list = '10 secret\n5 required acme\n0 required plan';
  expect(score(list, { subject: 'secret', body: 'acme plan' }).score).toBe(15);
  const missing = score(list, { subject: 'secret plan', headers: ['acme'] }, ['subject', 'body']);
  expect(missing).toMatchObject({ score: 0, because: { type: 'required-missing', lines: [{ line: 2 }] } });
  expect(missing.hits.map(({ line }) => line.line)).toEqual([1, 3]);
});

test('an exclude line that is found ends it, wherever it is', () => {
  const list = '10 secret\n1 required acme\n7 exclude newsletter';
  const found = score(list, { subject: 'secret', body: 'the newsletter' });
  expect(found).toMatchObject({ score: 0, triggered: false });
  expect(found.because).toMatchObject({
    type: 'excluded',
    hits: [{ line: { line: 3 }, part: { type: 'body' }, points: 0 }],
  });
  expect(score(list, { subject: 'secret acme', body: 'the newsletter' }, ['subject']).score).toBe(11);
});

test('patterns are looked for in the text as it is', () => {
  expect(score('10 regex \\bproject\\s+(x|y)\\b', { body: 'PROJECT\n  Y' }).triggered).toBe(true);
  expect(score('10 regex ^secure:', { subject: 'Secure: plan', body: 'a\nsecure:' }).score).toBe(10);
});

test('a digest is that of the bytes where it is given, else of the text; names are not examined', () => {
  const list = `10 hash ${md5('é')} price list`;
  expect(score(list, { attachments: [{ name: 'x', text: 'é' }] }).triggered).toBe(true);
  expect(score(list, { attachments: [{ name: 'x', md5: md5('é').toUpperCase() }] }).triggered).toBe(true);
  expect(score(list, { attachments: [{ name: 'x', text: 'é', md5: md5('other') }] }).triggered).toBe(false);
  expect(score(list, { attachments: [{ name: 'price list' }], body: 'é' }).triggered).toBe(false);
  expect(score(list, { attachments: [{ name: 'x', text: 'é' }] }, ['body']).triggered).toBe(false);
});

test('what is found is told in the order of the list, part by part', () => {
  const list = '1 regex d\n1 c\n1 regex b\n1 a\n1 e';
  const found = score(list, { subject: 'a b c', body: 'e d c' }).hits.map(({ line, part }) => [part.type, line.line]);
  expect(found).toEqual([
    ['subject', 2],
    ['subject', 3],
    ['subject', 4],
    ['body', 1],
    ['body', 2],
    ['body', 5],
  ]);
});

test.each([
  ['a b c d', [1, 2, 3, 4, 5]],
  ['a b c', [2, 3, 4]],
  ['a b', [4]],
  ['x b y', [4]],
  ['a b b c', [3, 4]],
  ['d', [5]],
])('phrases inside of others, and begun ones that break off: %s', (subject, expected) => {
  const list = '1 "a b c d"\n1 "a b c"\n1 "b c"\n1 b\n1 d';
  expect(score(list, { subject }).hits.map(({ line }) => line.line)).toEqual(expected);
});

test('an attachment is digested once, however many lines ask', () => {
  const asked: string[] = [];
  const digest = (text: string) => {
    asked.push(text);
    return md5(text);
  };
  const { lines } = parseWordList(['one', 'two', 'three'].map((text) => `5 hash ${md5(text)} x`).join('\n'));
  const attachments = [{ name: 'x', text: 'two' }, { name: 'y' }, { name: 'z', text: 'three' }];
  const examination = { examined: everything, activationScore: 10, md5: digest };
  expect(scoreMessage(indexWordList(lines), { attachments }, examination).score).toBe(10);
  expect(asked).toEqual(['two', 'three']);
});

test('nothing is digested without need', () => {
  const { lines } = parseWordList('10 secret');
  const examination = { examined: everything, activationScore: 1, md5: () => expect.fail('asked for a digest') };
  expect(scoreMessage(indexWordList(lines), { attachments: [{ name: 'x', text: 'secret' }] }, examination).score).toBe(
    10,
  );
});

/** The rules once more, each phrase an ordinary regular expression, no index. */
function naive(lines: readonly WordLine[], message: MessageParts): number {
  const texts = [message.subject, message.body, ...(message.headers ?? [])].filter((text) => text !== undefined);
  const count = ({ matcher }: WordLine) =>
    texts.filter((text) => matcher.type === 'phrase' && has(text, matcher.text)).length;
  if (lines.some((line) => line.role === 'exclude' && count(line) > 0)) return 0;
  if (lines.some((line) => line.role === 'required' && count(line) === 0)) return 0;
  return lines.reduce((sum, line) => sum + Math.min(line.weight * count(line), line.maxScore ?? 1e9), 0);
}

function has(text: string, phrase: string): boolean {
  const literal = new RegExp(phrase.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '\\s+'), 'giu');
  const letter = /[\p{L}\p{N}]/u;
  for (let match = literal.exec(text); match; match = literal.exec(text)) {
    const before = [...text.slice(0, match.index)].at(-1) ?? '';
    const [after = ''] = text.slice(match.index + match[0].length);
    const starts = !letter.test([...phrase][0]!) || !letter.test(before);
    const ends = !letter.test([...phrase].at(-1)!) || !letter.test(after);
    if (starts && ends) return true;
    literal.lastIndex = match.index + [...match[0]][0]!.length;
  }
  return false;
}

test('scoring equals the naive way', () => {
  const phrase = smallText
    .filter((text) => text.trim() !== '')
    .map((text) => text.trim().replaceAll(/\s+/g, ' ').slice(0, 5));
  const line = fc.tuple(
    fc.constantFrom('1', '3', '2:3', '5'),
    fc.constantFrom('', '', '', 'required ', 'exclude '),
    phrase,
  );
  const list = fc.array(line, { maxLength: 6 }).map((lines) => lines.map(([w, r, p]) => `${w} ${r}"${p}"`).join('\n'));
  const message = fc.record({ subject: smallText, body: smallText, headers: fc.array(smallText, { maxLength: 2 }) });
  fc.assert(
    fc.property(list, message, (text, parts) => {
      const { lines } = parseWordList(text);
      expect(score(text, parts).score).toBe(naive(lines, parts));
    }),
    runs(2000),
  );
});

test.skipIf(process.env.MUTATION).each([
  [
    'many phrases in a long text',
    Array.from({ length: 30_000 }, (_, n) => `w${n} x${n % 7}`),
    'w17 x3 '.repeat(100_000),
  ],
  ['phrases that begin alike', Array.from({ length: 1000 }, (_, n) => `${'a '.repeat(n)}b`), 'a '.repeat(500_000)],
  [
    'phrases that are ends of each other',
    Array.from({ length: 1000 }, (_, n) => '- '.repeat(n + 1)),
    '- '.repeat(500_000),
  ],
  ['one long phrase, nearly there', [`${'-'.repeat(300_000)}x`], '-'.repeat(1_000_000)],
  ['one long word', ['a'.repeat(500_000)], 'a'.repeat(1_000_000)],
])('%s: linear', { timeout: 20_000 }, (_, phrases, body) => {
  score(phrases.map((phrase) => `1 "${phrase}"`).join('\n'), { body });
});
