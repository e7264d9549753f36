import { describe, expect, test } from 'vitest';
import { type Contents, newContents } from '../../../src/analysis/atoms/contents.ts';
import { newQuestions } from '../../../src/analysis/atoms/questions.ts';
import { parseWordList } from '../../../src/content/parse-word-list.ts';
import { scoreMessage } from '../../../src/content/score-message.ts';
import { indexWordList } from '../../../src/content/word-list-index.ts';
import type { Entity } from '../../../src/model/entity.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import { newRandom, type Random } from '../../routing/indexed/random.ts';
import { nobodyHere } from './plain-set.ts';

type Fields = Pick<Entity<'contentDefinitions'>['fields'], 'wordList' | 'examine' | 'activationScore'>;

const listed = (wordList: string, more: Partial<Fields> = {}): Fields => ({
  wordList,
  examine: ['subject'],
  activationScore: 10,
  ...more,
});

const setOf = (...all: readonly Fields[]): PolicySet => ({
  ...nobodyHere,
  objects: {
    ...nobodyHere.objects,
    contentDefinitions: all.map((fields, at) => ({
      kind: 'contentDefinitions',
      handle: `list ${at}`,
      name: `list ${at}`,
      fields: { folder: null, description: `list ${at}`, secureMessaging: null, ...fields },
    })),
  },
});

/** Whether the first list is known to trigger only where the second does. */
function isLesser(lesser: Fields, greater: Fields): boolean {
  const questions = newQuestions();
  const contents = newContents([setOf(lesser), setOf(greater)], questions);
  const [a, b] = [questionOf(contents, 0), questionOf(contents, 1)];
  return questions.impossible().some((one) => one.length === 2 && one.includes(a * 2 + 1) && one.includes(b * 2));
}

function questionOf(contents: Contents, policySet: number, handle = 'list 0'): number {
  const triggered = contents.of(handle, policySet);
  if (triggered?.type !== 'question') throw new Error('no question');
  return triggered.question;
}

const digest = 'd41d8cd98f00b204e9800998ecf8427e';

describe('of two word lists', () => {
  test.each<[string, boolean, Fields, Fields]>([
    ['a word more finds more', true, listed('10 a'), listed('10 a\n10 b')],
    ['not the other way round', false, listed('10 a\n10 b'), listed('10 a')],
    ['other words find others', false, listed('10 a'), listed('10 b')],
    ['capitals make no difference', true, listed('10 A'), listed('10 a\n1 b')],
    ['more weight finds more', true, listed('9 a\n1 b'), listed('10 a\n1 b')],
    ['less weight finds less', false, listed('10 a\n1 b'), listed('9 a\n1 b')],
    ['a score that is sooner reached finds more', true, listed('10 a'), listed('10 a', { activationScore: 9 })],
    [
      'a score that is later reached finds less',
      false,
      listed('10 a\n10 b'),
      listed('10 a\n10 b', { activationScore: 11 }),
    ],
    ['no limit finds more', true, listed('5:5 a\n5 b'), listed('5 a\n5 b')],
    [
      'a limit finds less',
      false,
      listed('5 a\n5 b', { examine: ['subject', 'body'] }),
      listed('5:5 a\n5 b', { examine: ['subject', 'body'] }),
    ],
    ['a higher limit finds more', true, listed('5:5 a\n5 b'), listed('5:9 a\n5 b')],
    ['a lower limit finds less', false, listed('5:9 a\n5 b'), listed('5:5 a\n5 b')],
    ['one part more finds more', true, listed('10 a'), listed('10 a', { examine: ['subject', 'body'] })],
    ['one part less finds less', false, listed('10 a', { examine: ['subject', 'body'] }), listed('10 a')],
    ['to require more finds less', false, listed('10 a'), listed('10 a\n0 required b')],
    ['to require the same finds more', true, listed('10 a\n1 required b'), listed('10 a\n1 required b\n5 c')],
    ['to exclude more finds less', false, listed('10 a'), listed('10 a\n10 exclude b')],
    ['to exclude the same finds more', true, listed('10 a\n10 exclude b'), listed('10 a\n5 c\n10 exclude b')],
    ['to exclude less finds more', true, listed('10 a\n10 exclude b'), listed('10 a')],
    [
      'to exclude in a part more finds less',
      false,
      listed('10 a\n10 exclude b'),
      listed('10 a\n10 exclude b', { examine: ['subject', 'body'] }),
    ],
    ['a line twice counts twice', false, listed('5 a\n5 a'), listed('5 a\n5 b')],
    ['a line twice is more', true, listed('5 a\n5 b'), listed('5 a\n5 a\n5 b')],
    ['the lesser of two lines counts', false, listed('5 a\n5 a\n5 b'), listed('5 a\n1 a\n5 b')],
    ['patterns are found alike where they are the same', true, listed('10 regex a.c'), listed('10 regex a.c\n1 b')],
    ['other patterns find others', false, listed('10 regex a.c'), listed('10 regex a.d')],
    ['a pattern is no phrase', false, listed('10 regex abc'), listed('10 abc')],
    [
      'a digest is the same digest',
      true,
      listed(`10 hash ${digest} x`, { examine: ['attachments'] }),
      listed(`10 hash ${digest} y\n1 b`, { examine: ['attachments'] }),
    ],
    [
      'another digest is another',
      false,
      listed(`10 hash ${digest} x`, { examine: ['attachments'] }),
      listed(`10 hash ${digest.replace('d', 'e')} x`, { examine: ['attachments'] }),
    ],
  ])('%s', (_, expected, lesser, greater) => {
    expect(isLesser(lesser, greater)).toBe(expected);
  });

  test('what is called lesser triggers nothing that the other does not', () => {
    const seen = { lesser: 0, not: 0 };
    for (let seed = 0; seed < 300; seed++) {
      const random = newRandom(seed);
      const lesser = listed(randomList(random), {
        activationScore: 1 + random.below(10),
        examine: randomParts(random),
      });
      const greater = random.percent(50)
        ? edited(lesser, random)
        : listed(randomList(random), { examine: randomParts(random) });
      const questions = newQuestions();
      const contents = newContents([setOf(lesser), setOf(greater)], questions);
      const [a, b] = [contents.of('list 0', 0)!, contents.of('list 0', 1)!];
      const triggers = [lesser, greater].map(triggering);
      const texts = words.flatMap((subject) => words.map((body) => ({ subject, body })));
      const found = texts.map((text) => triggers.map((one) => one(text)));
      for (const [at, one] of [a, b].entries()) {
        if (one.type === 'always') expect(found.every((text) => text[at])).toBe(true);
        if (one.type === 'never') expect(found.some((text) => text[at])).toBe(false);
      }
      if (a.type !== 'question' || b.type !== 'question') continue;
      for (const impossible of questions.impossible()) {
        const isSo = (answers: readonly (boolean | undefined)[]) =>
          impossible.every((one) => answers[one >> 1 === a.question ? 0 : 1] === ((one & 1) === 1));
        expect([seed, found.filter(isSo)]).toEqual([seed, []]);
      }
      seen[questions.impossible().length > 0 ? 'lesser' : 'not']++;
    }
    expect(seen.lesser).toBeGreaterThan(20);
    expect(seen.not).toBeGreaterThan(20);
  });
});

