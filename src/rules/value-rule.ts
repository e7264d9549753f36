import type { ValueProblem, ValueRule } from '../config/draft.ts';
import { found } from '../config/explain/describe.ts';
import type { Found, Rule } from './rule.ts';
import { capital, inPlace, valueName } from './words.ts';

interface Words {
  readonly name: ValueRule;
  readonly text: string;
  /** The constant first sentence. */
  readonly first: string;
  /** Why, or what is wanted: the last sentence. */
  readonly last: string;
}

/** A law about values that could not be read: the reading found the problem, the rule has the words. */
export function valueRule({ name, text, first, last }: Words): Rule {
  return {
    name,
    severity: 'error',
    law: true,
    text,
    check: ({ draft }) =>
      draft.problems.filter(({ rule }) => rule === name).map((problem) => describe(problem, first, last)),
  };
}

function describe({ path, value, problem, fix }: ValueProblem, first: string, last: string): Found {
  // The key of an `expect` is an address itself.
  const isKey = path.at(-1) === value && path.at(-2) === 'expect';
  const where = isKey ? `A recipient in ${valueName(path.slice(0, -1))}` : capital(valueName(path));
  return {
    message: `${first} ${where} is ${found(value)}, which ${problem}. ${last}`,
    ...(fix === undefined ? {} : { hint: isKey ? `${fix}:` : inPlace(path, fix) }),
    path,
    ...(isKey ? { part: 'key' as const } : {}),
  };
}
