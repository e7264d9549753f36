/** Writes dist/provider: the Terraform provider in one file, with a launcher. The same text each time. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { licensesText } from './licenses.ts';
import { bundleName, launcher, launcherName, tooOld } from './provider-files.ts';

const root = join(import.meta.dirname, '..');

export async function buildProvider(folder: string): Promise<void> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/terraform/provider/main.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // A native module can't be in a bundle. It is loaded when a sandbox is opened, from wherever it is installed. The other
    // one the gRPC library would only load to describe itself to its debugger, which is never asked for.
    external: ['libsql', '@grpc/proto-loader'],
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
  place(folder, {
    [bundleName]: { text: startsByItself(inAscii(bundle.text)), mode: 0o755 },
    [launcherName]: { text: launcher, mode: 0o755 },
    'LICENSES.txt': { text: licensesText(root, Object.keys(metafile.inputs)), mode: 0o644 },
  });
}

type Files = Readonly<Record<string, { readonly text: string; readonly mode: number }>>;

/** Each file takes its place at once, so that a Terraform which uses this very folder finds the old one or the new one. */
function place(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, { text, mode }] of Object.entries(files)) {
    const beside = join(folder, `.${name}.${process.pid}`);
    writeFileSync(beside, text, { mode });
    renameSync(beside, join(folder, name));
  }
  for (const name of readdirSync(folder)) {
    if (!Object.hasOwn(files, name)) rmSync(join(folder, name), { recursive: true });
  }
}

/**
 * One character that is not in Latin-1, and V8 keeps all of the text in two bytes for each. What esbuild leaves as it is are
 * regular expressions, where an escape means the same.
 */
const inAscii = (text: string): string =>
  text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** npm links the bundle as a command: its first line says what runs it. */
const startsByItself = (bundle: string): string => `#!/usr/bin/env node\n${bundle.replace(/^#!.*\n/, '')}`;

if (process.argv[1] === import.meta.filename) await buildProvider(join(root, 'dist/provider'));