describe('a content examination definition', () => {
  const never = listed('5 a');
  const always = listed('10 a\n5 b', { activationScore: 0, examine: ['subject', 'body'] });
  const sometimes = listed('10 a', { examine: ['subject', 'body'] });
  const same = listed('10 a', { examine: ['body', 'subject'] });
  const questions = newQuestions();
  const contents = newContents([setOf(never, sometimes, always), setOf(never, same)], questions);

  test('is triggered always, never, or by some texts; those that examine alike by the same', () => {
    expect(contents.of('list 0', 0)).toEqual({ type: 'never' });
    expect(contents.of('list 2', 0)).toEqual({ type: 'always' });
    expect(contents.of('list 1', 0)?.type).toBe('question');
    expect(contents.of('list 1', 1)).toEqual(contents.of('list 1', 0));
    expect(contents.of('list 2', 1)).toBeUndefined();
    expect(questions.impossible()).toEqual([]);
    const list = JSON.stringify(['10 a', ['body', 'subject'], 10]);
    expect(questions.at(questionOf(contents, 0, 'list 1'))).toEqual({ type: 'content', list });
  });

  test('differs where it examines otherwise in another policy set, or is not there', () => {
    expect(['list 0', 'list 1', 'list 2'].map(contents.differs)).toEqual([false, false, true]);
    expect(newContents([setOf(never), setOf(sometimes)], newQuestions()).differs('list 0')).toBe(true);
  });
});

const words = ['', 'a', 'b', 'c', 'a b', 'b c', 'a c', 'a b c'];

const randomParts = (random: Random): Fields['examine'] => random.pick([['subject'], ['subject', 'body'], ['body']]);

const randomLine = (random: Random): string =>
  `${random.pick(['1', '3', '5', '10', '3:3', '3:5'])} ${random.pick(['', '', 'required ', 'exclude ', 'regex '])}${random.pick(['a', 'b', 'c'])}`;

function randomList(random: Random): string {
  return Array.from({ length: 1 + random.below(4) }, () => randomLine(random)).join('\n');
}

/** With a line more or less, or another activation score. */
function edited({ wordList, ...others }: Fields, random: Random): Fields {
  const lines = wordList.split('\n');
  if (random.percent(30)) return { wordList, ...others, activationScore: 1 + random.below(10) };
  if (random.percent(30)) return { wordList, ...others, examine: randomParts(random) };
  const less = lines.length > 1 && random.percent(50) ? lines.slice(1) : lines;
  return { wordList: random.percent(50) ? [...less, randomLine(random)].join('\n') : less.join('\n'), ...others };
}

function triggering({ wordList, examine, activationScore }: Fields) {
  const index = indexWordList(parseWordList(wordList).lines);
  return (text: { readonly subject: string; readonly body: string }): boolean =>
    scoreMessage(index, text, { examined: examine, activationScore, md5: () => '' }).triggered;
}
