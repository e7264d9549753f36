import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** A program in one file that starts by itself, in that folder, under the name by which Terraform knows it. Gives its path. */
export function buildProgram(entry: string, folder: string, name: string, external: readonly string[] = []): string {
  const path = join(folder, name);
  buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    outfile: path,
    allowOverwrite: true,
    logLevel: 'error',
    external: [...external],
    banner: { js: '#!/usr/bin/env node' },
  });
  chmodSync(path, 0o755);
  // The name has no ending to tell Node which kind of module it is, and a project around it may say the wrong one.
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  return path;
}
