// The real Terraform, attached to our provider in this process, adopts what `import --to hcl` wrote.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import type { ImportDocument } from '../../src/documents/import.ts';
import { exportFiles, languageTraits } from '../../src/export/files.ts';
import { takeOver } from '../../src/import/take-over.ts';
import { credentials, must } from '../account/support/targets.ts';
import { noon, served } from '../plan/support/open-account.ts';
import { cli, copyOfExample, serveSandbox, serviceCredentials, temporaryFolder } from '../support/cli.ts';
import { createLiveAccount } from '../support/live-account.ts';
import { type Attached, attached } from '../terraform/provider/support/attached.ts';
import { hash } from './support/read-back.ts';

// The real Terraform takes its time on a machine that has other things to do.
vi.setConfig({ testTimeout: 300_000 });

const home = temporaryFolder();

describe('examples/acme, applied by the command line and imported to HCL', () => {
  it('is adopted by Terraform, which plans nothing then; and sealwright finds it unchanged', async () => {
    const acme = copyOfExample('acme', join(home, 'acme'));
    expect(await cli(['apply', acme, '--yes'])).toMatchObject({ code: 0 });
    const service = await serveSandbox([acme, '--file', join(acme, '.sealwright/account.db')]);
    const terraform = await attached({ environment: serviceCredentials });
    const out = join(terraform.folder, 'code');
    const ran = await cli(
      ['import', '--target', `service:${service.url}`, '--to', 'hcl', '--out', out, '--format', 'json'],
      {
        env: serviceCredentials,
      },
    );
    expect(ran.code).toBe(0);
    const { files, summary } = JSON.parse(ran.out) as ImportDocument;
    expect(summary).toMatchObject({ managed: 114, lookedUp: 2, leftOut: 0 });
    for (const { name, text } of files) {
      expect(readFileSync(join(out, name), 'utf8')).toBe(text);
      expect(text).not.toContain(serviceCredentials.SECUREMESSAGING_CLIENT_SECRET);
      terraform.write(text, name);
    }
    expect(await terraform.terraform(['fmt', '-check', '-diff', out])).toMatchObject({ status: 0, stdout: '' });
    expect(await terraform.apply()).toContain('114 imported, 0 added, 0 changed, 0 destroyed');
    expect(await terraform.changes()).toEqual({});
    const plan = await cli(['plan', acme, '--target', `service:${service.url}`, '--detailed-exitcode'], {
      env: serviceCredentials,
    });
    expect(plan).toMatchObject({ code: 0, out: expect.stringContaining('No changes.') });
    await service.stop();
  });
});

describe('accounts that hold what is not easily said', () => {
  it.each([
    '01-a-bit-of-everything',
    '02-repeated-names',
    '04-not-understood',
    '05-hostile-texts',
    '06-names',
    '07-ended-and-acknowledged',
  ])('%s: all that is written is imported, and nothing changes', async (name) => {
    const live = JSON.parse(
      readFileSync(fileURLToPath(new URL(`../goldens-import/${name}/account.json`, import.meta.url)), 'utf8'),
    );
    const opened = await served({})((storage) => createLiveAccount(storage, live, Date.UTC(2026, 4, 4, 9), 3_600_000));
    const account = must(await opened.account.read());
    const takeover = takeOver(account, {
      now: noon / 1000,
      hash,
      target: { type: 'service', url: opened.account.target },
      language: languageTraits.hcl,
    });
    const terraform = await attached({
      environment: {
        SECUREMESSAGING_CLIENT_ID: credentials.clientId,
        SECUREMESSAGING_CLIENT_SECRET: credentials.clientSecret,
      },
      clock: opened.clock,
    });
    for (const { name: file, text } of exportFiles('hcl', takeover)) terraform.write(text, file);
    await expectFormatted(terraform);
    const changes = await terraform.changes();
    const managed = takeover.taken.filter(({ lookedUp }) => !lookedUp).length;
    // What is changed as well would be an update.
    expect(Object.values(changes)).toEqual(Array.from({ length: managed }, () => 'import'));
    await opened.close();
  });
});

async function expectFormatted(terraform: Attached): Promise<void> {
  expect(await terraform.terraform(['fmt', '-check', '-diff'])).toMatchObject({ status: 0, stdout: '' });
}
