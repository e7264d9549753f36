import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Finding } from '../../src/model/finding.ts';
import { applyHint, canBePasted } from '../support/apply-hint.ts';
import { arbitraryConfiguration } from '../support/arbitrary-configuration.ts';
import { runs } from '../support/runs.ts';
import { brokenNames, brokenText, checkText } from './broken.ts';

const same = (a: Finding) => (b: Finding) => a.rule === b.rule && JSON.stringify(a.path) === JSON.stringify(b.path);

/** What is found at the same place by the same rule once the hint is followed. */
function leftAfter(text: string, finding: Finding): readonly Finding[] {
  const { findings, loaded } = checkText(applyHint(text, finding));
  // What can't be read any more would have no findings either.
  expect(loaded.draft).toBeDefined();
  return findings.filter(same(finding));
}

const withHint = (findings: readonly Finding[]) => findings.filter(({ hint }) => hint !== undefined);

describe('a hint, written where its finding is, makes the finding go away', () => {
  test.each(brokenNames)('examples/broken/%s', (name) => {
    const text = brokenText(name);
    for (const finding of withHint(checkText(text).findings)) {
      if (canBePasted(finding.hint ?? '')) expect(leftAfter(text, finding), finding.hint).toEqual([]);
    }
  });

  test('in generated configurations', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryConfiguration, (configuration) => {
        const { accounts: _, ...rest } = configuration;
        const account = {
          edition: 'full',
          internalDomains: ['acme.example', 'partners.example'],
          attributes: ['department'],
        };
        const text = stringify({ account, ...rest });
        for (const finding of withHint(checkText(text).findings).slice(0, 3)) {
          seen.add(finding.rule);
          expect(leftAfter(text, finding), finding.hint).toEqual([]);
        }
      }),
      runs(100),
    );
    // Hints that nobody met would be followed by nobody.
    expect(seen.size).toBeGreaterThan(3);
  });
});

test('a key, a list item and a value that is not there yet', () => {
  const text = 'rules: { unused-foldr: off } # ours\npolicies:\n  p: { sourceIps: [1, 2] }\n';
  expect(applyHint(text, { path: ['rules', 'unused-foldr'], part: 'key', hint: 'unused-folder:' })).toContain(
    'unused-folder: off',
  );
  expect(applyHint(text, { path: ['policies', 'p', 'sourceIps', 1], hint: '10.0.0.0/8' })).toContain(
    '[ 1, 10.0.0.0/8 ]',
  );
  expect(applyHint(text, { path: ['policies', 'p', 'definition'], hint: 'definition: week' })).toContain(
    'definition: week',
  );
});
