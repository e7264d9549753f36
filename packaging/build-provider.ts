/** Writes dist/provider: the Terraform provider in one file, with a launcher. The same text each time. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { licensesText } from './licenses.ts';
import { bundleName, launcher, launcherName, tooOld } from './provider-files.ts';

const root = join(import.meta.dirname, '..');

export async function buildProvider(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/terraform/provider/main.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // A native module can't be in a bundle. It is loaded when a sandbox is opened, from wherever it is installed.
    external: ['libsql'],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    banner: { js: tooOld },
    logLevel: 'warning',
    metafile: true,
    write: false,
    outfile: join(folder, bundleName),
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error('esbuild made nothing');
  writeFileSync(join(folder, bundleName), startsByItself(bundle.text), { mode: 0o755 });
  writeFileSync(join(folder, launcherName), launcher, { mode: 0o755 });
  writeFileSync(join(folder, 'LICENSES.txt'), licensesText(root, Object.keys(metafile.inputs)));
}

/** npm links the bundle as a command: its first line says what runs it. */
const startsByItself = (bundle: string): string => `#!/usr/bin/env node\n${bundle.replace(/^#!.*\n/, '')}`;

if (process.argv[1] === import.meta.filename) await buildProvider(join(root, 'dist/provider'));
