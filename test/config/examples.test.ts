import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileReader } from '../../src/cli/read-files.ts';
import { loadAccount, readConfiguration } from '../../src/config/load-configuration.ts';
import { checkConfiguration } from '../../src/rules/check-configuration.ts';
import { now } from './support.ts';

const examples = join(import.meta.dirname, '../../examples');
const names = readdirSync(examples, { withFileTypes: true }).flatMap((entry) =>
  existsSync(join(examples, entry.name, 'sealwright.yaml')) ? [entry.name] : [],
);

test.each(names)('examples/%s has no errors, in any account', (name) => {
  const read = readConfiguration(fileReader(join(examples, name)));
  const first = loadAccount(read);
  const all = first.mustChooseAccount ? first.accounts.map((account) => loadAccount(read, { account })) : [first];
  expect(all.length).toBeGreaterThan(0);
  for (const loaded of all) {
    const { findings, configuration } = checkConfiguration(loaded, { now });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(configuration).toBeDefined();
  }
});
