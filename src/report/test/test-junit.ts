import type { InvariantResult, TestDocument, TestResult } from '../../documents/test-report.ts';
import type { Instant } from '../../model/instant.ts';
import type { PathOf } from '../diagnostics/finding-words.ts';
import { type JunitCase, type JunitSuite, junitXml } from '../junit-xml.ts';
import { printable } from '../printable.ts';
import { breachWords, count, flowYaml, mismatchWords, shellCommand, triedWords } from './words.ts';

export interface TestJunitOptions {
  readonly pathOf: PathOf;
  /** When they were run. */
  readonly now: Instant;
  /** Of sealwright. */
  readonly version: string;
}

/** JUnit's XML as test reporters read it: a suite for tests and one for invariants, and a case for each. */
export function testJunit({ tests, invariants }: TestDocument, options: TestJunitOptions): string {
  const suites: JunitSuite[] = [];
  if (tests.length > 0) suites.push({ name: 'tests', cases: tests.map((one) => testCase(one, options)), output: '' });
  if (invariants.length > 0) {
    const passed = invariants.filter(({ violations }) => violations.length === 0);
    suites.push({
      name: 'invariants',
      cases: invariants.map((one) => invariantCase(one, options)),
      output: passed.map((one) => `${printable(one.name)}\n${invariantText(one, options)}`).join('\n\n'),
    });
  }
  return junitXml(suites, options.now, options.version);
}

function testCase({ name, file, line, failures }: TestResult, { pathOf }: TestJunitOptions): JunitCase {
  const fields = failures.flatMap(({ mismatches }) => mismatches).length;
  const lines = failures.flatMap(({ recipient, mismatches, why, explain }) => [
    `for ${recipient.address}`,
    ...mismatches.map(mismatchWords),
    ...why,
    ...(explain.length === 0 ? [] : [`Look closer: ${shellCommand(explain)}`]),
  ]);
  const failure = {
    type: 'routing-test-failed',
    message: `${count(fields, 'field')} not as expected`,
    text: [...placeLines(file, line, pathOf), ...lines].map(printable).join('\n'),
  };
  return { name, classname: classOf(file, pathOf), ...(failures.length === 0 ? {} : { failure }) };
}

function invariantCase(invariant: InvariantResult, options: TestJunitOptions): JunitCase {
  const { name, file, violations, tried, method } = invariant;
  const failure = {
    type: 'invariant-violated',
    message: method === 'proven' ? 'violated' : `violated, tried on ${count(tried, 'message')}`,
    text: invariantText(invariant, options),
  };
  return { name, classname: classOf(file, options.pathOf), ...(violations.length === 0 ? {} : { failure }) };
}

function invariantText(invariant: InvariantResult, { pathOf }: TestJunitOptions): string {
  const { file, line, violations, tried } = invariant;
  const lines = violations.flatMap((violation) => [
    `message: ${flowYaml(violation.message)}`,
    ...breachWords(violation),
    ...violation.why,
    ...(violation.explain.length === 0 ? [] : [`Look closer: ${shellCommand(violation.explain)}`]),
  ]);
  const on =
    triedWords(invariant) ??
    (invariant.method === 'proven' ? 'Found by proof.' : `Tried on ${count(tried, 'message')}; that is no proof.`);
  return [...placeLines(file, line, pathOf), ...lines, on].map(printable).join('\n');
}

const classOf = (file: string | undefined, pathOf: PathOf): string =>
  file === undefined ? 'the configuration' : pathOf(file);

const placeLines = (file: string | undefined, line: number | undefined, pathOf: PathOf): readonly string[] =>
  file === undefined ? [] : [`${pathOf(file)}:${line}`];
