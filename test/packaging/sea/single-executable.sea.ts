import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMirror } from '../../../packaging/build-single-executable.ts';
import { mirrorSettings } from '../../../src/cli/provider/terraform-settings.ts';
import { startProvider } from '../../terraform/plugin/server/support/started-provider.ts';
import { servedAccount } from '../../terraform/provider/support/served-account.ts';
import { inMirror, terraformAtHome } from '../support/installed.ts';

// Takes half a minute, so it has a command of its own: `npm run test:sea`.

let mirror: string;
let executable: string;
beforeAll(async () => {
  mirror = mkdtempSync(join(tmpdir(), 'sea-'));
  [executable] = (await buildMirror(mirror)) as [string];
}, 300_000);
afterAll(() => rmSync(mirror, { recursive: true, force: true }));

/** No Node.js on the PATH. */
const withoutNode = { PATH: '/nowhere' };

const folder = `resource "securemessaging_folder" "partners" {\n  name = "Partners"\n}`;

test('without Node.js, Terraform plans and applies with it, over HTTP', async () => {
  const account = await servedAccount();
  const terraform = terraformAtHome(account.provider, { environment: withoutNode });
  terraform.settings(mirrorSettings(mirror));
  terraform.configure(folder);
  await terraform.succeeds('init');
  expect(terraform.locked()).toEqual([expect.stringMatching(/^h1:/)]);
  await terraform.succeeds('validate');
  expect(await terraform.apply()).toContain('1 added, 0 changed, 0 destroyed');
  expect(await terraform.changes()).toEqual({});
  expect(account.writes()).toHaveLength(1);
  await terraform.nothingIsLeft();
});

test('a sandbox too, where its database lies beside it; elsewhere the reason is told', async () => {
  const terraform = terraformAtHome('sandbox = "account.db"', { environment: withoutNode });
  terraform.settings(mirrorSettings(mirror));
  terraform.configure(folder);
  await terraform.succeeds('init');
  expect(await terraform.apply()).toContain('1 added, 0 changed, 0 destroyed');
  expect(await terraform.changes()).toEqual({});

  rmSync(join(mirror, inMirror(), 'node_modules'), { recursive: true });
  const refusal = (await terraform.fails('plan')).replace(/\s+/g, ' ');
  expect(refusal).toContain('A sandbox can not be opened here');
  expect(refusal).not.toContain('Require stack');
});

test('nothing but the handshake is on stdout, and no warning on stderr', async () => {
  const provider = await startProvider(executable, withoutNode);
  provider.signal('SIGTERM');
  expect(await provider.ended).toBe(143);
  expect([provider.stdout(), provider.stderr()]).toEqual([`${provider.line}\n`, '']);
});

test('it carries the Node.js that built it', () => {
  expect(readFileSync(executable).includes('NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:1')).toBe(true);
});
