import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/rules.ts';
import { base, contentDefinition, diagnoseAll, type Files, policy } from '../config/support.ts';

export { base, contentDefinition, policy };

export const bypass = (fields: Readonly<Record<string, string>> = {}): string =>
  policy({ definition: '', action: 'disableSecureMessaging', ...fields });

/** The words that stand where a rule finds something, as far as the next blank or bracket. */
export function foundBy(rule: string, source: string | Files): readonly string[] {
  return diagnoseAll(source)
    .filter((finding) => finding.rule === rule)
    .map(({ file, line = 0, column = 0 }) => {
      const text = typeof source === 'string' ? source : (source[file ?? ''] ?? '');
      const rest = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
      return /^[^\s,}\]:]*/.exec(rest)?.[0] ?? '';
    });
}

export interface Cases {
  /** What is wrong, a configuration, and the words that it is found at. */
  readonly finds: readonly (readonly [what: string, yaml: string, ...at: string[]])[];
  /** What comes near and must not be found. */
  readonly passes: readonly (readonly [what: string, yaml: string])[];
}

/** The table of one rule. */
export function oneRule(name: string, severity: 'info' | 'warning' | 'error', { finds, passes }: Cases): void {
  describe(name, () => {
    test('has the severity that the list of rules says', () => {
      const rule = rules.find((one) => one.name === name);
      expect(rule).toMatchObject({ severity, law: false });
    });
    test.each(finds)('finds %s', (_, yaml, ...at) => {
      expect(foundBy(name, yaml)).toEqual(at);
    });
    test.each(passes)('passes %s', (_, yaml) => {
      expect(foundBy(name, yaml)).toEqual([]);
    });
    test.each(passes)('and %s is no mistake otherwise', (_, yaml) => {
      expect(diagnoseAll(yaml).filter((one) => one.severity === 'error' && !mistakes.has(one.rule))).toEqual([]);
    });
  });
}

/** Mistakes that a table makes on purpose, to see that nothing is said about what follows from them. */
const mistakes = new Set([
  'schema',
  'unknown-reference',
  'invalid-address',
  'folder-cycle',
  'bidirectional-secure-messaging',
]);
