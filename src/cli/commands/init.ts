import { appendFileSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { makeFolder } from '../../account/make-folder.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { packageFolder } from '../package-folder.ts';
import { type Problem, problem, report } from '../problem.ts';
import { configurationName } from '../read-files.ts';
import { type Edition, startConfiguration } from '../start-configuration.ts';
import { reasonOf } from '../write-result.ts';

/** Sandboxes, journals and the like: files of one machine. */
const ownFolder = '.sealwright';

/** Writes a small configuration that validates, into a folder that has none. Asks nothing and overwrites nothing. */
export async function init(
  folder: string | undefined,
  flags: { readonly edition: Edition },
  io: Io,
): Promise<ExitCode> {
  const home = resolve(io.cwd, folder ?? '.');
  const shown = (name: string) => join(folder ?? '', name);
  const written: string[] = [];
  try {
    makeFolder(home);
    const schema = schemaFor(home);
    writeFileSync(join(home, configurationName), startConfiguration(flags.edition, schema.path), { flag: 'wx' });
    written.push(shown(configurationName));
    if (schema.copy && !existsSync(join(home, schema.path))) {
      makeFolder(join(home, ownFolder));
      copyFileSync(schema.copy, join(home, schema.path));
      written.push(shown(schema.path));
    }
    if (ignoreOwnFolder(home)) written.push(shown('.gitignore'));
  } catch (error) {
    for (const file of written) io.out(`${file}\n`);
    return report(whyNot(error, home, shown(configurationName), folder), io);
  }
  for (const file of written) io.out(`${file}\n`);
  io.err(next(folder));
  return exit.done;
}

/** Where editors find the schema: in the package that is installed beside the configuration, or in a copy of it. */
function schemaFor(home: string): { readonly path: string; readonly copy?: string } {
  const inPackage = join('schema', 'config.schema.json');
  for (let above = home; ; above = dirname(above)) {
    const installed = join(above, 'node_modules', 'sealwright', inPackage);
    if (existsSync(installed)) return { path: relative(home, installed).replaceAll('\\', '/') };
    if (dirname(above) === above) break;
  }
  return { path: `${ownFolder}/config.schema.json`, copy: join(packageFolder(), inPackage) };
}

/** True if a line had to be added. */
function ignoreOwnFolder(home: string): boolean {
  const file = join(home, '.gitignore');
  const lines = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (lines.split(/\r?\n/).some((line) => /^\/?\.sealwright\/?$/.test(line.trim()))) return false;
  appendFileSync(file, `${lines === '' || lines.endsWith('\n') ? '' : '\n'}${ownFolder}/\n`);
  return true;
}

function whyNot(error: unknown, home: string, shown: string, folder: string | undefined): Problem {
  const { code, path } = error as { readonly code?: string; readonly path?: string };
  if (code === 'EEXIST' && path === home) {
    return problem(`${folder} is a file, not a folder.`, 'Name a folder; a new one is made.');
  }
  if (code === 'EEXIST') {
    const there = folder === undefined ? '' : ` ${folder}`;
    return problem(`${shown} is there already; init overwrites nothing.`, `Go on with it: sealwright validate${there}`);
  }
  return problem(
    `No configuration can be made in ${folder ?? 'this folder'}: ${reasonOf(error)}.`,
    'Name a folder that you may write in.',
  );
}

function next(folder: string | undefined): string {
  const at = folder === undefined ? '' : ` ${folder}`;
  return `
Next:
  sealwright validate${at}   checks it, as on every pull request
  sealwright plan${at}       shows what it would change in the account; writes nothing
  sealwright apply${at}      changes it: a sandbox, until target names your service

Write your own domains in, and see docs/editors.md for completion and hover in your editor.
`;
}
