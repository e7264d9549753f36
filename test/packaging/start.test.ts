import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launcherName } from '../../packaging/provider-files.ts';
import { root } from '../support/cli.ts';
import { connectTo, startProvider } from '../terraform/plugin/server/support/started-provider.ts';
import { terraformAtHome } from './support/installed.ts';

const launcher = join(root, 'dist/provider', launcherName);

/** Without the lines that Terraform breaks. */
const words = (text: string): string => text.replace(/\s+/g, ' ');

const withoutInit = async (environment: Readonly<Record<string, string>>) => {
  const terraform = terraformAtHome('sandbox = "account.db"', { environment });
  terraform.settings((await terraform.install('--dev-overrides')).out);
  terraform.configure('resource "securemessaging_folder" "partners" {\n  name = "Partners"\n}');
  return terraform;
};

test('the handshake is all that is ever on stdout, and the launcher is the provider', async () => {
  const provider = await startProvider(launcher);
  const socket = await connectTo(provider);
  provider.signal('SIGTERM');
  expect(await provider.ended).toBe(143);
  socket.destroy();
  expect(provider.stdout()).toBe(`${provider.line}\n`);
  expect(provider.line).toMatch(/^1\|6\|unix\|/);
});

test('no Node.js on the PATH: Terraform shows what is missing', async () => {
  const terraform = await withoutInit({ PATH: '/nowhere' });
  expect(words(await terraform.fails('plan'))).toContain(
    'The securemessaging provider needs Node.js 20.19 or later on the PATH, and there is none.',
  );
});

test('a Node.js that is too old: Terraform shows which, and where', async () => {
  const terraform = terraformAtHome();
  const old = join(terraform.folder, 'old.cjs');
  writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '20.18.3' });\n");
  const other = await withoutInit({ NODE_OPTIONS: `--require=${old}` });
  expect(words(await other.fails('plan'))).toContain(
    `needs Node.js 20.19 or later; this is 20.18.3 (${process.execPath})`,
  );
});

test('by hand, also as npm links it, it says what it is', () => {
  const bin = join(terraformAtHome().folder, 'bin');
  mkdirSync(bin);
  const linked = join(bin, 'terraform-provider-securemessaging');
  const described = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  symlinkSync(join(root, described.bin['terraform-provider-securemessaging']), linked);
  for (const program of [launcher, linked]) {
    const { status, stdout, stderr } = spawnSync(program, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('This is the securemessaging provider for Terraform.');
  }
});
