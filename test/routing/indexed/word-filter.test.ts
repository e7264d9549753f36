import { describe, expect, test } from 'vitest';
import { md5 } from '../../../src/cli/hash.ts';
import type { MessageParts } from '../../../src/content/message-parts.ts';
import { parseWordList } from '../../../src/content/parse-word-list.ts';
import { scoreMessage } from '../../../src/content/score-message.ts';
import { indexWordList } from '../../../src/content/word-list-index.ts';
import { newWordFilter } from '../../../src/routing/indexed/word-filter.ts';
import { newRandom } from './random.ts';

/** Which of the lists, by number, are suspected of finding something. */
const suspects = (lists: readonly string[], message: MessageParts): readonly number[] => {
  const bits = newWordFilter(lists).suspects(message);
  return lists.flatMap((_, number) => ((bits & (1 << (number & 31))) === 0 ? [] : [number]));
};

describe('the lists that might find something', () => {
  const lists = ['10 secret', '10 "company confidential"', '10 [tag]', '10 exclude draft\n5 plan'];

  test.each<[MessageParts, readonly number[]]>([
    [{ subject: 'lunch' }, []],
    [{ subject: 'SECRET' }, [0]],
    [{ subject: 'secrets' }, []],
    [{ subject: 'a confidential word' }, [1]],
    [{ subject: 'of the company' }, []],
    [{ subject: '', body: '[Tag] secret' }, [0, 2]],
    [{ headers: ['X: y', 'Subject: a draft'] }, [3]],
    [{ attachments: [{ name: 'secret.txt' }] }, []],
    [
      {
        attachments: [
          { name: 'x', text: 'lunch' },
          { name: 'y', text: 'our plan' },
        ],
      },
      [3],
    ],
  ])('%j', (message, expected) => {
    expect(suspects(lists, message)).toEqual(expected);
  });

  test('are all of them in a text that is not ASCII: it may hold another form of a letter', () => {
    expect(suspects(['10 kelvin', '10 other'], { subject: '\u212aelvin' })).toEqual([0, 1]);
  });

  test('are always those with a pattern, a digest, or a phrase without such a word', () => {
    expect(suspects(['5 regex a.c', `5 hash ${'0'.repeat(32)} x`, '5 ***', '5 größe', '5 word'], {})).toEqual([
      0, 1, 2, 3,
    ]);
  });

  test('a list that is no suspect finds nothing', () => {
    const random = newRandom(1);
    const words = ['secret', 'money', 'tag', 'x1', '[', ']', '-', '  ', 'Se', 'CRET', '\u017fecret', 'a'];
    const text = () => random.picks(1 + random.below(4), words).join(random.pick(['', ' ']));
    let calm = 0;
    for (let round = 0; round < 3_000; round++) {
      const lists = Array.from({ length: 1 + random.below(40) }, () => `10 ${text()}`);
      const message = { subject: text(), body: text() };
      const bits = newWordFilter(lists).suspects(message);
      for (const [number, list] of lists.entries()) {
        if ((bits & (1 << (number & 31))) !== 0) continue;
        calm++;
        const examination = { examined: ['subject', 'body'] as const, activationScore: 1, md5 };
        const { hits } = scoreMessage(indexWordList(parseWordList(list).lines), message, examination);
        if (hits.length > 0) expect({ list, message, hits }).toBe('not found');
      }
    }
    expect(calm).toBeGreaterThan(1_000);
  });
});
