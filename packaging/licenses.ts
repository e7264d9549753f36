import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the licenses of everything in the bundle ask for: their texts. `inputs`: the files of a bundle, from the root. */
export function licensesText(root: string, inputs: readonly string[]): string {
  const folders = [...new Set(inputs.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []))];
  const own = `sealwright\n\n${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}`;
  return `${[own, ...folders.sort().map((folder) => licenseOf(root, folder))].join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

function licenseOf(root: string, folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((one) => /^(licen[cs]e|copying)/i.test(one));
  const text = file === undefined ? `License: ${license}` : readFileSync(join(root, folder, file), 'utf8').trim();
  return `${name} ${version}\n\n${text}`;
}
