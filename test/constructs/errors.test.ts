import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { expectGolden } from '../support/golden.ts';

const root = join(import.meta.dirname, '..', '..');
const rooms = [join(root, 'constructs/'), join(root, 'src/')];
const apps = join(import.meta.dirname, 'apps');
const outdir = mkdtempSync(join(tmpdir(), 'sealwright-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

/** What a person sees who runs the app. */
function run(app: string): string {
  const { stderr } = spawnSync(join(root, 'node_modules', '.bin', 'tsx'), [`${app}.ts`], {
    cwd: apps,
    env: { ...process.env, CDKTF_OUTDIR: outdir, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return stderr;
}

/** Without what is Node's and cdktf's own. */
const withoutOthersFrames = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s+at .*(?:node_modules\/|node:internal|<anonymous>\))/.test(line))
    .join('\n')
    .replace(/^[\s\S]*?(?=^Error: )/m, '')
    .replace(/\n+Node\.js v[\d.]+\n$/, '\n');

describe('an error in an app shows the file and line of its author, and no frame of ours', () => {
  for (const app of ['rule', 'same-id', 'same-key', 'no-stack', 'builtin', 'not-a-recipient']) {
    test(app, () => {
      const text = run(app);
      expect(text).toContain(`test/constructs/apps/${app}.ts:`);
      const ours = text.split('\n').filter((line) => /^\s+at /.test(line) && rooms.some((room) => line.includes(room)));
      expect(ours).toEqual([]);
      expectGolden('goldens-constructs', app, withoutOthersFrames(text).replaceAll(`${root}/`, ''));
    });
  }
});
