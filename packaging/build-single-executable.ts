/** The provider and Node.js in one file, for machines without Node.js: `npm run package:sea [-- FOLDER]`. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { inject } from 'postject';
import { hosts, platformFolder, versionFolder } from '../src/cli/provider/mirror.ts';
import { thisPlatform } from '../src/cli/provider/platform.ts';
import { placeSandboxPackages } from '../src/cli/provider/sandbox-packages.ts';
import { buildProvider } from './build-provider.ts';
import { bundleName, launcherName } from './provider-files.ts';

const root = join(import.meta.dirname, '..');

/**
 * What Node.js looks for in itself to know that it carries a program. Fixed by Node.js:
 * https://nodejs.org/docs/latest-v20.x/api/single-executable-applications.html
 */
const sentinelFuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** In one file, `require` only knows what is built in. What else there is, the database of sandboxes, lies where packages lie. */
const requireFromDisk = `require = require('node:module').createRequire(process.execPath);\n`;

/** Writes the executable, which is made for this machine's platform. The Node.js in it is the one that runs this. */
export async function buildSingleExecutable(file: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'sealwright-sea-'));
  try {
    await buildProvider(join(work, 'provider'));
    const [main, blob, config] = ['main.cjs', 'blob', 'sea.json'].map((name) => join(work, name)) as [
      string,
      string,
      string,
    ];
    const bundle = readFileSync(join(work, 'provider', bundleName), 'utf8').replace(/^#!.*\n/, '');
    writeFileSync(main, requireFromDisk + bundle);
    writeFileSync(config, JSON.stringify({ main, output: blob, disableExperimentalSEAWarning: true }));
    execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: ['ignore', 'ignore', 'inherit'] });
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    copyFileSync(process.execPath, file);
    chmodSync(file, 0o755);
    const forMac = process.platform === 'darwin';
    // A signature does not outlive a change of the file; macOS starts nothing without one.
    if (forMac) execFileSync('codesign', ['--remove-signature', file]);
    await inject(file, 'NODE_SEA_BLOB', readFileSync(blob), {
      sentinelFuse,
      ...(forMac ? { machoSegmentName: 'NODE_SEA' } : {}),
    });
    if (forMac) execFileSync('codesign', ['--sign', '-', file]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A mirror with the executable in it, and the database of sandboxes beside it. Gives the executables' paths. */
export async function buildMirror(folder: string): Promise<readonly string[]> {
  const platform = thisPlatform(process.platform, process.arch);
  if (typeof platform !== 'string') throw new Error(`${platform.message} ${platform.hint}`);
  const files = hosts.map((host) => join(platformFolder(folder, host, platform), launcherName));
  const [first, ...others] = files as [string, ...string[]];
  await buildSingleExecutable(first);
  for (const file of others) {
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(first, file);
  }
  for (const host of hosts) placeSandboxPackages(versionFolder(folder, host));
  return files;
}

if (process.argv[1] === import.meta.filename) {
  for (const file of await buildMirror(resolve(process.argv[2] ?? join(root, 'release/single-executable')))) {
    process.stdout.write(`${file}\n`);
  }
}
