import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { seedOf } from '../../../src/account/sandbox/seed.ts';
import { fileReader } from '../../../src/cli/read-files.ts';
import { loadConfiguration } from '../../../src/config/load-configuration.ts';
import { plan } from '../../../src/plan/plan.ts';
import { must } from '../../account/support/targets.ts';
import { attached } from './support/attached.ts';
import { servedAccount } from './support/served-account.ts';

// examples/terraform says in HCL what examples/acme says in YAML.

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));

test('what Terraform applied of it, the plan of the same policy set finds unchanged', async () => {
  const { configuration } = loadConfiguration(fileReader(join(examples, 'acme')));
  if (!configuration) return expect.fail('examples/acme is broken');
  const account = await servedAccount({}, seedOf(configuration));
  const terraform = await attached({
    environment: {
      SECUREMESSAGING_ENDPOINT: account.url,
      SECUREMESSAGING_CLIENT_ID: account.credentials.clientId,
      SECUREMESSAGING_CLIENT_SECRET: account.credentials.clientSecret,
    },
  });
  const folder = join(examples, 'terraform');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.tf'))) {
    terraform.write(readFileSync(join(folder, name), 'utf8'), name);
  }
  const applied = await terraform.apply();
  expect(applied).toMatch(/114 added, 0 changed, 0 destroyed/);
  expect(applied).not.toContain('Check block assertion');
  expect(await terraform.changes()).toEqual({});

  const { document } = plan(configuration, must(await account.behind.read()), {
    purpose: 'apply',
    now: Date.now() / 1000,
    hash: (text) => text,
    target: null,
  });
  expect(document.changes).toEqual([]);
  expect(document.blocks).toEqual([]);
}, 240_000);
