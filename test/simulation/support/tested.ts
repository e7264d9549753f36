import { expect } from 'vitest';
import { md5, sha256 } from '../../../src/cli/hash.ts';
import { loadConfiguration } from '../../../src/config/load-configuration.ts';
import type { TestDocument } from '../../../src/documents/test-report.ts';
import type { Configuration } from '../../../src/model/configuration.ts';
import { testConfiguration } from '../../../src/simulation/testing/test-configuration.ts';
import { entry, memoryReader } from '../../config/support.ts';
import { asOf } from './examples.ts';

/** A full account of acme.example with a definition, a policy for finance, and what a test adds. */
export const base = `sealwright: 1
account: { edition: full, maxRetention: 365d, internalDomains: [acme.example], attributes: [department] }
groups:
  finance: { name: Finance, members: [ann@acme.example, bob@acme.example] }
folders:
  company: { name: Company }
  words: { name: Words, for: contentExamination }
definitions:
  week: { folder: company, description: Week, print: false, reply: true, replyAll: false, expireAfter: 7d, extendBy: 3d, readReceipt: false }
  year: { folder: company, description: Year, print: true, reply: true, replyAll: true, expireAfter: never, readReceipt: true }
`;

export const financeOut = `policies:
  finance-out: { narrative: Finance to anyone outside, definition: week, from: { group: finance }, to: external }
`;

export function configurationOf(yaml: string): Configuration {
  const loaded = loadConfiguration(memoryReader({ [entry]: yaml }));
  expect(loaded.findings).toEqual([]);
  if (!loaded.configuration) throw new Error('not a configuration');
  return loaded.configuration;
}

export function tested(yaml: string, { coverage = false } = {}): TestDocument {
  const configuration = configurationOf(yaml);
  const explain = ['sealwright', 'explain'];
  return testConfiguration(configuration, configuration, { hash: sha256, md5, asOf, target: null, coverage, explain });
}

/** One test of one message to one recipient: the fields that are not as expected. */
export function wrongFields(rest: string, message: string, outcome: string): readonly string[] {
  const to = /to: ([^,\s}]+)/.exec(message)?.[1] ?? '';
  const document = tested(
    `${base}${rest}tests:\n  - name: t\n    message: ${message}\n    expect: { ${to}: ${outcome} }\n`,
  );
  return document.tests.flatMap(({ failures }) =>
    failures.flatMap(({ mismatches }) =>
      mismatches.map(({ field, expected, got }) => `${field}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(got)}`),
    ),
  );
}
