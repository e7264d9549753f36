import type { CoverageReport, PolicyCoverage } from '../../documents/test-report.ts';
import type { PolicyKind } from '../../model/kinds/kinds.ts';
import { printable } from '../printable.ts';
import { blank, type Line, line, span, wrap } from '../styled.ts';
import { count, flowYaml } from './words.ts';

const words: Readonly<Record<PolicyKind, string>> = {
  policies: 'secure messaging',
  bypassPolicies: 'bypass',
  contentPolicies: 'content examination',
};

/** How many policies the tests show at work, and of the others what a test of each could say. */
export function coverageLines(report: CoverageReport, width: number): readonly Line[] {
  const { total, covered, byType, policies } = report;
  const types = (Object.keys(words) as PolicyKind[])
    .filter((type) => byType[type].total > 0)
    .map((type) => `${byType[type].covered} of ${byType[type].total} ${words[type]}`);
  const uncovered = policies.filter(({ state }) => state === 'uncovered');
  const idle = policies.filter(({ state }) => state === 'not-needed');
  const summary =
    total === 0
      ? 'there is no policy that could be.'
      : `${covered} of ${count(total, 'policy', 'policies')} ${covered === 1 ? 'is' : 'are'} shown at work by a test: ${types.join(', ')}.`;
  return [
    ...uncovered.flatMap((policy) => [...uncoveredLines(policy), blank]),
    ...idle.flatMap((one) =>
      wrap(`Not needed: ${nameOf(one)}, since ${printable(one.because)}.`, width).map((part) =>
        line(span(part, 'faint')),
      ),
    ),
    line(
      'Coverage: ',
      span(summary, covered === total ? 'plain' : 'change'),
      span(' It has no part in the exit code.', 'faint'),
    ),
  ];
}

const nameOf = ({ narrative, policy }: PolicyCoverage): string => `"${printable(narrative)}" (${printable(policy)})`;

function uncoveredLines(coverage: PolicyCoverage): readonly Line[] {
  const { file, line: at, column, because, suggestion } = coverage;
  const place = file === undefined ? '' : `${printable(file)}:${at}:${column ?? 1}  `;
  return [
    line(place, span('not covered', 'change'), '  ', span(nameOf(coverage), 'strong'), `: ${printable(because)}.`),
    ...(suggestion
      ? [
          line('    It would by this message:'),
          line(`      message: ${printable(flowYaml(suggestion.message))}`),
          line(`      expect: ${printable(flowYaml({ [suggestion.recipient]: suggestion.expect }))}`),
        ]
      : [line('    Of the messages that were tried it decides none. Perhaps another policy always comes before it.')]),
  ];
}
