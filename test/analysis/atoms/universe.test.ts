import { expect, test } from 'vitest';
import { newQuestions, no, yes } from '../../../src/analysis/atoms/questions.ts';
import { newUniverse } from '../../../src/analysis/atoms/universe.ts';
import { fieldCount } from '../../../src/analysis/boxes/cell.ts';
import { nobodyHere } from './plain-set.ts';

test('a question has one number, whenever it is asked', () => {
  const questions = newQuestions();
  const [group, list] = [
    { type: 'unknown', field: 'from', about: 'group g' },
    { type: 'content', list: '10 a' },
  ] as const;
  expect([group, list, { ...group }, { ...list }].map(questions.ask)).toEqual([0, 1, 0, 1]);
  expect([questions.at(0), questions.at(1)]).toEqual([group, list]);
  expect([yes(3), no(3)]).toEqual([7, 6]);
});

test('answers that exclude each other are listed once', () => {
  const questions = newQuestions();
  expect(questions.impossible()).toEqual([]);
  for (const answers of [
    [345, 12],
    [12, 345],
    [2345, 1],
  ]) {
    questions.exclude(answers);
  }
  expect(questions.impossible()).toEqual([
    [12, 345],
    [1, 2345],
  ]);
});

test('a universe says which answers no message has', () => {
  const listOf = (handle: string, wordList: string) => ({
    kind: 'contentDefinitions' as const,
    handle,
    name: handle,
    fields: {
      folder: null,
      description: handle,
      activationScore: 10,
      examine: ['subject' as const],
      wordList,
      secureMessaging: null,
    },
  });
  const contentDefinitions = [listOf('few', '10 a'), listOf('many', '10 a\n10 b')];
  const { impossible } = newUniverse([{ ...nobodyHere, objects: { ...nobodyHere.objects, contentDefinitions } }], 0);
  // The first is triggered, and the second, which has all of its words, is not.
  expect(impossible).toEqual([{ sets: new Array(fieldCount).fill(0), literals: [1, 2] }]);
});
