import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { selfSigned } from '../../../src/terraform/plugin/server/certificate.ts';
import { eventually } from '../plugin/server/support/eventually.ts';
import { connectTo, startProvider } from '../plugin/server/support/started-provider.ts';
import { processesOf } from '../plugin/server/support/terraform-folder.ts';
import { builtProvider } from './support/built.ts';
import { servedAccount } from './support/served-account.ts';

// The provider as a program of its own, in each way that Terraform finds it, and what is left behind.

const built = builtProvider();

const folders = (count: number) => `
resource "securemessaging_folder" "one" {
  count = ${count}
  name  = "Folder \${count.index}"
}
`;

/** No process and no socket: soon, for a process that was told to end may still be at it. */
const nothingIsLeft = async (program: string, leftovers: () => readonly string[]) => {
  await eventually('the provider to end', () => processesOf(program).length === 0, 10_000);
  expect(leftovers()).toEqual([]);
};

describe('on a served account', () => {
  test('from a mirror, with a lock file', async () => {
    const account = await servedAccount();
    const place = built.mirrored(account.provider);
    place.configure(folders(2));
    expect(await place.succeeds('init -input=false')).toContain('Installed sealwright/securemessaging v0.1.0');
    const lock = readFileSync(join(place.folder, '.terraform.lock.hcl'), 'utf8');
    expect(lock).toMatch(/"registry\.terraform\.io\/sealwright\/securemessaging" \{\s+version\s+= "0\.1\.0"[\s\S]*h1:/);
    expect(await place.succeeds('validate')).toContain('The configuration is valid');
    expect(await place.apply()).toContain('2 added, 0 changed, 0 destroyed');
    expect(await place.changes()).toEqual({});
    place.configure(folders(2).replace('Folder', 'Renamed'));
    expect(await place.apply()).toContain('0 added, 2 changed, 0 destroyed');
    expect(await place.apply('-destroy')).toContain('2 destroyed');
    await nothingIsLeft(place.installed, place.leftovers);
  }, 180_000);

  test('by dev_overrides, with credentials from the environment', async () => {
    const account = await servedAccount();
    const [id, secret] = ['client_id', 'client_secret'].map(
      (name) => new RegExp(`${name} += "(.*)"`).exec(account.provider)?.[1] ?? '',
    ) as [string, string];
    const place = built.overridden('', {
      SECUREMESSAGING_ENDPOINT: account.url,
      SECUREMESSAGING_CLIENT_ID: id,
      SECUREMESSAGING_CLIENT_SECRET: secret,
      TF_LOG: 'trace',
      TF_LOG_PATH: 'terraform.log',
    });
    place.configure(folders(1));
    expect(await place.apply()).toContain('1 added, 0 changed, 0 destroyed');
    expect(await place.changes()).toEqual({});
    const log = readFileSync(join(place.folder, 'terraform.log'), 'utf8');
    expect(log).toContain('acme-production');
    expect(log).not.toContain(secret);
    await nothingIsLeft(built.program(), place.leftovers);
  }, 180_000);

  test('after a failure, after Ctrl-C, and after Terraform was killed', async () => {
    const account = await servedAccount();
    const place = built.overridden(account.provider.replace(/client_secret = ".*"/, 'client_secret = "wrong"'));
    place.configure(folders(1));
    expect(await place.fails('plan')).toContain('Error: The service does not accept the credentials');
    await nothingIsLeft(built.program(), place.leftovers);

    account.play({ latencyMs: 100 });
    const slow = built.overridden(account.provider);
    slow.configure(folders(150));
    const apply = ['apply', '-auto-approve', '-input=false'];
    const interrupted = await slow.terraform(apply, {
      meanwhile: async (terraform) => {
        await eventually('the apply to be under way', () => account.writes().length > 5, 60_000);
        process.kill(-(terraform.pid ?? 0), 'SIGINT');
      },
    });
    expect(interrupted.stdout).toContain('Interrupt received.');
    await nothingIsLeft(built.program(), slow.leftovers);
    const made = account.writes().length;
    expect(made).toBeLessThan(150);
    // What was under way was finished, and is in the state.
    expect(slow.instances()).toHaveLength(made);

    await slow.terraform(apply, {
      meanwhile: async (terraform) => {
        await eventually('the apply to be under way', () => account.writes().length > made + 5, 60_000);
        process.kill(terraform.pid ?? 0, 'SIGKILL');
      },
    });
    await nothingIsLeft(built.program(), slow.leftovers);
  }, 240_000);
});

test('in a sandbox: a plan makes no file, an apply does, and the next plan finds nothing to do', async () => {
  const place = built.overridden('  sandbox    = "account.db"\n  account_id = "trial"');
  place.configure(folders(1));
  expect(await place.changes()).toEqual({ 'securemessaging_folder.one[0]': 'create' });
  expect(existsSync(join(place.folder, 'account.db'))).toBe(false);
  await place.apply();
  expect(existsSync(join(place.folder, 'account.db'))).toBe(true);
  expect(await place.changes()).toEqual({});
  place.write(readFileSync(join(place.folder, 'main.tf'), 'utf8').replace('"trial"', '"production"'));
  expect(await place.fails('plan')).toContain('Error: Another account');
}, 180_000);

test('a connection without Terraform’s certificate is refused, and nothing but the handshake reaches stdout', async () => {
  const provider = await startProvider(built.program());
  await expect(connectTo(provider, null)).rejects.toThrow();
  await expect(connectTo(provider, selfSigned(Date.now()))).rejects.toThrow();
  expect(await connectTo(provider)).toBeDefined();
  provider.signal('SIGTERM');
  expect(await provider.ended).toBe(143);
  expect(provider.stdout()).toBe(`${provider.line}\n`);
  expect(existsSync(provider.address)).toBe(false);
});
