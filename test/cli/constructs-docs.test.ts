import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli, root } from '../support/cli.ts';
import { appFolders } from './support/app-folder.ts';

const folderOf = appFolders();
const page = readFileSync(join(root, 'docs', 'constructs.md'), 'utf8');

/** The text of a block of the part that a newcomer copies from. */
function block(language: string): string {
  const [, beginning = ''] = page.split('## A beginning');
  const [, text] = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(beginning) ?? [];
  return text ?? expect.fail(`no ${language} in the beginning`);
}

test('the beginning of the page is one: as it stands there it validates, passes its test, is planned and applied', async () => {
  const cwd = folderOf({ 'cdktf.json': block('json'), 'main.ts': block('ts') });
  const commands = [...page.matchAll(/^\$ npx sealwright (validate|test|plan|apply --target .*)$/gm)].map(
    ([, line]) => line,
  );
  expect(commands).toEqual(['validate', 'test', 'plan', 'apply --target sandbox:account.db']);
  for (const line of commands) {
    const yes = line?.startsWith('apply') ? ['--yes'] : [];
    const ran = await cli([...(line ?? '').split(' '), ...yes], { cwd });
    expect(ran, `${line}\n${ran.out}${ran.err}`).toMatchObject({ code: 0 });
  }
  const target = ['--target', 'sandbox:account.db'];
  expect(await cli(['plan', '--detailed-exitcode', ...target], { cwd })).toMatchObject({ code: 0 });
}, 120_000);
