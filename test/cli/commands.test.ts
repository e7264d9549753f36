import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createService } from '../../src/service/create-service.ts';
import { addRaw, createAccount } from '../../src/service/seed.ts';
import { serve } from '../../src/service/server.ts';
import { openStorage } from '../../src/service/storage.ts';
import {
  cli,
  copyOfExample,
  type Ran,
  type RunOptions,
  root,
  serveSandbox,
  serviceCredentials,
  temporaryFolder,
} from '../support/cli.ts';
import { expectGolden } from '../support/golden.ts';
import { schemaErrors } from '../support/valid-document.ts';
import { shown } from './support/shown.ts';

const home = temporaryFolder();
let count = 0;

/** A new folder with one configuration in it, and perhaps a target. */
function folderOf(rest: string, account = ''): string {
  const folder = join(home, `case-${++count}`);
  mkdirSync(folder);
  const head = `sealwright: 1\naccount: { id: acme, edition: full, maxRetention: 365d, internalDomains: [acme.example]${account} }\n`;
  writeFileSync(join(folder, 'sealwright.yaml'), head + rest);
  return folder;
}

const toSandbox = ', target: { sandbox: account.db }';
const onePolicy = 'policies: { all: { narrative: Everything, action: takeNoAction, from: internal, to: external } }\n';
const accountOf = (folder: string) => openStorage(join(folder, 'account.db'));

/** Runs a command line in a folder and holds what a person sees against a golden. */
async function golden(name: string, line: string, options: RunOptions & { readonly cwd: string }): Promise<Ran> {
  const ran = await cli(line.split(' ').filter(Boolean), options);
  expectGolden('goldens-cli', name, shown(line, ran, options.cwd));
  return ran;
}

const none = folderOf('');

