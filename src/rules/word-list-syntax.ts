import { wordListOf } from './parsed-word-lists.ts';
import type { Found, Rule } from './rule.ts';
import { wordsForProblem } from './word-list-words.ts';
import { nameOf } from './words.ts';

/** Of one list, more are not told. */
const mostProblems = 100;

export const rule: Rule = {
  name: 'word-list-syntax',
  severity: 'error',
  law: true,
  text: 'A line of a word list that can not be read, or a pattern that does not run in linear time.',
  check: ({ draft }) =>
    draft.objects.contentDefinitions.flatMap((definition) =>
      wordListOf(definition)
        .problems.slice(0, mostProblems)
        .map(
          (problem): Found => ({
            message: `A line of a word list can not be read. In line ${problem.line} of the list of ${nameOf(definition)}, ${wordsForProblem(problem)}.`,
            path: ['contentDefinitions', definition.key, 'wordList'],
            part: { line: problem.line, column: problem.column },
          }),
        ),
    ),
};
