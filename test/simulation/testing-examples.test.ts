// Every example's tests hold and its invariants are not violated, in each of its accounts.
import { describe, expect, it } from 'vitest';
import { md5, sha256 } from '../../src/cli/hash.ts';
import { testConfiguration } from '../../src/simulation/testing/test-configuration.ts';
import { asOf, examples } from './support/examples.ts';

describe.each(examples.map(({ title, name, configuration }) => [title, name, configuration] as const))(
  'examples/%s',
  (_, name, configuration) => {
    const options = { hash: sha256, md5, asOf, target: null, coverage: true, explain: [] };
    const { tests, invariants, coverage, summary } = testConfiguration(configuration, configuration, options);

    it('its tests hold', () => {
      expect(summary.expectations).toBeGreaterThan(5);
      expect(
        tests.flatMap(({ name, failures }) => failures.map(({ mismatches, why }) => ({ name, mismatches, why }))),
      ).toEqual([]);
    });

    it('its invariants hold on all that is tried, which is some mail for each', () => {
      expect(
        invariants.flatMap(({ name, violations }) => violations.map(({ message, why }) => ({ name, message, why }))),
      ).toEqual([]);
      expect(invariants.length).toBeGreaterThan(1);
      for (const { tried, complete } of invariants) expect([tried > 5, complete]).toEqual([true, true]);
    });

    it('a test shows every policy at work', () => {
      expect(coverage?.policies.filter(({ state }) => state === 'uncovered')).toEqual([]);
      expect(coverage?.covered).toBe(coverage?.total);
      expect(coverage?.total).toBeGreaterThan(name === 'acme' || name === 'lite' ? 5 : 1);
    });
  },
);
