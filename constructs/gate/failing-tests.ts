import { createHash } from 'node:crypto';
import type { Mismatch } from '../../src/documents/test-report.ts';
import type { Instant } from '../../src/model/instant.ts';
import { testConfiguration } from '../../src/simulation/testing/test-configuration.ts';
import type { Elements } from '../check/elements.ts';
import { loadElements } from '../check/load-elements.ts';

/**
 * The routing tests and invariants of a stack that do not hold, in the words of their authors. Those that ask how something is
 * set that is only looked up are left to the command of the gate, which may ask the account.
 */
export function failingTests(elements: Elements, now: Instant): readonly string[] {
  return loadElements(elements).flatMap(({ configuration }) => {
    if (!configuration) return [];
    const { tests, invariants } = testConfiguration(configuration, configuration, {
      hash: digestWith('sha256'),
      md5: digestWith('md5'),
      asOf: now,
      target: null,
      coverage: false,
      explain: [],
    });
    const where = configuration.accountName === null ? '' : ` (${configuration.accountName})`;
    const failing = [
      ...tests.filter(({ failures }) => failures.some(isKnown)),
      ...invariants.filter(({ violations }) => violations.some(isKnown)),
    ];
    return failing.map(({ name }) => `${name}${where}`);
  });
}

const isKnown = ({ mismatches }: { readonly mismatches: readonly Mismatch[] }): boolean =>
  mismatches.some(({ unknown }) => !unknown);

const digestWith =
  (algorithm: 'sha256' | 'md5') =>
  (text: string): string =>
    createHash(algorithm).update(text).digest('hex');
