import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, root, temporaryFolder } from '../support/cli.ts';

const home = temporaryFolder();
let count = 0;
function newFolder(): string {
  const folder = join(home, `case-${++count}`);
  mkdirSync(folder);
  return folder;
}
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe.each(['full', 'lite'])('a %s start', (edition) => {
  test('validates without a finding, plans, applies, and is formatted', async () => {
    const cwd = newFolder();
    const made = await cli(['init', '--edition', edition], { cwd });
    expect(made).toMatchObject({ code: 0, out: 'sealwright.yaml\n.sealwright/config.schema.json\n.gitignore\n' });
    expect(made.err).toContain('sealwright plan');

    const validated = await cli(['validate', '--format', 'json'], { cwd });
    expect(JSON.parse(validated.out).diagnostics).toEqual([]);
    expect(validated.code).toBe(0);
    const planned = await cli(['plan', '--detailed-exitcode'], { cwd });
    expect(planned.code).toBe(2);
    expect(planned.out).toContain('create people');
    expect((await cli(['apply', '--yes'], { cwd })).code).toBe(0);
    expect((await cli(['plan', '--detailed-exitcode'], { cwd })).code).toBe(0);
    expect((await cli(['fmt', '--check'], { cwd })).code).toBe(0);
  });
});

describe('init', () => {
  test('makes the folder, and says what to do there', async () => {
    const cwd = newFolder();
    const { code, out, err } = await cli(['init', 'mail/policy'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('mail/policy/sealwright.yaml\n');
    expect(err).toContain('sealwright validate mail/policy');
    expect(existsSync(join(cwd, 'mail/policy/sealwright.yaml'))).toBe(true);
  });

  test('overwrites nothing', async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, 'sealwright.yaml'), 'mine');
    expect(await cli(['init'], { cwd })).toMatchObject({
      code: 1,
      out: '',
      err: 'error: sealwright.yaml is there already; init overwrites nothing.\n  Go on with it: sealwright validate\n',
    });
    expect(readdirSync(cwd)).toEqual(['sealwright.yaml']);
    expect(read(cwd, 'sealwright.yaml')).toBe('mine');
  });

  test('adds one line to a .gitignore, once', async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, '.gitignore'), 'node_modules');
    await cli(['init', '.'], { cwd });
    expect(read(cwd, '.gitignore')).toBe('node_modules\n.sealwright/\n');

    const known = newFolder();
    writeFileSync(join(known, '.gitignore'), '/.sealwright\n');
    expect((await cli(['init'], { cwd: known })).out).not.toContain('.gitignore');
    expect(read(known, '.gitignore')).toBe('/.sealwright\n');
  });

  test('refers to the schema of a package that is installed there', async () => {
    const cwd = newFolder();
    const inPackage = join(cwd, 'node_modules/sealwright/schema');
    mkdirSync(inPackage, { recursive: true });
    writeFileSync(join(inPackage, 'config.schema.json'), '{}');
    expect((await cli(['init', 'policy'], { cwd })).code).toBe(0);
    expect(read(cwd, 'policy/sealwright.yaml').split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../node_modules/sealwright/schema/config.schema.json',
    );
    expect(existsSync(join(cwd, 'policy/.sealwright'))).toBe(false);
  });

  test('else to a copy, which is the one of this version', async () => {
    const cwd = newFolder();
    await cli(['init'], { cwd });
    expect(read(cwd, 'sealwright.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.sealwright\/config\.schema\.json\n/,
    );
    expect(read(cwd, '.sealwright/config.schema.json')).toBe(read(root, 'schema/config.schema.json'));
  });

  test('says what is wrong with a folder that is none', async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, 'file'), '');
    const { code, err } = await cli(['init', 'file'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('file is a file, not a folder.');
    expect((await cli(['init', '--edition', 'half'], { cwd })).code).toBe(1);
  });
});
