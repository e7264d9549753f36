import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openStorage } from '../../src/service/storage.ts';
import { cli, copyOfExample, serveSandbox, serviceCredentials, temporaryFolder } from '../support/cli.ts';
import { expectGolden } from '../support/golden.ts';
import { createLiveAccount } from '../support/live-account.ts';
import { schemaErrors } from '../support/valid-document.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const home = temporaryFolder();
const acme = join(home, 'acme');
const account = join(acme, '.sealwright/account.db');

beforeAll(async () => {
  copyOfExample('acme', acme);
  expect(await cli(['apply', acme, '--yes'])).toMatchObject({ code: 0 });
});

describe('import of examples/acme, applied by the command line', () => {
  it('to YAML: the plan is empty, and so is that of what was there before', async () => {
    const { code, out, err } = await cli(
      ['import', '--target', 'sandbox:acme/.sealwright/account.db', '--to', 'yaml', '--out', 'taken/'],
      { cwd: home },
    );
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expectGolden('goldens-cli', 'import-acme', err);
    expect(readFileSync(join(home, 'taken/sealwright.yaml'), 'utf8')).toContain(
      'target: { sandbox: ../acme/.sealwright/account.db }',
    );
    const again = await cli(['plan', 'taken', '--detailed-exitcode'], { cwd: home });
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('No changes.') });
    expect(await cli(['validate', 'taken'], { cwd: home })).toMatchObject({ code: 0 });
    expect(await cli(['fmt', 'taken', '--check'], { cwd: home })).toMatchObject({ code: 0 });
    expect(await cli(['plan', acme, '--detailed-exitcode'])).toMatchObject({ code: 0 });
  });

  it('from a file, from a served account, and by the environment: the same', async () => {
    const direct = await cli(['import', '--target', `sandbox:${account}`, '--to', 'yaml'], { cwd: home });
    expect(direct.code).toBe(0);
    const served = await serveSandbox([acme, '--file', account]);
    const remote = await cli(['import', '--target', `service:${served.url}`, '--to', 'yaml'], {
      cwd: home,
      env: serviceCredentials,
    });
    const byEnvironment = await cli(['import', '--to', 'yaml'], {
      cwd: home,
      env: { ...serviceCredentials, SECUREMESSAGING_ENDPOINT: served.url },
    });
    await served.stop();
    const withoutTarget = (text: string) => text.replace(/^ {2}target: .*\n/m, '');
    expect(remote).toMatchObject({ code: 0 });
    expect(remote.out).toContain(`target: { service: ${served.url} }`);
    expect(withoutTarget(remote.out)).toBe(withoutTarget(direct.out));
    // The environment says it again when the plan is made; the file need not.
    expect(byEnvironment.out).toBe(withoutTarget(direct.out));
    for (const { out, err } of [direct, remote, byEnvironment]) {
      expect(out + err).not.toContain(serviceCredentials.SECUREMESSAGING_CLIENT_SECRET);
    }
  });

  it('as a document: the files and everything there is to know', async () => {
    const { code, out } = await cli(['import', acme, '--to', 'yaml', '--format', 'json']);
    const document = JSON.parse(out);
    expect({ code, errors: schemaErrors(document) }).toEqual({ code: 0, errors: [] });
    expect(document).toMatchObject({
      format: 'sealwright/import/1',
      to: 'yaml',
      summary: { managed: 114, lookedUp: 2, leftOut: 0, builtin: 1 },
    });
    // What the configuration describes keeps the keys that it has there.
    const keyOf = (name: string) => document.objects.find((object: { name: string }) => object.name === name)?.key;
    expect(keyOf('Finance to partner.example from the office network')).toBe('finance-partner');
    expect(keyOf('Non-executive directors')).toBe('board');
    expect(keyOf('Project Bluebird, by name')).toBe('bluebird-words');
    expect(document.files.map(({ name }: { name: string }) => name)).toEqual(['sealwright.yaml']);
  });
});

