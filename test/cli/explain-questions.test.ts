import { describe, it } from 'vitest';
import { expectGolden } from '../support/golden.ts';
import { type Question, questions } from './explain-questions.ts';
import { ask } from './support/ask.ts';

/** The command line, what is asked in words, and what it says to a terminal of 100 columns without colour. */
async function answer({ asks, args }: Question): Promise<string> {
  const { code, out, err } = await ask(['examples/acme', ...args]);
  const line = ['sealwright explain examples/acme', ...args.map(quoted)].join(' ');
  return `$ ${line}\n# ${asks}\n\n${out}${err}${code === 0 ? '' : `(exit code ${code})\n`}`;
}

const quoted = (text: string): string => (/^[\w@.:/-]+$/.test(text) ? text : `'${text}'`);

describe('questions that an administrator asks over examples/acme', () => {
  it.each(questions)('$name: $asks', async (question) => {
    expectGolden('goldens-explain', question.name, await answer(question));
  });
});
