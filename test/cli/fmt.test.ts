import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/program.ts';
import { cli, root, temporaryFolder } from '../support/cli.ts';

const home = temporaryFolder();
let count = 0;

const entry = `sealwright: 1
include: policies/*.yaml
account:   {edition: full}   # ours
`;
const entryFormatted = `sealwright: 1
include: policies/*.yaml
account: { edition: full }   # ours
`;
const policies = `policies:
    # the only one
    one:
        narrative: One
`;
const policiesFormatted = `policies:
  # the only one
  one:
    narrative: One
`;

/** A configuration of several files in a new folder. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = join(home, `case-${++count}`);
  mkdirSync(join(folder, 'policies'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
const twoFiles = () => folderOf({ 'sealwright.yaml': entry, 'policies/one.yaml': policies });
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('fmt', () => {
  test('formats the entry and what it includes, and names what it changed', async () => {
    const cwd = twoFiles();
    expect(await cli(['fmt'], { cwd })).toMatchObject({
      code: 0,
      out: 'sealwright.yaml\npolicies/one.yaml\n',
      err: 'Formatted: 2 files.\n',
    });
    expect(read(cwd, 'sealwright.yaml')).toBe(entryFormatted);
    expect(read(cwd, 'policies/one.yaml')).toBe(policiesFormatted);
    expect(await cli(['fmt'], { cwd })).toMatchObject({ code: 0, out: '', err: 'Formatted already: 2 files.\n' });
    expect(readdirSync(cwd).concat(readdirSync(join(cwd, 'policies')))).toHaveLength(3);
  });

  test('takes one file of a configuration too', async () => {
    const cwd = twoFiles();
    expect(await cli(['fmt', 'policies/one.yaml'], { cwd })).toMatchObject({ code: 0, out: 'policies/one.yaml\n' });
    expect(read(cwd, 'sealwright.yaml')).toBe(entry);
  });

  test('--check writes nothing, and exits with 1 where something is not formatted', async () => {
    const cwd = folderOf({ 'sealwright.yaml': entryFormatted, 'policies/one.yaml': policies });
    expect(await cli(['fmt', '--check'], { cwd })).toMatchObject({
      code: 1,
      out: 'policies/one.yaml\n',
      err: 'Not formatted: 1 of 2 files. Run sealwright fmt to format it.\n',
    });
    expect(read(cwd, 'policies/one.yaml')).toBe(policies);
    await cli(['fmt'], { cwd });
    expect(await cli(['fmt', '--check'], { cwd })).toMatchObject({ code: 0, out: '' });
  });

  test('--diff shows what would change and writes nothing', async () => {
    const cwd = twoFiles();
    const { code, out } = await cli(['fmt', '--diff'], { cwd });
    expect(code).toBe(0);
    expect(out).toBe(`--- sealwright.yaml
+++ sealwright.yaml
@@ -1,3 +1,3 @@
 sealwright: 1
 include: policies/*.yaml
-account:   {edition: full}   # ours
+account: { edition: full }   # ours
--- policies/one.yaml
+++ policies/one.yaml
@@ -1,4 +1,4 @@
 policies:
-    # the only one
-    one:
-        narrative: One
+  # the only one
+  one:
+    narrative: One
`);
    expect(read(cwd, 'sealwright.yaml')).toBe(entry);
    expect((await cli(['fmt', '--diff', '--check'], { cwd })).code).toBe(1);
  });

  test('a diff on a terminal is in colour, and nothing in it moves the cursor', async () => {
    const folder = folderOf({ 'sealwright.yaml': 'x-a:  "\u202e\u001b[2Jb"   # \u001b]0;title\u0007\n' });
    let said = '';
    const io = { out: (text: string) => (said += text), err: () => {}, colour: true, cwd: folder, env: {}, width: 100 };
    expect(await run(['fmt', '--diff', folder], io as unknown as Io)).toBe(0);
    expect(said).toContain('\u001b[32m+x-a: "\\u{202e}\\u{1b}[2Jb"   # \\u{1b}]0;title\\u{7}\u001b[0m\n');
    const colours = ['31', '32', '36', '0'].map((number) => `\u001b[${number}m`);
    const words = colours.reduce((text, colour) => text.replaceAll(colour, ''), said);
    for (const sign of ['\u001b', '\u202e', '\u0007']) expect(words).not.toContain(sign);
  });

  test('leaves what is no YAML alone, says where, and formats the rest', async () => {
    const cwd = folderOf({
      'sealwright.yaml': entry,
      'policies/one.yaml': 'policies:   [\n',
      'policies/two.yaml': policies,
    });
    const { code, out, err } = await cli(['fmt'], { cwd });
    expect({ code, out }).toEqual({ code: 3, out: 'sealwright.yaml\npolicies/two.yaml\n' });
    expect(err).toMatch(/policies\/one\.yaml\n {2}2:1 .*A bracket is not closed/s);
    expect(read(cwd, 'policies/one.yaml')).toBe('policies:   [\n');
    expect(read(cwd, 'policies/two.yaml')).toBe(policiesFormatted);
  });

  test('says so where there is no configuration', async () => {
    const { code, out, err } = await cli(['fmt'], { cwd: folderOf({}) });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('sealwright.yaml does not exist');
  });

  test('needs no configuration that is valid', async () => {
    const cwd = folderOf({ 'sealwright.yaml': 'policys:   {}\n' });
    expect(await cli(['fmt'], { cwd })).toMatchObject({ code: 0 });
    expect(read(cwd, 'sealwright.yaml')).toBe('policys: {}\n');
  });

  test('keeps the mode of a file, and a link a link', async () => {
    const cwd = folderOf({ 'real.yaml': entry, 'policies/one.yaml': policiesFormatted });
    chmodSync(join(cwd, 'real.yaml'), 0o640);
    symlinkSync('real.yaml', join(cwd, 'sealwright.yaml'));
    expect((await cli(['fmt'], { cwd })).code).toBe(0);
    expect(lstatSync(join(cwd, 'sealwright.yaml')).isSymbolicLink()).toBe(true);
    expect(read(cwd, 'real.yaml')).toBe(entryFormatted);
    expect(statSync(join(cwd, 'real.yaml')).mode & 0o777).toBe(0o640);
  });

  test.skipIf(process.getuid?.() === 0)('does not write what is read-only', async () => {
    const cwd = folderOf({ 'sealwright.yaml': policies });
    chmodSync(join(cwd, 'sealwright.yaml'), 0o444);
    const { code, err } = await cli(['fmt'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain("sealwright.yaml can't be written: it may not be accessed.");
  });

  test.each(['acme', 'lite', 'migration', 'staging-production'])('examples/%s is formatted', async (name) => {
    expect(await cli(['fmt', '--check', `examples/${name}`], { cwd: root })).toMatchObject({ code: 0, out: '' });
  });
});
