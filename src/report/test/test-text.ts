import type {
  ExpectationFailure,
  InvariantResult,
  LocatedMismatch,
  TestDocument,
  TestResult,
  Violation,
} from '../../documents/test-report.ts';
import { sourceLine } from '../diagnostics/source-line.ts';
import { groupBy } from '../group-by.ts';
import { printable } from '../printable.ts';
import { blank, type Line, line, paint, span, wrap } from '../styled.ts';
import { coverageLines } from './coverage-text.ts';
import {
  breachWords,
  count,
  flowYaml,
  invariantsVerdict,
  mismatchWords,
  shellCommand,
  testsVerdict,
  triedWords,
} from './words.ts';

export interface TestTextOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** The text of a file, where its lines can be shown. */
  readonly sourceOf: (file: string) => string | undefined;
}

const indent = '    ';
const inner = '      ';

/** What does not hold, by file, each with the line it is about and why; then a sentence for each section. */
export function testText(document: TestDocument, options: TestTextOptions): string {
  const failing = [
    ...document.tests.filter(({ passed }) => !passed),
    ...document.invariants.filter(({ holds }) => !holds),
  ];
  const lines = [...groupBy(failing, ({ file }) => file)].flatMap(([file, results]) => [
    line(span(file === undefined ? 'The configuration' : printable(file), 'strong')),
    ...results.flatMap((result) => ('violations' in result ? violated(result, options) : failed(result, options))),
    blank,
  ]);
  return paint(
    [...lines, ...remarks(document, options), ...verdicts(document), ...coverage(document, options)],
    options.colour,
  );
}

const coverage = (document: TestDocument, { width }: TestTextOptions): readonly Line[] =>
  document.coverage ? [blank, ...coverageLines(document.coverage, width)] : [];

function head({ line: at, column }: TestResult | InvariantResult, word: string, name: string): Line {
  return line(
    at === undefined ? '  ' : `  ${at}:${column ?? 1}  `,
    span(word, 'remove'),
    '  ',
    span(printable(name), 'strong'),
  );
}

function failed(test: TestResult, options: TestTextOptions): readonly Line[] {
  return [head(test, 'failed', test.name), ...test.failures.flatMap((failure) => failureLines(failure, options))];
}

function failureLines(failure: ExpectationFailure, options: TestTextOptions): readonly Line[] {
  return [
    line(`${indent}for `, span(printable(failure.recipient.address), 'strong')),
    ...[...groupBy(failure.mismatches, ({ file, line: at }) => `${file}:${at}`).values()].flatMap((some) =>
      mismatchLines(some, options),
    ),
    ...reasons(failure, options),
  ];
}

/** Those that stand on one line, and below them that line. */
function mismatchLines(some: readonly LocatedMismatch[], { width, sourceOf }: TestTextOptions): readonly Line[] {
  const [first] = some;
  const source = first?.file === undefined ? undefined : sourceOf(first.file);
  return [
    ...some.map((one) => line(`${inner}${printable(mismatchWords(one))}`)),
    ...(first ? sourceLine(source, first, { indent: inner, width }) : []),
  ];
}

function violated(invariant: InvariantResult, options: TestTextOptions): readonly Line[] {
  return [
    head(invariant, 'violated', invariant.name),
    ...invariant.violations.flatMap((violation) => violationLines(violation, options)),
  ];
}

function violationLines(violation: Violation, options: TestTextOptions): readonly Line[] {
  const { message, recipient, others } = violation;
  const several = message.to.length > 1 ? ` for ${printable(recipient.address)}` : '';
  return [
    line(`${indent}message: `, printable(flowYaml(message)), several),
    ...breachWords(violation).map((words) => line(`${inner}${printable(words)}`)),
    ...reasons(violation, options),
    ...(others === 0
      ? []
      : [
          line(
            span(
              `${inner}The same happens to ${count(others, 'other message', 'other messages')} of those tried.`,
              'faint',
            ),
          ),
        ]),
  ];
}

function reasons({ why, explain }: ExpectationFailure | Violation, { width }: TestTextOptions): readonly Line[] {
  return [
    ...why.flatMap((sentence) =>
      wrap(printable(sentence), Math.max(40, width - inner.length)).map((part) => line(`${inner}${part}`)),
    ),
    ...(explain.length === 0 ? [] : [line(span(`${inner}look closer: `, 'add'), printable(shellCommand(explain)))]),
  ];
}

/** What the invariants that hold do not say of themselves. */
function remarks({ invariants }: TestDocument, { width }: TestTextOptions): readonly Line[] {
  return invariants.flatMap((invariant) => {
    const words = triedWords(invariant);
    if (words === undefined) return [];
    const place = invariant.file === undefined ? '' : `${printable(invariant.file)}:${invariant.line}: `;
    const text = `${place}"${printable(invariant.name)}". ${words}`;
    return [...wrap(text, width).map((part) => line(span(part, 'change'))), blank];
  });
}

function verdicts(document: TestDocument): readonly Line[] {
  const { failedTests, violatedInvariants } = document.summary;
  const verdict = (words: string | undefined, bad: string | undefined) =>
    words === undefined ? [] : [bad === undefined ? line(words) : line(span(bad, 'remove'), words)];
  const lines = [
    ...verdict(testsVerdict(document), failedTests > 0 ? 'Failed: ' : undefined),
    ...verdict(invariantsVerdict(document), violatedInvariants > 0 ? 'Failed: ' : undefined),
  ];
  return lines.length > 0
    ? lines
    : [
        line(
          'The configuration has no tests and no invariants, so nothing was run. docs/testing.md shows how to write them.',
        ),
      ];
}