describe('import of an account with repeated descriptions, foreign objects and unknown fields', () => {
  const file = join(home, 'odd.db');

  beforeAll(() => {
    const storage = openStorage(file);
    createLiveAccount(storage, oddAccount, Date.UTC(2026, 4, 4, 9), 3_600_000);
    storage.close();
  });

  it('succeeds, says what it could not express, and leaves nothing to do', async () => {
    const { code, out, err } = await cli(
      ['import', '--target', 'sandbox:odd.db', '--to', 'yaml', '--out', 'odd.yaml'],
      { cwd: home },
    );
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expectGolden('goldens-cli', 'import-odd', err);
    expect(await cli(['validate', 'odd.yaml'], { cwd: home })).toMatchObject({ code: 0 });
    const { out: plan, ...planned } = await cli(['plan', 'odd.yaml', '--detailed-exitcode', '--all'], { cwd: home });
    expect(planned).toMatchObject({ code: 0, err: '' });
    expectGolden('goldens-cli', 'import-odd-plan', plan.replace(/\b[\w-]{60,}\b/g, 'ID'));
  });
});

/** What other people, other programs and another version of the service left there. */
const oddAccount = {
  account: {
    id: 'odd',
    edition: 'full',
    maxRetention: '365d',
    internalDomains: ['odd.example'],
    attributes: [],
    recipientLimit: 500,
  },
  groups: [
    { name: 'Synchronised', source: 'directory', members: ['ann@odd.example'] },
    { name: 'Of another program', source: 'crm', members: ['ann@odd.example'] },
  ],
  folders: [{ path: '/Partners', raw: { colour: 'red' } }],
  definitions: [
    { folder: '/Partners', description: 'Week', print: false, reply: true, expireAfter: '7d', readReceipt: false },
    { folder: '/Partners', description: 'Week', print: true, reply: true, expireAfter: '7d', readReceipt: false },
    { folder: '/', description: 'Lost', print: true, reply: true, expireAfter: '7d', readReceipt: false },
  ],
  policies: [
    { narrative: 'Copy', definition: '/Partners/Week', from: { group: '/Synchronised' }, to: 'external' },
    { narrative: 'Copy', action: 'takeNoAction', from: { group: '/Of another program' }, to: { domain: 'a.example' } },
    { narrative: 'Both ways', definition: '/Partners/Week', from: 'internal', to: 'external', bidirectional: true },
    { narrative: 'Lost', definition: '/Lost', from: 'internal', to: 'external' },
    { narrative: 'Fenced', action: 'takeNoAction', from: 'internal', to: 'external', raw: { geoFence: 'EU' } },
    {
      narrative: 'By cloud',
      action: 'takeNoAction',
      from: 'internal',
      raw: { to: { type: 'azure_group', azureId: '7' } },
    },
  ],
};

describe('import', () => {
  const tried = async (...args: readonly string[]) => {
    const { code, out, err } = await cli(['import', ...args], { cwd: home });
    expect(out).toBe('');
    return { code, err };
  };

  it('says what is missing', async () => {
    const empty = join(home, 'empty');
    mkdirSync(empty);
    const { code, err } = await cli(['import', '--to', 'yaml'], { cwd: empty });
    expect({ code, err }).toEqual({
      code: 1,
      err: 'error: There is no account to import: no target is given.\n  Add --target sandbox:FILE or service:URL, or name a configuration that has account.target.\n',
    });
    expect(await tried('--target', 'sandbox:none.db', '--to', 'yaml')).toEqual({
      code: 1,
      err: 'error: There is no account to import: sandbox none.db does not exist yet.\n  Name a sandbox file that an apply has made, or a service.\n',
    });
    expect(existsSync(join(home, 'none.db'))).toBe(false);
    expect((await tried('--target', `sandbox:${account}`)).code).toBe(1);
    expect(await tried('--target', `sandbox:${account}`, '--to', 'toml')).toMatchObject({
      code: 1,
      err: expect.stringContaining('yaml'),
    });
    expect(await tried('nowhere.yaml', '--to', 'yaml')).toMatchObject({ code: 3 });
  });

  it('overwrites nothing', async () => {
    mkdirSync(join(home, 'mine'));
    writeFileSync(join(home, 'mine/sealwright.yaml'), 'mine');
    for (const out of ['mine', 'mine/sealwright.yaml']) {
      expect(await tried('--target', `sandbox:${account}`, '--to', 'yaml', '--out', out)).toEqual({
        code: 1,
        err: 'error: mine/sealwright.yaml is there already; import overwrites nothing.\n  Name another file or folder with --out.\n',
      });
    }
    expect(readFileSync(join(home, 'mine/sealwright.yaml'), 'utf8')).toBe('mine');
    expect(
      await tried('--target', `sandbox:${account}`, '--to', 'yaml', '--out', 'mine/sealwright.yaml/x.yaml'),
    ).toMatchObject({
      code: 1,
      err: expect.stringContaining("can't be written"),
    });
  });
});
