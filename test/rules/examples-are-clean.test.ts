import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { md5 } from '../../src/cli/hash.ts';
import { fileReader } from '../../src/cli/read-files.ts';
import { loadAccount, readConfiguration } from '../../src/config/load-configuration.ts';
import { checkConfiguration } from '../../src/rules/check-configuration.ts';
import { exactly } from '../../src/rules/findings/check-exactly.ts';
import { fixedNow } from './broken.ts';

const examples = join(import.meta.dirname, '../../examples');
const names = readdirSync(examples, { withFileTypes: true }).flatMap((entry) =>
  existsSync(join(examples, entry.name, 'sealwright.yaml')) ? [entry.name] : [],
);

/** What an example shows on purpose, and says so where it stands. */
const meant: Readonly<Record<string, readonly string[]>> = {
  acme: ['banner-not-everywhere', 'header-only-sender', 'recipient-scope-unavailable', 'redundant-policy'],
  migration: ['validity-expired'],
};

describe.each(names)('examples/%s', (name) => {
  const read = readConfiguration(fileReader(join(examples, name)));
  const first = loadAccount(read);
  const accounts = first.mustChooseAccount ? first.accounts : [undefined];

  test.each(accounts)('no rule finds anything (account %s)', (account) => {
    const loaded = loadAccount(read, account === undefined ? {} : { account });
    const { findings, acknowledged } = checkConfiguration(loaded, {
      now: fixedNow,
      more: exactly({ now: fixedNow, md5 }),
    });
    expect(findings).toEqual([]);
    const rules = new Set(acknowledged.map(({ rule }) => rule));
    expect([...rules].filter((rule) => !meant[name]?.includes(rule))).toEqual([]);
  });
});
