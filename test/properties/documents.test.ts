import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { toDiagnostics } from '../../src/documents/diagnostics.ts';
import { checkConfiguration } from '../../src/rules/check-configuration.ts';
import {
  arbitraryConfiguration,
  arbitraryTakeover,
  type PlainConfiguration,
} from '../support/arbitrary-configuration.ts';
import { applyTo, openAccount, planFor } from '../support/generated-account.ts';
import { configured, loadFiles } from '../support/plain-files.ts';
import { runs } from '../support/runs.ts';
import { randomOf } from '../support/same-meaning.ts';
import { schemaErrors } from '../support/valid-document.ts';

/** A configuration in which some values were replaced by others that are rarely right. */
function damaged(plain: PlainConfiguration, seed: number, junk: readonly unknown[]): PlainConfiguration {
  const random = randomOf(seed);
  let left = 1 + Math.floor(random() * 3);
  const damage = (value: unknown, depth: number): unknown => {
    if (depth > 1 && left > 0 && random() < 0.05) {
      left -= 1;
      return junk[Math.floor(random() * junk.length)];
    }
    if (Array.isArray(value)) return value.map((item) => damage(item, depth + 1));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(() => random() > 0.01);
    return Object.fromEntries(entries.map(([name, item]) => [name, damage(item, depth + 1)]));
  };
  return damage(plain, 0) as PlainConfiguration;
}

const junk = [
  null,
  0,
  -1,
  1.5,
  true,
  'no such thing',
  '',
  [],
  {},
  ['a'],
  { group: 'nobody' },
  '2026-13-45',
  '\u202e\u001b[31m',
];

describe('every document is valid by its schema', () => {
  it('plans, and what became of them', () =>
    fc.assert(
      fc.asyncProperty(arbitraryTakeover, fc.boolean(), async ([before, after], allowDeletions) => {
        const target = await openAccount(before);
        const first = await applyTo(target, configured(before));
        const drift = await planFor(target, configured(after), { purpose: 'drift', allowDeletions });
        const destroy = await planFor(target, configured(after), { purpose: 'destroy' });
        const second = await applyTo(target, configured(after));
        const documents = [
          first.plan.document,
          first.report,
          drift.document,
          destroy.document,
          { ...second.report, plan: second.plan.document, remaining: 0, recovered: [] },
        ];
        expect(documents.flatMap(schemaErrors)).toEqual([]);
        await target.close();
      }),
      runs(),
    ));

  it('diagnostics, whatever is wrong', () =>
    fc.assert(
      fc.property(arbitraryConfiguration, fc.nat(), (plain, seed) => {
        const loaded = loadFiles([['sealwright.yaml', stringify(damaged(plain, seed, junk))]]);
        const { findings } = checkConfiguration(loaded, { now: 1_795_000_000 });
        const document = toDiagnostics(findings, loaded.placeOf);
        expect(schemaErrors(document)).toEqual([]);
        // What an administrator needs of each: a sentence, and for what stands in a file its place.
        expect(document.diagnostics.filter(({ message }) => !/[.?]$/.test(message.trim()))).toEqual([]);
        expect(document.diagnostics.filter(({ path, line }) => path.length > 0 && line === undefined)).toEqual([]);
      }),
      runs(400),
    ));
});
