import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSandbox } from '../../src/account/sandbox/open-sandbox.ts';
import { configurationOf } from '../apply/support/plan-of.ts';
import { must } from './support/targets.ts';

const policySet = configurationOf(`
groups:
  counsel: { name: Outside counsel, path: /Partners, source: directory }
  all: { name: All counsel, source: directory }
  ours: { name: Ours, members: [ann@acme.example] }
directory: { groups: { counsel: [kim@law.example], all: [{ group: counsel }, law.example, { group: ours }] } }
`);

const folder = () => mkdtempSync(join(tmpdir(), 'sealwright-'));

it('makes a new account for a missing file: facts, and the groups that are looked up', async () => {
  const file = join(folder(), 'deep', 'account.db');
  const { account, created } = must(await openSandbox({ file, writing: true, policySet }));
  const { facts, objects } = must(await account.read());
  await account.close();
  expect(created).toBe(true);
  expect(existsSync(file)).toBe(true);
  expect(facts).toEqual({ ...policySet.facts, id: 'sandbox' });
  const counsel = objects.groups.find(({ name }) => name === 'Outside counsel');
  expect(counsel?.fields).toMatchObject({
    path: '/Partners',
    source: 'directory',
    members: [{ address: 'kim@law.example' }],
  });
  // A group that the configuration makes itself is no part of a new account.
  expect(objects.groups.map(({ name }) => name)).toEqual(['All counsel', 'Outside counsel']);
  expect(objects.groups[0]?.fields.members).toEqual([
    { type: 'group', group: counsel?.handle },
    { type: 'domain', domain: 'law.example' },
  ]);
});

it('writes nothing to the disk for whoever only reads', async () => {
  const at = folder();
  const { account, created } = must(
    await openSandbox({ file: join(at, 'deep', 'account.db'), writing: false, policySet }),
  );
  expect(must(await account.read()).objects.groups).toHaveLength(2);
  await account.close();
  expect(created).toBe(true);
  expect(readdirSync(at)).toEqual([]);
});

it('opens an account again as it was left, whatever the configuration says now', async () => {
  const file = join(folder(), 'account.db');
  const first = must(await openSandbox({ file, writing: true, policySet }));
  await first.account.execute({
    method: 'POST',
    path: ['policy-management', 'cloud-gateway', 'v1', 'secure-messaging', 'folders'],
    body: { name: 'Partners' },
  });
  await first.account.close();
  for (const writing of [true, false]) {
    const again = must(await openSandbox({ file, writing, policySet: configurationOf('') }));
    const { objects } = must(await again.account.read());
    expect([again.created, objects.folders.length, objects.groups.length]).toEqual([false, 1, 2]);
    await again.account.close();
  }
});

it('takes an empty file for a missing one', async () => {
  const file = join(folder(), 'account.db');
  writeFileSync(file, '');
  const { account, created } = must(await openSandbox({ file, writing: false, policySet }));
  expect(must(await account.read()).facts.id).toBe('sandbox');
  await account.close();
  expect(created).toBe(true);
});

it('says so when the file is something else', async () => {
  const file = join(folder(), 'account.db');
  writeFileSync(file, 'sealwright: 1\n'.repeat(1000));
  const opened = await openSandbox({ file, writing: true, policySet });
  expect(opened).toMatchObject({ ok: false, problem: { type: 'unusable', message: expect.stringContaining(file) } });
});
