import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { cli, root, temporaryFolder } from '../support/cli.ts';

const home = temporaryFolder();
const file = (name: string) => readFileSync(join(root, 'schema', `${name}.schema.json`), 'utf8');

describe('schema', () => {
  test.each([
    [[], 'config'],
    [['config'], 'config'],
    [['diagnostics'], 'diagnostics'],
    [['plan'], 'plan'],
    [['apply'], 'apply'],
  ])('%j prints that of %s', async (names, name) => {
    const { code, out, err } = await cli(['schema', ...names]);
    expect({ code, out, err }).toEqual({ code: 0, out: file(name), err: '' });
  });

  test('--out writes it to a file', async () => {
    expect(await cli(['schema', '--out', 'here.json'], { cwd: home })).toMatchObject({ code: 0, out: '', err: '' });
    expect(readFileSync(join(home, 'here.json'), 'utf8')).toBe(file('config'));
    const { code, err } = await cli(['schema', '--out', 'no/where.json'], { cwd: home });
    expect(code).toBe(1);
    expect(err).toContain("no/where.json can't be written");
  });

  test('says which there are, if it is asked for another', async () => {
    expect(await cli(['schema', 'plam'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /^error: There is no schema "plam"\.\n {2}Did you mean plan\? There are: apply, config,/,
      ),
    });
    expect((await cli(['schema', '../package'])).code).toBe(1);
  });

  test('is found by the bundled executable in a package that lies elsewhere', async () => {
    const installed = join(home, 'node_modules', 'sealwright');
    mkdirSync(installed, { recursive: true });
    for (const part of ['package.json', 'dist/cli', 'schema']) {
      cpSync(join(root, part), join(installed, part), { recursive: true });
    }
    const { stdout } = await promisify(execFile)(process.execPath, [join(installed, 'dist/cli/main.js'), 'schema'], {
      cwd: home,
      maxBuffer: 10_000_000,
    });
    expect(stdout).toBe(file('config'));
  });
});
