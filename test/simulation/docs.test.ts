// docs/simulation.md shows what the program says.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messageFields } from '../../src/simulation/read-message.ts';
import { cli, copyOfExample, root, temporaryFolder } from '../support/cli.ts';

const page = join(root, 'docs/simulation.md');
const home = temporaryFolder();

const block = (language: string): string => {
  const [, text] = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readFileSync(page, 'utf8')) ?? [];
  if (text === undefined) throw new Error(`docs/simulation.md has no ${language} block`);
  return text;
};

test('the example', async () => {
  copyOfExample('acme', join(home, 'examples', 'acme'));
  writeFileSync(join(home, 'mail.jsonl'), block('jsonl'));
  const { code, out } = await cli(['simulate', 'examples/acme', '--messages', 'mail.jsonl'], { cwd: home });
  expect(code).toBe(0);
  if (process.env.GOLDENS === 'write') {
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace(/(```text\n)[\s\S]*?(```)/, (_, start, end) => start + out + end),
    );
  }
  expect(block('text')).toBe(out);
});

test('names every field of a message', () => {
  const [, table = ''] = readFileSync(page, 'utf8').split('## Messages as JSON Lines');
  for (const field of messageFields) expect(table).toContain(`\`${field}\``);
});
