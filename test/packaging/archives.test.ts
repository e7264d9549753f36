import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { releaseFiles } from '../../packaging/archives.ts';
import { mirrorSettings, requiredProviders } from '../../src/cli/provider/terraform-settings.ts';
import { version } from '../../src/model/version.ts';
import { protocolVersion } from '../../src/terraform/plugin/server/handshake.ts';
import { root } from '../support/cli.ts';
import { servedAccount } from '../terraform/provider/support/served-account.ts';
import { terraformAtHome } from './support/installed.ts';

// `npm run package:provider` writes these files, of what `npm run build` made.

const provider = join(root, 'dist/provider');
const manifest = readFileSync(join(root, 'terraform-registry-manifest.json'));
const release = releaseFiles(provider, manifest);
const file = (end: string): Uint8Array =>
  release.get(`terraform-provider-securemessaging_${version}_${end}`) as Uint8Array;

test('an archive for each platform, whose content is the built provider', () => {
  const content = unzipSync(file('linux_amd64.zip'));
  const built = readdirSync(provider).sort();
  expect(Object.keys(content)).toEqual(built);
  for (const name of built)
    expect(Buffer.from(content[name] ?? []).equals(readFileSync(join(provider, name)))).toBe(true);
  for (const platform of ['darwin_amd64', 'darwin_arm64', 'linux_arm64']) {
    expect(Buffer.from(file(`${platform}.zip`)).equals(file('linux_amd64.zip'))).toBe(true);
  }
});

test('a manifest that names the protocol which is spoken', () => {
  expect(JSON.parse(manifest.toString())).toEqual({
    version: 1,
    metadata: { protocol_versions: [`${protocolVersion}.0`] },
  });
  expect(Buffer.from(file('manifest.json')).equals(manifest)).toBe(true);
});

test('a checksum of each, as sha256sum writes and reads them', () => {
  const lines = Buffer.from(file('SHA256SUMS')).toString().trimEnd().split('\n');
  const named = lines.map((line) => /^([0-9a-f]{64}) {2}(\S+)$/.exec(line)?.slice(1) as [string, string]);
  expect(named.map(([, name]) => name)).toEqual([...release.keys()].slice(0, -1));
  for (const [sum, name] of named) {
    expect(
      createHash('sha256')
        .update(release.get(name) as Uint8Array)
        .digest('hex'),
    ).toBe(sum);
  }
});

test('Terraform installs from the archives, reaches a service, and is told why a sandbox can not be opened', async () => {
  const account = await servedAccount();
  const terraform = terraformAtHome();
  const mirror = join(terraform.folder, 'mirror');
  for (const host of ['registry.terraform.io', 'registry.opentofu.org']) {
    const folder = join(mirror, host, 'sealwright/securemessaging');
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of release) writeFileSync(join(folder, name), bytes);
  }
  terraform.settings(mirrorSettings(mirror));
  const folder = 'resource "securemessaging_folder" "partners" {\n  name = "Partners"\n}';
  terraform.write(requiredProviders(), 'versions.tf');
  terraform.write(`provider "securemessaging" {\n${account.provider}\n}\n${folder}`);
  await terraform.succeeds('init');
  const checksums = terraform.locked();
  expect(checksums).toEqual([expect.stringMatching(/^h1:/)]);
  expect(await terraform.apply()).toContain('1 added, 0 changed, 0 destroyed');
  expect(await terraform.changes()).toEqual({});

  // Unpacked by Terraform here, packed for another platform: the same checksum.
  await terraform.succeeds(['providers', 'lock', `-fs-mirror=${mirror}`, '-platform=darwin_amd64']);
  expect(terraform.locked().filter((one) => one.startsWith('h1:'))).toEqual(checksums);

  terraform.write(`provider "securemessaging" {\n  sandbox = "account.db"\n}\n${folder}`);
  const refusal = (await terraform.fails('plan')).replace(/\s+/g, ' ');
  expect(refusal).toContain('A sandbox can not be opened here');
  expect(refusal).toContain('sealwright provider install');
  expect(refusal).not.toContain('Require stack');
  await terraform.nothingIsLeft();
});
