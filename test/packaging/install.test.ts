import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hosts } from '../../src/cli/provider/mirror.ts';
import { thisPlatform } from '../../src/cli/provider/platform.ts';
import { version } from '../../src/model/version.ts';
import { root } from '../support/cli.ts';
import { servedAccount } from '../terraform/provider/support/served-account.ts';
import { inMirror, terraformAtHome } from './support/installed.ts';

// What `npm run build` made, installed by the built program, found and started by the real Terraform.

const here = thisPlatform(process.platform, process.arch) as string;
const launcher = `terraform-provider-securemessaging_v${version}`;

test('without a word about it, Terraform finds what was installed; one checksum is right on every platform', async () => {
  const account = await servedAccount();
  const terraform = terraformAtHome(account.provider);
  const ran = await terraform.install('--platform', here, 'darwin_arm64');
  expect(ran.code).toBe(0);
  expect(ran.err).toContain(`securemessaging ${version} is installed, for ${here} and darwin_arm64`);
  const mirror = join(terraform.folder, '.terraform.d/plugins');
  for (const host of hosts) {
    expect(readdirSync(join(mirror, inMirror(host), here))).toEqual(['LICENSES.txt', 'provider.cjs', launcher]);
    expect(statSync(join(mirror, inMirror(host), here, launcher)).mode & 0o111).toBe(0o111);
  }
  // As in the project of somebody who writes TypeScript.
  writeFileSync(join(terraform.folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(terraform.folder, 'versions.tf'), ran.out);
  expect(await terraform.succeeds('fmt -check versions.tf')).toBe('');
  terraform.write(`
    provider "securemessaging" {
      ${account.provider}
    }
    provider "securemessaging" {
      alias   = "trial"
      sandbox = "account.db"
    }
    resource "securemessaging_folder" "real" {
      name = "Partners"
    }
    resource "securemessaging_folder" "trial" {
      provider = securemessaging.trial
      name     = "Partners"
    }
  `);
  expect(await terraform.succeeds('init')).toContain(`Installed sealwright/securemessaging v${version}`);
  const [checksum] = terraform.locked();
  expect(terraform.locked()).toEqual([expect.stringMatching(/^h1:/)]);
  const others = ['lock', `-fs-mirror=${mirror}`, `-platform=${here}`, '-platform=darwin_arm64'];
  await terraform.succeeds(['providers', ...others]);
  expect(terraform.locked()).toEqual([checksum]);
  expect(await terraform.succeeds('validate')).toContain('The configuration is valid');
  expect(await terraform.apply()).toContain('2 added, 0 changed, 0 destroyed');
  expect(await terraform.changes()).toEqual({});
  expect(account.writes()).toHaveLength(1);
  expect(existsSync(join(terraform.folder, 'account.db'))).toBe(true);
  await terraform.nothingIsLeft();
});

test('dev_overrides as they are printed: no init, and the provider of this very installation', async () => {
  const terraform = terraformAtHome('sandbox = "account.db"');
  const ran = await terraform.install('--dev-overrides');
  expect(ran.code).toBe(0);
  expect(ran.out).toContain(`"registry.terraform.io/sealwright/securemessaging" = "${join(root, 'dist/provider')}"`);
  terraform.settings(ran.out);
  terraform.configure('resource "securemessaging_folder" "partners" {\n  name = "Partners"\n}');
  expect(await terraform.succeeds('validate')).toContain('The configuration is valid');
  expect(await terraform.apply()).toContain('1 added, 0 changed, 0 destroyed');
  expect(await terraform.changes()).toEqual({});
});

test('installed again, nothing happens; other files of one version break the lock, and the advice helps', async () => {
  const terraform = terraformAtHome('sandbox = "account.db"');
  // Whatever a path may hold, the settings that are printed mean it.
  const name = `a "mirror" of $${'{HOME}'} %{x}`;
  const dir = join(terraform.folder, name);
  const ran = await terraform.install('--dir', name);
  expect(ran.err).not.toContain('replaced');
  terraform.settings(ran.out.slice(ran.out.indexOf('provider_installation')));
  terraform.configure('resource "securemessaging_folder" "partners" {\n  name = "Partners"\n}');
  expect((await terraform.install('--dir', dir)).err).toContain('is there already');

  // What an earlier build of the same version had been.
  const installed = join(dir, inMirror(), here);
  appendFileSync(join(installed, 'provider.cjs'), '\n// another build\n');
  writeFileSync(join(installed, 'extra'), '');
  await terraform.succeeds('init');
  const [old] = terraform.locked();
  const again = await terraform.install('--dir', dir);
  expect(again.code).toBe(0);
  expect(again.err).toContain('Other files of the same version were there, and are replaced.');
  expect(readdirSync(installed)).not.toContain('extra');
  expect(readdirSync(join(dir, inMirror())).sort()).toEqual([here, 'node_modules'].sort());

  expect(await terraform.fails('init')).toMatch(/any\s+of\s+the\s+checksums\s+previously\s+recorded/);
  expect(again.err).toContain('remove the block of this provider from .terraform.lock.hcl, and run terraform init');
  const lock = join(terraform.folder, '.terraform.lock.hcl');
  writeFileSync(lock, readFileSync(lock, 'utf8').replace(/provider "[\s\S]+?\n\}\n/, ''));
  await terraform.succeeds('init');
  expect(terraform.locked()).not.toContain(old);
});

test('settings that say already where providers come from have to name the mirror', async () => {
  const terraform = terraformAtHome();
  writeFileSync(join(terraform.folder, '.terraformrc'), 'provider_installation {\n  direct {}\n}\n');
  const ran = await terraform.install();
  expect(ran.err).toContain(`.terraformrc, which says already where providers come from`);
  expect(ran.out).toContain(`path    = "${join(terraform.folder, '.terraform.d/plugins')}"`);
});

test('mistakes are told, with exit code 1 and nothing installed', async () => {
  const terraform = terraformAtHome();
  const told = async (...flags: readonly string[]) => {
    const { code, out, err } = await terraform.install(...flags);
    expect([code, out]).toEqual([1, '']);
    return err;
  };
  writeFileSync(join(terraform.folder, 'a-file'), '');
  expect(await told('--dir', 'a-file')).toMatch(
    /^error: The provider can not be installed in .*a-file: a part of its path is not a folder\.\n {2}Name a folder that you may write in: --dir DIR\.\n$/,
  );
  expect(await told('--dev-overrides', '--dir', 'x')).toContain('--dev-overrides installs nothing');
  expect(await told('--platform', 'plan9_amd64')).toContain('Allowed choices are darwin_amd64');
  expect(existsSync(join(terraform.folder, '.terraform.d'))).toBe(false);
});

test('a machine that it was not made for is told so', () => {
  expect(thisPlatform('linux', 'x64')).toBe('linux_amd64');
  expect(thisPlatform('darwin', 'arm64')).toBe('darwin_arm64');
  expect(thisPlatform('win32', 'x64')).toMatchObject({ hint: expect.stringContaining('Subsystem for Linux') });
  expect(thisPlatform('linux', 's390x')).toMatchObject({ message: 'The provider was not made for linux_s390x.' });
});
