import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highestScore } from '../../src/content/highest-score.ts';
import type { ExaminedPart } from '../../src/content/message-parts.ts';
import { parseWordList } from '../../src/content/parse-word-list.ts';
import { scoreMessage } from '../../src/content/score-message.ts';
import { indexWordList } from '../../src/content/word-list-index.ts';
import { runs } from '../support/runs.ts';

const md5 = '0123456789abcdef0123456789abcdef';

function highest(list: string, ...examined: ExaminedPart[]): number {
  const { lines, problems } = parseWordList(list);
  expect(problems).toEqual([]);
  return highestScore(lines, examined);
}

test.each<[string, ExaminedPart[], number]>([
  ['', ['subject', 'body'], 0],
  ['3 secret', [], 0],
  ['3 secret', ['subject'], 3],
  ['3 secret', ['subject', 'subject'], 3],
  ['3 secret\n2 required acme', ['subject', 'body'], 10],
  ['3:5 secret\n1 regex x', ['subject', 'body'], 7],
  ['3 secret', ['headers'], Number.POSITIVE_INFINITY],
  ['3 secret', ['subject', 'attachments'], Number.POSITIVE_INFINITY],
  ['3:5 secret', ['attachments'], 5],
  ['0 secret', ['attachments'], 0],
  [`9 hash ${md5} x`, ['subject', 'body', 'headers'], 0],
  [`9:20 hash ${md5} x\n1 secret`, ['attachments', 'subject'], Number.POSITIVE_INFINITY],
  [`9:20 hash ${md5} x\n1:3 secret`, ['attachments', 'subject'], 23],
  ['50 exclude newsletter', ['subject'], 0],
  ['3 secret\n0 exclude newsletter', ['subject'], 3],
  // what is only found together with an exclude phrase
  ['3 our newsletter\n2 secret\n0 exclude Newsletter', ['subject'], 2],
  ['3 required our newsletter\n2 secret\n0 exclude newsletter', ['subject'], 0],
  ['3 newsletters\n0 exclude newsletter', ['subject'], 3],
  ['3 regex newsletter\n0 exclude newsletter', ['subject'], 3],
  [`9:9 hash ${md5} newsletter\n0 exclude newsletter`, ['attachments'], 9],
  ['3 required secret', [], 0],
])('%j, %j: %d', (list, examined, expected) => {
  expect(highest(list, ...examined)).toBe(expected);
});

test('no message passes it, and one that says everything reaches it where nothing is excluded', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'a b', 'b c', '-', '[a]');
  const line = fc.tuple(
    fc.constantFrom('0', '1', '3', '2:3', '5:9'),
    fc.constantFrom('', '', 'required ', 'exclude '),
    word,
  );
  const list = fc
    .array(line, { maxLength: 6 })
    .map((lines) => lines.map(([w, r, text]) => `${w} ${r}"${text}"`).join('\n'));
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  const examination = { examined: ['subject', 'body'] as const, activationScore: 1, md5: () => md5 };
  fc.assert(
    fc.property(list, text, text, (source, subject, body) => {
      const { lines } = parseWordList(source);
      const top = highestScore(lines, examination.examined);
      const index = indexWordList(lines);
      expect(scoreMessage(index, { subject, body }, examination).score).toBeLessThanOrEqual(top);
      if (lines.some(({ role }) => role === 'exclude')) return;
      const all = 'a, b, c, a b c - [a]';
      expect(scoreMessage(index, { subject: all, body: all }, examination).score).toBe(top);
    }),
    runs(1000),
  );
});
