import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { seedOf } from '../../src/account/sandbox/seed.ts';
import { loadAccount } from '../../src/config/load-configuration.ts';
import { parseStacks, readStacks } from '../../src/config/load-terraform.ts';
import { createAccount } from '../../src/service/seed.ts';
import { openStorage } from '../../src/service/storage.ts';
import { memoryReader } from '../config/support.ts';
import { terraformBinary } from '../terraform/plugin/server/support/terraform-binary.ts';
import { servedProviders } from './support/terraform-stack.ts';

const root = join(import.meta.dirname, '..', '..');
const examples = join(root, 'examples');
const cli = join(root, 'dist', 'cli', 'main.js');
const apps = readdirSync(examples).filter((name) => existsSync(join(examples, name, 'main.ts')));

/**
 * A folder that has sealwright installed, as a user's has, so that a gate finds its command. Not inside of this checkout: there
 * `npx sealwright` builds the package anew, below the tests that run beside this one.
 */
function userFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sealwright-app-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bin = join(folder, 'node_modules', '.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(cli, join(bin, 'sealwright'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  return folder;
}

/** When each part of the build that the tests share was made. */
const built = () => ['cli/main.js', 'provider'].map((name) => statSync(join(root, 'dist', name)).mtimeMs);

/** An app's stacks as it writes them, in the order in which they are applied. */
function synthesize(app: string, outdir: string): readonly string[] {
  const tsx = join(root, 'node_modules', '.bin', 'tsx');
  const ran = spawnSync(tsx, ['main.ts'], {
    cwd: join(examples, app),
    env: { ...process.env, CDKTF_OUTDIR: outdir },
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  // Terraform's state is kept beside the app otherwise.
  for (const name of readdirSync(join(outdir, 'stacks'))) {
    const file = join(outdir, 'stacks', name, 'cdk.tf.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(join(examples, app, 'terraform.'), join(outdir, 'terraform.')),
    );
  }
  const { stacks } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8')) as {
    readonly stacks: Readonly<Record<string, { readonly dependencies: readonly string[] }>>;
  };
  return Object.keys(stacks).sort(
    (a, b) => (stacks[a]?.dependencies.length ?? 0) - (stacks[b]?.dependencies.length ?? 0),
  );
}

/** An account that has what the configuration takes for granted, and nothing of what it makes. */
function newAccount(stacks: readonly { readonly name: string; readonly text: string }[], file: string): void {
  const { groups } = parseStacks(stacks.map((stack) => ({ ...stack, file: stack.name })));
  const read = readStacks(groups[0] ?? expect.fail('nothing of ours'), memoryReader({}));
  const { configuration } = loadAccount(read);
  const storage = openStorage(file);
  createAccount(storage, seedOf(configuration ?? expect.fail('no configuration')), Date.now());
  storage.close();
}

async function terraform(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(terraformBinary(), [...command.split(' '), '-no-color'], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (printed += bytes));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`terraform ${command} in ${cwd} ended with ${status}\n${printed}`);
  return printed;
}

test.each(apps)(
  '%s passes `terraform validate`, is applied, and then nothing is left to do',
  async (app) => {
    const before = built();
    const outdir = userFolder();
    const names = synthesize(app, outdir);
    const folderOf = (name: string) => join(outdir, 'stacks', name);
    const account = join(outdir, 'account.db');
    newAccount(
      names.map((name) => ({ name, text: readFileSync(join(folderOf(name), 'cdk.tf.json'), 'utf8') })),
      account,
    );
    const { reattach, close } = await servedProviders({ SECUREMESSAGING_SANDBOX: account });
    onTestFinished(close);
    const env = {
      PATH: process.env.PATH,
      HOME: outdir,
      TF_CLI_CONFIG_FILE: '/dev/null',
      TF_REATTACH_PROVIDERS: reattach,
      CHECKPOINT_DISABLE: '1',
      TF_IN_AUTOMATION: '1',
    };
    for (const name of names) {
      await terraform('init -input=false', folderOf(name), env);
      expect(await terraform('validate', folderOf(name), env)).toContain('The configuration is valid');
      const applied = await terraform('apply -auto-approve -input=false', folderOf(name), env);
      expect(applied).toMatch(/Apply complete! Resources: [1-9]\d* added, 0 changed, 0 destroyed/);
      const hasGate = readFileSync(join(folderOf(name), 'cdk.tf.json'), 'utf8').includes('sealwright_gate');
      if (hasGate) expect(applied).toMatch(/sealwright_gate \(local-exec\): \d+ expectations in \d+ tests hold/);
      await terraform('plan -detailed-exitcode -input=false', folderOf(name), env);
    }
    // What Terraform applied, sealwright finds as it is described.
    const plan = spawnSync(
      process.execPath,
      [cli, 'plan', outdir, '--target', `sandbox:${account}`, '--detailed-exitcode'],
      { encoding: 'utf8' },
    );
    expect(plan.stdout).toContain('No changes. The account is as the configuration says');
    expect(plan.status).toBe(0);
    expect(built()).toEqual(before);
  },
  240_000,
);
