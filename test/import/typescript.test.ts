// What `import --to ts` wrote is compiled by the real compiler, run as a CDKTF app, and planned by the command line.
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { exportFiles, languageTraits } from '../../src/export/files.ts';
import { takeOver } from '../../src/import/take-over.ts';
import { credentials, must } from '../account/support/targets.ts';
import { appFolders } from '../cli/support/app-folder.ts';
import { noon, served } from '../plan/support/open-account.ts';
import { cli, copyOfExample, root } from '../support/cli.ts';
import { createLiveAccount } from '../support/live-account.ts';
import { hash } from './support/read-back.ts';

// Three programs and a compiler take their time on a machine that has other things to do.
vi.setConfig({ testTimeout: 300_000 });

const goldens = fileURLToPath(new URL('../goldens-import', import.meta.url));
const names = readdirSync(goldens).sort();
const appFolder = appFolders();

describe('examples/acme, applied by the command line and imported to TypeScript', () => {
  it('compiles, and a plan of it is empty', async () => {
    const home = dirname(appFolder({}));
    const acme = copyOfExample('acme', join(home, 'acme'));
    expect(await cli(['apply', acme, '--yes'])).toMatchObject({ code: 0 });
    const ran = await cli(['import', 'acme', '--to', 'ts', '--out', 'taken'], { cwd: home });
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect(readdirSync(join(home, 'taken')).sort()).toEqual(['cdktf.json', 'main.ts']);
    const planned = await cli(['plan', 'taken', '--detailed-exitcode'], { cwd: home });
    expect(planned).toMatchObject({ code: 0, out: expect.stringContaining('No changes.') });
    const apps = names.map((name) => {
      const copy = join(home, `compiled-${name}`, 'main.ts');
      mkdirSync(dirname(copy));
      copyFileSync(join(goldens, name, 'out.ts'), copy);
      return copy;
    });
    await compile(home, [join(home, 'taken/main.ts'), ...apps]);
  });
});

describe('accounts that hold what is not easily said', () => {
  it.each(['02-repeated-names', '05-hostile-texts', '07-ended-and-acknowledged'])(
    '%s: all that is written is as it is in the account',
    async (name) => {
      const live = JSON.parse(readFileSync(join(goldens, name, 'account.json'), 'utf8'));
      const opened = await served({})((storage) =>
        createLiveAccount(storage, live, Date.UTC(2026, 4, 4, 9), 3_600_000),
      );
      const takeover = takeOver(must(await opened.account.read()), {
        now: noon / 1000,
        hash,
        target: { type: 'service', url: opened.account.target },
        language: languageTraits.ts,
      });
      const files = exportFiles('ts', takeover).map(({ name: file, text }) => [file, text] as const);
      const ran = await cli(['plan', appFolder(Object.fromEntries(files)), '--detailed-exitcode'], {
        env: {
          SECUREMESSAGING_CLIENT_ID: credentials.clientId,
          SECUREMESSAGING_CLIENT_SECRET: credentials.clientSecret,
        },
      });
      await opened.close();
      expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('No changes.') });
    },
  );
});

/** As somebody would who has all that is strict switched on. */
async function compile(home: string, files: readonly string[]): Promise<void> {
  const options = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: [], skipLibCheck: true };
  const project = join(home, 'tsconfig.json');
  writeFileSync(project, JSON.stringify({ compilerOptions: options, files }));
  const ran = promisify(execFile)(join(root, 'node_modules/.bin/tsc'), ['-p', project], { encoding: 'utf8' });
  expect(await ran.catch(({ stdout }: { stdout: string }) => ({ stdout }))).toMatchObject({ stdout: '' });
}
