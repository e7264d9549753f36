import type { Diagnostic, Diagnostics } from '../../documents/diagnostics.ts';
import type { Severity } from '../../model/configuration.ts';
import type { Instant } from '../../model/instant.ts';
import { groupBy } from '../group-by.ts';
import { type JunitCase, type JunitSuite, junitXml } from '../junit-xml.ts';
import { shorten } from '../printable.ts';
import { type Checked, findingWords, type PathOf, pathText, placeText } from './finding-words.ts';
import { isAtLeast } from './severity.ts';

export interface JunitOptions {
  readonly pathOf: PathOf;
  readonly checked: Checked;
  /** From which severity on a finding is a failure; below, it passes and is told in the output of its suite. */
  readonly failOn?: Severity;
  /** When it was checked. */
  readonly now: Instant;
  /** Of sealwright. */
  readonly version: string;
}

/** JUnit's XML: a suite a file, a case a finding, and a case that passes for a file without any. */
export function diagnosticsJunit({ diagnostics }: Diagnostics, options: JunitOptions): string {
  const found = groupBy(diagnostics, ({ file }) => file);
  const files = new Set([...(found.has(undefined) ? [undefined] : []), ...options.checked.files, ...found.keys()]);
  const suites = [...files].map((file) => suiteOf(file, found.get(file) ?? [], options));
  return junitXml(suites, options.now, options.version);
}

function suiteOf(file: string | undefined, findings: readonly Diagnostic[], options: JunitOptions): JunitSuite {
  const name = file === undefined ? 'the configuration' : options.pathOf(file);
  const isFailure = ({ severity }: Diagnostic) => isAtLeast(severity, options.failOn ?? 'error');
  const caseOf = (finding: Diagnostic): JunitCase => ({
    name: caseName(finding),
    classname: name,
    ...(isFailure(finding) ? { failure: failureOf(finding, options) } : {}),
  });
  return {
    name,
    cases: findings.length === 0 ? [{ name: 'nothing is found', classname: name }] : findings.map(caseOf),
    output: findings
      .filter((finding) => !isFailure(finding))
      .map((finding) => told(finding, options))
      .join('\n\n'),
  };
}

/** Without line numbers: a case is the same as long as its finding is, whatever is inserted above. */
const caseName = ({ rule, path }: Diagnostic): string =>
  path.length === 0 ? rule : `${rule} ${shorten(pathText(path), 200)}`;

const failureOf = (finding: Diagnostic, options: JunitOptions) => ({
  type: finding.severity,
  // The sentence that is the same for all of its sort; the text has the rest.
  message: /^[^.]*\.?/.exec(finding.message)?.[0] ?? '',
  text: told(finding, options),
});

const told = (finding: Diagnostic, { pathOf }: JunitOptions): string =>
  [`${placeText(finding, pathOf)} ${finding.severity} ${finding.rule}`, ...findingWords(finding, pathOf)].join('\n');
