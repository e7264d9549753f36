import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { platforms } from '../src/cli/provider/platform.ts';
import { version } from '../src/model/version.ts';

const name = `terraform-provider-securemessaging_${version}`;

/**
 * What a registry wants of a release, by file name: an archive for each platform, the manifest, and the checksums of all
 * these. The archives have the same content, and the same bytes whenever they are made: `provider` is the built folder.
 * A registry also wants SHA256SUMS.sig, which only who publishes can make.
 */
export function releaseFiles(provider: string, manifest: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const archive = archiveOf(provider);
  const files = new Map(platforms.map((platform) => [`${name}_${platform}.zip`, archive]));
  files.set(`${name}_manifest.json`, manifest);
  const sums = [...files].map(([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`);
  return new Map([...files, [`${name}_SHA256SUMS`, Buffer.from(sums.join(''))]]);
}

const unix = 3;

function archiveOf(folder: string): Uint8Array {
  const entries = readdirSync(folder)
    .sort()
    .map((file): [string, Zippable[string]] => {
      const mode = file.endsWith('.txt') ? 0o644 : 0o755;
      // An archive says the time of day without saying where: the same everywhere only if none is meant.
      const fixed = { mtime: new Date(1980, 0, 1), os: unix, attrs: (0o100000 | mode) << 16, level: 9 } as const;
      return [file, [readFileSync(join(folder, file)), fixed]];
    });
  return zipSync(Object.fromEntries(entries));
}
