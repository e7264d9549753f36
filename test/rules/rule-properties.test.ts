import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadAccount, readConfiguration } from '../../src/config/load-configuration.ts';
import { type Diagnostic, toDiagnostics } from '../../src/documents/diagnostics.ts';
import { diagnosticsText } from '../../src/report/diagnostics/diagnostics-text.ts';
import { checkConfiguration } from '../../src/rules/check-configuration.ts';
import { entry, type Files, memoryReader } from '../config/support.ts';
import { arbitraryConfiguration } from '../support/arbitrary-configuration.ts';
import { runs } from '../support/runs.ts';
import { brokenNames, brokenText, fixedNow } from './broken.ts';
import { brokenBy } from './broken-text.ts';
import { inFiles, supply, withOtherOrder } from './shuffled.ts';

type Written = Readonly<Record<string, unknown>>;

/** Everything that is found; of several accounts in one. */
function check(files: Files): readonly Diagnostic[] {
  const read = readConfiguration(memoryReader(files));
  const first = loadAccount(read);
  const account = first.mustChooseAccount ? [...first.accounts].sort()[0] : undefined;
  const loaded = account === undefined ? first : loadAccount(read, { account });
  const { findings } = checkConfiguration(loaded, { now: fixedNow });
  return toDiagnostics(findings, loaded.placeOf).diagnostics;
}

/** What stands at no place of its file, itself or a place that explains it. */
function misplaced(diagnostics: readonly Diagnostic[], files: Files): readonly unknown[] {
  const linesOf = new Map(Object.entries(files).map(([name, text]) => [name, text.split('\n')]));
  return diagnostics
    .flatMap((one) => [one, ...(one.related ?? [])])
    .filter(({ file = '', line = 0, column = 0 }) => {
      const text = linesOf.get(file)?.[line - 1];
      return text === undefined || column < 1 || column > text.length + 1;
    });
}

/** What is found, without where: a rule, the object and the words. */
const found = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ rule, path, message }) => `${rule} ${path.join('.')} ${message}`).sort();

const order = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
const count = fc.integer({ min: 1, max: 4 });
/** Facts that nobody declared must not be held against anything. */
const undeclared = fc.subarray(['internalDomains', 'maxRetention', 'attributes'], { maxLength: 1 });

describe('generated configurations', () => {
  test('no rule throws, and every place is in its file; another order of keys and files changes nothing', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryConfiguration, undeclared, order, count, (configuration, without, numbers, files) => {
        const written = withoutFacts(configuration, without);
        const one = { [entry]: stringify(written) };
        const before = check(one);
        expect(misplaced(before, one)).toEqual([]);
        for (const { rule } of before) seen.add(rule);
        const next = supply(numbers);
        const several = inFiles(withOtherOrder(written, next) as Written, files, next);
        const after = check(several);
        expect(misplaced(after, several)).toEqual([]);
        expect(found(after)).toEqual(found(before));
      }),
      runs(2000),
    );
    // Rules that met nothing were not tried.
    expect(seen.size).toBeGreaterThan(10);
  });

  test('the broken examples say the same in any order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...brokenNames), order, count, (name, numbers, files) => {
        const written = parse(brokenText(name)) as Written;
        const next = supply(numbers);
        const several = inFiles(withOtherOrder(written, next) as Written, files, next);
        expect(found(check(several))).toEqual(found(check({ [entry]: brokenText(name) })));
      }),
      runs(200),
    );
  });
});

const withoutFacts = (written: Written, names: readonly string[]): Written =>
  JSON.parse(JSON.stringify(written), (name, value) => (names.includes(name) ? undefined : value));

/** Every file of the examples, as a text. */
function exampleTexts(): readonly string[] {
  const folder = join(import.meta.dirname, '../../examples');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** In milliseconds of work, on a slow machine: far above what any file takes, far below what a person calls a hang. */
const hang = 5_000;
/** Work, not time: what else runs on the machine does not count. */
const worked = (since?: NodeJS.CpuUsage) => process.cpuUsage(since);

test('generated broken files: valid or not, with a place, and soon', () => {
  let slowest = 0;
  const outcomes = { valid: 0, invalid: 0 };
  fc.assert(
    fc.property(brokenBy(exampleTexts()), (text) => {
      const files = { [entry]: text };
      const start = worked();
      const diagnostics = check(files);
      slowest = Math.max(slowest, worked(start).user / 1000);
      expect(misplaced(diagnostics, files)).toEqual([]);
      const isValid = diagnostics.every(({ severity }) => severity !== 'error');
      outcomes[isValid ? 'valid' : 'invalid'] += 1;
      const said = diagnosticsText(
        { format: 'sealwright/diagnostics/1', diagnostics },
        { colour: false, width: 100, sourceOf: () => text, checked: { objects: 0, files: [entry] } },
      );
      expect(said).not.toMatch(/undefined|\[object|\n {4}at /);
    }),
    runs(2000),
  );
  expect(slowest).toBeLessThan(hang);
  expect(outcomes.invalid).toBeGreaterThan(outcomes.valid);
});
