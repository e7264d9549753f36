import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The file name by which Terraform knows a provider's program. */
const program = 'terraform-provider-example_v1.0.0';

/** The example provider as one file that starts by itself, in that folder. Gives its path. */
export function buildExample(folder: string, name: string = program): string {
  const path = join(folder, name);
  buildSync({
    entryPoints: [fileURLToPath(new URL('example/main.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    outfile: path,
    allowOverwrite: true,
    logLevel: 'error',
    banner: { js: '#!/usr/bin/env node' },
  });
  chmodSync(path, 0o755);
  // The name has no ending to tell Node which kind of module it is, and a project around it may say the wrong one.
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  return path;
}
