import type { PatternReason } from '../content/pattern.ts';
import type { NonLinearConstruct } from '../content/pattern-scan.ts';
import type { WordListProblem } from '../content/word-list.ts';

/** What is wrong with a line of a word list, as a clause, and what to do. */
export function wordsForProblem(problem: WordListProblem): string {
  switch (problem.kind) {
    case 'missing-weight':
      return 'it has no weight; it begins with a whole number, such as `10 confidential`';
    case 'weight-not-a-number':
      return `its weight \`${problem.text}\` is no whole number; it begins with one, such as \`10 confidential\``;
    case 'weight-negative':
      return `its weight \`${problem.text}\` is negative; what must not be found is written \`exclude text\``;
    case 'weight-too-large':
      return `its weight is above ${problem.limit}`;
    case 'maxscore-not-a-number':
      return 'its maximum score is no whole number; it follows the weight and a colon, as in `5:10 text`';
    case 'maxscore-too-large':
      return `its maximum score is above ${problem.limit}`;
    case 'maxscore-below-weight':
      return `its maximum score ${problem.maxScore} is below its weight ${problem.weight}`;
    case 'missing-text':
      return 'nothing follows that could be looked for';
    case 'unclosed-quote':
      return 'its quote is never closed';
    case 'text-after-quote':
      return 'something follows the quoted text; one line is one text';
    case 'keyword-in-capitals':
      return `\`${problem.text}\` is written with capitals; write \`${problem.keyword}\`, or quote a text that begins so`;
    case 'combined-keywords':
      return `\`${problem.first}\` and \`${problem.second}\` can not be combined; quote a text that begins so`;
    case 'bad-digest':
      return `\`${problem.text}\` is no MD5 digest, which has 32 hexadecimal digits`;
    case 'missing-name':
      return 'no name follows the digest; write `hash MD5 name`';
    case 'too-many-patterns':
      return 'the patterns of the list are too many or too large, together with this one; split the list';
    case 'bad-pattern':
      return `its pattern is none: ${reasons[problem.reason]}`;
    case 'not-linear-time':
      return `its pattern has ${constructs[problem.construct]}, which nobody can run in linear time; the service takes RE2 patterns only`;
    case 'pattern-too-large':
      return `its pattern is too large: more than ${problem.limit} ${problem.unit}`;
  }
}

const reasons: Readonly<Record<PatternReason, string>> = {
  'invalid-range': 'a range in [ ] ends before it begins',
  'invalid-escape': 'a backslash stands before a sign that it means nothing for',
  'invalid-group-name': 'the name of a group is none',
  'duplicate-group-name': 'two groups have the same name',
  'invalid-group-syntax': 'a group begins in a way that RE2 does not know',
  'nested-repetition': 'a repetition is repeated',
  'invalid-repeat-count': 'the count of a repetition is too large, or its end is before its beginning',
  'missing-repeat-argument': 'a repetition has nothing before it that it repeats',
  'missing-bracket': 'a [ is never closed',
  'missing-parenthesis': 'a ( is never closed',
  'unexpected-parenthesis': 'a ) was never opened',
  'trailing-backslash': 'it ends with a backslash',
  'nests-too-deeply': 'its groups nest too deeply',
};

const constructs: Readonly<Record<NonLinearConstruct, string>> = {
  backreference: 'a reference back to a group',
  lookahead: 'a look ahead',
  lookbehind: 'a look behind',
  'atomic-group': 'an atomic group',
  recursion: 'a recursion',
  conditional: 'a condition',
};