describe('to someone new', () => {
  it('shows what there is, without arguments', async () => {
    const { code, err } = await golden('no-arguments', '', { cwd: none });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  const names = ['init', 'validate', 'explain-rule', 'fmt', 'schema', 'simulate', 'explain', 'test'];
  it.each([...names, 'plan', 'apply', 'destroy', 'drift', 'import', 'sandbox', 'provider', 'provider install'])(
    'explains %s',
    async (name) => {
      const { code, err } = await golden(`help-${name.replace(' ', '-')}`, `${name} --help`, { cwd: none });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const words = name.split(' ');
      if (words.length === 1) expect((await cli(['help', name])).out).toBe((await cli([name, '--help'])).out);
    },
  );

  it.each([
    ['wrong-command', 'pln'],
    ['wrong-flag', 'plan --formt json'],
    ['wrong-format', 'plan --format xml'],
    ['too-many-arguments', 'plan a b'],
    ['wrong-target', 'plan --target sandbx:account.db'],
    ['no-port', 'sandbox'],
    ['port-is-no-number', 'sandbox --port http'],
    ['settle-is-no-duration', 'apply --yes --settle soon'],
  ])('says what is wrong: %s', async (name, line) => {
    const { code, out } = await golden(`error-${name}`, line, { cwd: none });
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it('has the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect((await cli(['--version'])).out).toBe(`${version}\n`);
  });
});

describe('the target', () => {
  it('is never a silent sandbox: apply and destroy refuse, plan says that the account is empty', async () => {
    const folder = folderOf(onePolicy);
    for (const name of ['apply', 'destroy']) {
      const { code, out } = await golden(`error-${name}-without-target`, `${name} --yes`, { cwd: folder });
      expect({ code, out }).toEqual({ code: 1, out: '' });
    }
    expect((await golden('plan-without-target', 'plan', { cwd: folder })).code).toBe(0);
    expect((await golden('error-drift-without-target', 'drift', { cwd: folder })).code).toBe(1);
    expect(existsSync(join(folder, '.sealwright'))).toBe(false);
  });

  it('of the configuration is relative to it, of the command line to the current folder', async () => {
    const folder = folderOf(onePolicy, toSandbox);
    await cli(['apply', folder, '--yes'], { cwd: home });
    expect(existsSync(join(folder, 'account.db'))).toBe(true);
    await cli(['apply', folder, '--yes', '--target', 'sandbox:here.db'], { cwd: home });
    expect(existsSync(join(home, 'here.db'))).toBe(true);
  });

  it('is not made by plan or drift', async () => {
    const folder = folderOf(onePolicy, toSandbox);
    for (const name of ['plan', 'drift']) expect((await cli([name, folder])).code).toBe(0);
    expect(existsSync(join(folder, 'account.db'))).toBe(false);
  });

  it('may be in the environment where nothing else says it', async () => {
    const { err } = await cli(['plan'], {
      cwd: folderOf(onePolicy),
      env: { SECUREMESSAGING_ENDPOINT: 'http://127.0.0.1:9' },
    });
    expect(err).toContain('http://127.0.0.1:9');
    const { code } = await cli(['plan'], {
      cwd: folderOf(onePolicy, toSandbox),
      env: { SECUREMESSAGING_ENDPOINT: 'http://127.0.0.1:9' },
    });
    expect(code).toBe(0);
  });

  it('is chosen among several accounts by the author, never by us', async () => {
    const folder = copyOfExample('staging-production', join(home, 'several'));
    expect((await golden('error-several-accounts', 'plan', { cwd: folder })).code).toBe(1);
    await golden('error-wrong-account', 'plan --account stagin', { cwd: folder });
    expect((await cli(['plan', '--account', 'production'], { cwd: folder })).code).toBe(0);
    expect((await cli(['validate'], { cwd: folder })).code).toBe(0);
  });
});

describe('exit codes', () => {
  it('0 when done and when there is nothing to do; 2 when there are changes and somebody asks', async () => {
    const folder = folderOf(onePolicy, toSandbox);
    expect((await cli(['plan', folder])).code).toBe(0);
    expect((await cli(['plan', folder, '--detailed-exitcode'])).code).toBe(2);
    expect((await cli(['drift', folder, '--detailed-exitcode'])).code).toBe(2);
    expect((await golden('apply-done', 'apply --yes', { cwd: folder })).code).toBe(0);
    expect((await golden('apply-nothing', 'apply --yes', { cwd: folder })).code).toBe(0);
    expect((await cli(['plan', folder, '--detailed-exitcode'])).code).toBe(0);
  });

  it('1 where nobody can be asked', async () => {
    const folder = folderOf(onePolicy, toSandbox);
    for (const name of ['apply', 'destroy']) {
      expect((await golden(`error-${name}-without-yes`, name, { cwd: folder, input: 'yes\n' })).code).toBe(1);
    }
    expect(existsSync(join(folder, 'account.db'))).toBe(false);
  });

  it('1 where the service is out of reach, or wants credentials', async () => {
    const folder = folderOf(onePolicy);
    const line = 'plan --target service:http://127.0.0.1:1';
    expect((await golden('error-no-credentials', line, { cwd: folder })).code).toBe(1);
    const unreachable = await cli(line.split(' '), { cwd: folder, env: serviceCredentials });
    expect(unreachable.code).toBe(1);
    expect(unreachable.err).toContain("can't be reached");
  });

  it('3 where the configuration is invalid', async () => {
    const folder = folderOf(
      'policies: { all: { narrative: Everything, definition: wek, from: internal, to: external } }\n',
      toSandbox,
    );
    for (const name of ['validate', 'plan', 'apply --yes'])
      expect((await golden(`invalid-${name.split(' ')[0]}`, name, { cwd: folder })).code).toBe(3);
  });

  it('5 where a guard holds something back, and then nothing is done', async () => {
    const folder = folderOf(`${onePolicy}owns: { policies: ["*"] }\n`, toSandbox);
    await cli(['apply', folder, '--yes']);
    const storage = accountOf(folder);
    const body = { option: 'no_action', from: { type: 'internal_addresses' }, to: { type: 'external_addresses' } };
    for (const description of ['One', 'Two', 'Three', 'Four'])
      addRaw(storage, 'secureMessagingPolicy', { ...body, description }, Date.now());
    storage.close();
    expect((await golden('guarded-plan', 'plan', { cwd: folder })).code).toBe(5);
    expect((await golden('guarded-apply', 'apply --yes', { cwd: folder })).code).toBe(5);
    const held = accountOf(folder);
    expect(held.world().list('secureMessagingPolicy').length).toBe(5);
    held.close();
    const file = join(other(folder), 'sealwright.yaml');
    expect((await golden('guarded-another-account', `plan ${file}`, { cwd: folder })).code).toBe(5);
  });

  it('6 where the service refuses a call: what is done, what is not', async () => {
    const folder = folderOf(onePolicy, toSandbox);
    const { code, out } = await applyToRefusing(folder);
    expect(code).toBe(6);
    expect(out).toMatch(/refused|not done|in part/i);
  });
});

/** The same for an account of another identity, in a folder of its own below. */
function other(folder: string): string {
  const below = join(folder, 'other');
  mkdirSync(below);
  const text = readFileSync(join(folder, 'sealwright.yaml'), 'utf8');
  writeFileSync(
    join(below, 'sealwright.yaml'),
    text.replace('id: acme', 'id: beta').replace('account.db', '../account.db'),
  );
  return below;
}

/** An apply to a service that says 200 to the first write, and in the answer that it failed. */
async function applyToRefusing(folder: string): Promise<Ran> {
  const storage = openStorage(':memory:');
  const facts = {
    id: 'acme',
    edition: 'full',
    maxRetentionSeconds: 365 * 86_400,
    internalDomains: ['acme.example'],
  } as const;
  createAccount(storage, { ...facts, userAttributes: [], recipientLimit: 500 }, Date.now());
  const { SECUREMESSAGING_CLIENT_ID: clientId, SECUREMESSAGING_CLIENT_SECRET: clientSecret } = serviceCredentials;
  const traps = { failWith200: { nth: [1] } };
  const service = createService({ storage, clock: Date.now, credentials: { clientId, clientSecret }, traps });
  const served = await serve(service.handle, { port: 0 });
  const line = `apply --yes --settle 1s --target service:${served.url}`;
  const ran = await golden('applied-in-part', line, { cwd: folder, env: serviceCredentials });
  await served.close();
  service.close();
  return ran;
}

describe('output', () => {
  it('is one JSON document that is valid by its schema, with --format json', async () => {
    const folder = folderOf(onePolicy, toSandbox);
    const broken = folderOf(
      'policies: { all: { narrative: Everything, definition: wek, from: internal, to: external } }\n',
    );
    const lines = [
      ['validate', folder],
      ['validate', broken],
      ['plan', folder],
      ['apply', folder, '--yes'],
      ['drift', folder],
      ['destroy', folder, '--yes'],
    ];
    for (const line of lines) {
      const { out } = await cli([...line, '--format', 'json']);
      expect({ line, errors: schemaErrors(JSON.parse(out)) }).toEqual({ line, errors: [] });
    }
  });

  it('goes to a file with --out, and nothing of it to stdout', async () => {
    const folder = folderOf(onePolicy, toSandbox);
    await cli(['apply', folder, '--yes']);
    const { out } = await cli(['plan', '--format', 'json', '--as-of', '2026-12-05'], { cwd: folder });
    const toFile = await cli(['plan', '--format', 'json', '--as-of', '2026-12-05', '--out', 'plan.json'], {
      cwd: folder,
    });
    expect(toFile).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(folder, 'plan.json'), 'utf8')).toBe(out);
    const failed = await golden('error-out', 'plan --out nowhere/plan.txt', { cwd: folder });
    expect(failed.code).toBe(1);
  });

  it('has no colour without a terminal, whatever the terminal is called', async () => {
    const folder = folderOf(onePolicy, toSandbox);
    for (const env of [{}, { TERM: 'xterm-256color' }, { NO_COLOR: '1' }, { FORCE_COLOR: '1' }]) {
      const { out, err } = await cli(['plan', folder], { env: env as Record<string, string> });
      expect(`${out}${err}`).not.toContain('\u001b');
    }
  });

  it('never holds a secret: wrong credentials, an unreachable host, a password in an address', async () => {
    const folder = folderOf(onePolicy);
    const secret = 'hunter2-Sesame';
    const credentials = { SECUREMESSAGING_CLIENT_ID: 'somebody', SECUREMESSAGING_CLIENT_SECRET: secret };
    const served = await serveSandbox([folder, '--file', join(folder, 'account.db')]);
    const targets = [served.url, 'http://127.0.0.1:1', 'http://nobody.invalid', `http://user:${secret}@127.0.0.1:1`];
    const ways: readonly [flags: readonly string[], env: Readonly<Record<string, string>>][] = [
      [[], {}],
      [['--format', 'json'], { SEALWRIGHT_DEBUG: '1' }],
    ];
    for (const url of targets) {
      for (const [flags, env] of ways) {
        const line = ['apply', folder, '--yes', ...flags, '--target', `service:${url}`];
        const ran = await cli(line, { env: { ...credentials, ...env } });
        expect({ url, code: ran.code }).toEqual({ url, code: 1 });
        expect(`${ran.out}${ran.err}`).not.toContain(secret);
        expect(`${ran.out}${ran.err}`).not.toMatch(/\n {4}at /);
      }
    }
    await served.stop();
  });
});

describe('sandbox', () => {
  it('refuses to start without credentials', async () => {
    const { code } = await golden('error-sandbox-without-credentials', 'sandbox --port 0', {
      cwd: folderOf('', toSandbox),
    });
    expect(code).toBe(1);
  });

  it('serves an account until it is told to end, and leaves the port', async () => {
    const folder = folderOf(onePolicy, toSandbox);
    const served = await serveSandbox([folder]);
    const target = ['--target', `service:${served.url}`, '--settle', '1s'];
    expect((await cli(['apply', folder, '--yes', ...target], { env: serviceCredentials })).code).toBe(0);
    const taken = await cli(['sandbox', folder, '--port', String(new URL(served.url).port)], {
      env: serviceCredentials,
    });
    expect({ code: taken.code, err: taken.err.includes('the port is taken') }).toEqual({ code: 1, err: true });
    expect(await served.stop()).toBe(0);
    expect(await canConnect(served.url)).toBe(false);
    expect((await cli(['plan', folder, '--detailed-exitcode'])).code).toBe(0);
  });
});

function canConnect(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = createConnection({ host: hostname, port: Number(port) });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
