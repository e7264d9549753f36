import type { Diagnostic, Diagnostics } from '../../documents/diagnostics.ts';
import type { Located, TestDocument } from '../../documents/test-report.ts';
import type { RuleInfo } from '../diagnostics/diagnostics-sarif.ts';
import { breachWords, flowYaml, mismatchWords, shellCommand } from './words.ts';

/** What tests and invariants that do not hold are called where findings have a rule. */
export const testRules: readonly RuleInfo[] = [
  {
    name: 'routing-test-failed',
    severity: 'error',
    text: 'A routing test expects something else than what happens to its message.',
    help: 'A routing test expects something else than what happens to its message. Either the policies do not do what they were meant to, or the test says what is no longer meant. `sealwright explain` tells what happens to the message, and why.',
  },
  {
    name: 'invariant-violated',
    severity: 'error',
    text: 'An invariant does not hold for some mail.',
    help: 'An invariant does not hold for some mail; a message of it is named. That it is violated is certain: the message shows it. `sealwright explain` tells what happens to the message, and why.',
  },
];

/** Everything that does not hold, as findings: one for each recipient of a test, and for each sort of violation. */
export function testDiagnostics({ tests, invariants }: TestDocument): Diagnostics {
  return {
    format: 'sealwright/diagnostics/1',
    diagnostics: [
      ...tests.flatMap((test) =>
        test.failures.map(({ recipient, mismatches, why, explain }): Diagnostic => {
          const [first = test, ...others] = mismatches;
          const what = mismatches.map(mismatchWords).join('; ');
          return {
            rule: 'routing-test-failed',
            severity: 'error',
            message: `A routing test does not hold. "${test.name}", for ${recipient.address}: ${what}. ${why.join(' ')}`,
            ...hint(explain),
            ...place(first),
            ...(others.length === 0
              ? {}
              : { related: others.map((one) => ({ message: mismatchWords(one), ...place(one) })) }),
          };
        }),
      ),
      ...invariants.flatMap((invariant) =>
        invariant.violations.map((violation): Diagnostic => {
          const { message, recipient, why, explain } = violation;
          const what = breachWords(violation).join('; ');
          const forWhom = message.to.length > 1 ? ` for ${recipient.address}` : '';
          return {
            rule: 'invariant-violated',
            severity: 'error',
            message: `An invariant does not hold. "${invariant.name}" is violated by ${flowYaml(message)}${forWhom}: ${what}. ${why.join(' ')}`,
            ...hint(explain),
            ...place(invariant),
          };
        }),
      ),
    ],
  };
}

/** A sentence, and so an advice: it is nothing to write into the file. */
const hint = (explain: readonly string[]) =>
  explain.length === 0 ? {} : { hint: `To look closer, run \`${shellCommand(explain)}\`.` };

const place = ({ path, file, line, column }: Located): Located => ({
  path,
  ...(file === undefined || line === undefined || column === undefined ? {} : { file, line, column }),
});
