import { describe, expect, test } from 'vitest';
import { type Examined, textsFor } from '../../../src/analysis/regions/write-content.ts';
import type { ExaminedPart, MessageParts } from '../../../src/content/message-parts.ts';

const list = (wordList: string, activationScore = 10, examine: readonly ExaminedPart[] = ['subject']): Examined => ({
  wordList,
  activationScore,
  examine: [...examine],
});

const texts = (...hits: readonly Examined[]): readonly MessageParts[] => [...textsFor(hits)];

/** Subjects, each once. */
const subjects = (...hits: readonly Examined[]) => [...new Set(texts(...hits).map(({ subject }) => subject))];

describe('texts that trigger', () => {
  test('nothing: one without any words', () => {
    expect(texts()).toEqual([{}]);
  });

  const parts: readonly (readonly [ExaminedPart, MessageParts])[] = [
    ['subject', { subject: 'secret' }],
    ['body', { body: 'secret' }],
    ['headers', { headers: ['X-Note: secret'] }],
    ['attachments', { attachments: [{ name: 'note.txt', text: 'secret' }] }],
  ];
  test.each(parts)('a list that examines only: %s', (part, written) => {
    const all = texts(list('10 secret', 10, [part]));
    expect(new Set(all.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(written)]));
  });

  test('a list that examines several parts: in the first, then in the last', () => {
    const all = texts(list('10 secret', 10, ['headers', 'subject', 'body']));
    expect(all.slice(0, 2)).toEqual([{ headers: ['X-Note: secret'] }, { body: 'secret' }]);
  });

  test('a list that examines nothing: without any words', () => {
    expect(texts(list('10 secret', 10, []))[0]).toEqual({});
  });

  test('two lists, both in one part or each in its own', () => {
    const [one, two] = [list('10 secret'), list('10 hidden')];
    expect(texts(one, two)[0]).toEqual({ subject: 'secret hidden' });
    const body = ['body'] as const;
    expect(texts(list('10 secret', 10, body), list('10 hidden', 10, body))[0]).toEqual({ body: 'secret\nhidden' });
    expect(texts(one, list('10 hidden', 10, ['headers']))[0]).toEqual({
      subject: 'secret',
      headers: ['X-Note: hidden'],
    });
    const headers = ['headers'] as const;
    expect(texts(list('5 a\n5 b', 10, headers))[0]).toEqual({ headers: ['X-Note: a', 'X-Note: b'] });
  });
});

describe('lines that are enough', () => {
  test('begin with the heaviest, each time with another; in the end there are all', () => {
    expect(subjects(list('5 a\n10 b\n4 c\n3 d'))).toEqual(['b', 'a c d', 'c d b', 'd b', 'a b c d']);
  });

  test('are all there are where these are not enough', () => {
    expect(subjects(list('5 a\n4 b', 20))).toEqual(['a b', 'b a']);
  });

  test('begin with those that are required, which count', () => {
    expect(subjects(list('5 a\n4 required r\n6 b\n1 required s'))).toEqual(['r s b', 'r s a', 'a r b s']);
    expect(subjects(list('9 a\n10 required r'))).toEqual(['r', 'a r']);
  });

  test('may be only those that are required', () => {
    expect(subjects(list('10 required r'))).toEqual(['r']);
  });

  test('are none that exclude', () => {
    expect(subjects(list('10 a\n50 exclude b'))).toEqual(['a']);
  });

  test('begin with one of the twelve heaviest', () => {
    const lines = Array.from({ length: 15 }, (_, at) => `${30 - at} w${at}`);
    expect(subjects(list(lines.join('\n')))).toEqual([
      ...Array.from({ length: 12 }, (_, at) => `w${at}`),
      lines.map((_, at) => `w${at}`).join(' '),
    ]);
  });

  test('may be patterns, of which an example is written', () => {
    expect(subjects(list('10 regex ab+[x-z]'))).toEqual(['abx']);
    // Of this one there is none.
    expect(texts(list('10 regex \\pL'))[0]).toEqual({});
  });

  test('may be attachments, where these are examined', () => {
    const md5 = '900150983cd24fb0d6963f7d28e17f72';
    const words = `5 hash ${md5} abc.txt\n5 secret`;
    const file = { name: 'abc.txt', md5 };
    expect(texts(list(words, 10, ['subject', 'attachments'])).slice(0, 2)).toEqual([
      { subject: 'secret', attachments: [file] },
      { attachments: [file, { name: 'note.txt', text: 'secret' }] },
    ]);
    expect(texts(list(words))[0]).toEqual({ subject: 'secret' });
  });
});

describe('of several lists', () => {
  test('the first choice of each comes first, then the others at once, then those of one at a time', () => {
    expect(subjects(list('10 a\n10 b'), list('10 x\n10 y\n10 z'))).toEqual([
      'a x',
      'b y',
      'a b z',
      'a b x y z',
      'b x',
      'a b x',
      'a y',
      'a z',
      'a x y z',
    ]);
  });

  test('none is tried twice where there is one', () => {
    expect(texts(list('10 a\n10 b'))).toHaveLength(6);
  });
});
