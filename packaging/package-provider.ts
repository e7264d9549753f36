/** Writes the release of the provider, as a registry wants it: `npm run package:provider [-- FOLDER]`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { releaseFiles } from './archives.ts';
import { buildProvider } from './build-provider.ts';

const root = join(import.meta.dirname, '..');
const folder = resolve(process.argv[2] ?? join(root, 'release'));
const provider = join(root, 'dist/provider');

await buildProvider(provider);
mkdirSync(folder, { recursive: true });
for (const [file, bytes] of releaseFiles(provider, readFileSync(join(root, 'terraform-registry-manifest.json')))) {
  writeFileSync(join(folder, file), bytes);
  process.stdout.write(`${join(folder, file)}\n`);
}
