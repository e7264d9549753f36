import { oneOf } from '../config/explain/describe.ts';
import { highestScore } from '../content/highest-score.ts';
import { wordListOf } from './parsed-word-lists.ts';
import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'activation-score-unreachable',
  severity: 'error',
  law: false,
  text: 'An activation score that the word list can not reach in the parts that are examined.',
  check: ({ draft }) =>
    draft.objects.contentDefinitions.flatMap((definition): readonly Found[] => {
      const { activationScore, examine } = definition.fields;
      const { lines, problems } = wordListOf(definition);
      // A line that can't be read might be the one that is enough.
      if (problems.length > 0 || definition.invalid.has('activationScore')) return [];
      const highest = highestScore(lines, examine);
      if (highest >= activationScore) return [];
      return [
        {
          message: `A word list can not reach its activation score. ${capital(nameOf(definition))} is triggered by a score of ${activationScore}, and no message scores more than ${highest}: ${why(lines.length, examine)}; raise the weights, examine more parts, or lower the activation score.`,
          path: ['contentDefinitions', definition.key, 'activationScore'],
          related: [{ message: 'the word list is here', path: ['contentDefinitions', definition.key, 'wordList'] }],
        },
      ];
    }),
};

function why(lines: number, examine: readonly string[]): string {
  if (lines === 0) return 'its list has no entries';
  if (examine.length === 0) return 'no part of a message is examined';
  return `each line of the list counts once for each part it is found in, and only ${examine.length === 1 ? `the part ${examine[0]} is` : `${oneOf(examine).replace(' or ', ' and ')} are`} examined`;
}
