import type { Diagnostic, Diagnostics } from '../../documents/diagnostics.ts';
import type { Severity } from '../../model/configuration.ts';
import { groupBy } from '../group-by.ts';
import { readHint } from '../hint.ts';
import type { TextOptions } from '../plan/plan-text.ts';
import { printable, shorten } from '../printable.ts';
import { blank, type Line, line, paint, type Style, span, wrap } from '../styled.ts';
import { verdict } from '../verdict.ts';
import { type Checked, pathText, placeText } from './finding-words.ts';
import { sourceLine } from './source-line.ts';

export interface DiagnosticsTextOptions extends TextOptions {
  /** The text of a file, where its lines can be shown. */
  readonly sourceOf: (file: string) => string | undefined;
  /** What was checked, for the last line. */
  readonly checked: Checked;
  /** From which severity on a finding is one too many; default: error. */
  readonly failOn?: Severity;
}

/** Up to so many findings are all told in full. */
const few = 30;
/** Of more, the first of each rule: who has read three knows what the others are about. */
const fullOfEachRule = 3;

const styles: Readonly<Record<Severity, Style>> = { error: 'remove', warning: 'change', info: 'access' };
const indent = '    ';

/** Findings by file, each with the line it is about, what to write, and the other places that explain it. */
export function diagnosticsText({ diagnostics }: Diagnostics, options: DiagnosticsTextOptions): string {
  const inFull = toldInFull(diagnostics);
  const groups = groupBy(diagnostics, ({ file }) => file);
  const lines = [...groups].flatMap(([file, findings]) => fileLines(file, findings, inFull, options));
  const { isGood, word, rest } = verdict(diagnostics, options);
  return paint(
    [...lines, ...countLines(diagnostics), line(span(word, isGood ? 'add' : 'remove'), rest)],
    options.colour,
  );
}

function toldInFull(diagnostics: readonly Diagnostic[]): ReadonlySet<Diagnostic> {
  if (diagnostics.length <= few) return new Set(diagnostics);
  const rules = groupBy(diagnostics, ({ rule }) => rule);
  return new Set([...rules.values()].flatMap((findings) => findings.slice(0, fullOfEachRule)));
}

function fileLines(
  file: string | undefined,
  findings: readonly Diagnostic[],
  inFull: ReadonlySet<Diagnostic>,
  options: DiagnosticsTextOptions,
): readonly Line[] {
  const places = findings.map(ownPlace);
  const column = file === undefined ? 0 : Math.max(...places.map(({ length }) => length));
  const lines = findings.flatMap((finding, at) => {
    const head = headOf(finding, (places[at] ?? '').padStart(column));
    if (!inFull.has(finding)) return [shortLine(finding, head)];
    const next = findings[at + 1];
    return [
      ...(at > 0 ? [blank] : []),
      head,
      ...details(finding, options),
      ...(next && !inFull.has(next) ? [blank] : []),
    ];
  });
  return [line(span(file === undefined ? 'The configuration' : printable(file), 'strong')), ...lines, blank];
}

/** Within its file: `12:5`. Line and column come first, which makes them links in editors' terminals. */
const ownPlace = ({ file, line: at, column, path }: Diagnostic): string =>
  file === undefined ? pathText(path) : at === undefined ? '' : `${at}:${column ?? 1}`;

const headOf = ({ severity, rule }: Diagnostic, place: string): Line =>
  line(place === '' ? '  ' : `  ${place}  `, span(severity, styles[severity]), span(`  ${rule}`, 'faint'));

function details(finding: Diagnostic, options: DiagnosticsTextOptions): readonly Line[] {
  const { message, hint, related = [], file, construct } = finding;
  const room = Math.max(40, options.width - indent.length);
  // A log is read by more people than the file: a secret is not shown again there.
  const isSecret = finding.rule === 'secret-in-configuration';
  const source = file === undefined || isSecret ? undefined : options.sourceOf(file);
  return [
    ...wrap(printable(message), room).map((part) => line(`${indent}${part}`)),
    ...(construct === undefined ? [] : [line(span(`${indent}in construct ${printable(construct)}`, 'faint'))]),
    ...sourceLine(source, finding, { indent, width: options.width }),
    ...(hint === undefined ? [] : hintLines(hint, room)),
    ...related.map((place) => line(span(`${indent}see ${placeText(place)}: `, 'faint'), printable(place.message))),
  ];
}

/** What can be pasted is never broken, and stands in lines of its own where it has several. */
function hintLines(hint: string, room: number): readonly Line[] {
  const { kind, lines } = readHint(hint);
  if (kind === 'paste' && lines.length > 1) {
    return [line(span(`${indent}write:`, 'add')), ...lines.map((text) => line(`${indent}  ${text}`))];
  }
  const label = kind === 'paste' ? 'write: ' : 'to do: ';
  const texts = kind === 'paste' ? lines : lines.flatMap((text) => wrap(text, room - label.length));
  return texts.map((text, at) => line(span(`${indent}${at === 0 ? label : ' '.repeat(label.length)}`, 'add'), text));
}

/** One line for one of many: its rule says what is wrong, and its path where. */
const shortLine = ({ path, message }: Diagnostic, head: Line): Line =>
  line(...head, `  ${shorten(pathText(path) || printable(message), 120)}`);

/** Where there are many, what there is most of. */
function countLines(diagnostics: readonly Diagnostic[]): readonly Line[] {
  if (diagnostics.length <= few) return [];
  const rules = [...groupBy(diagnostics, ({ rule }) => rule)].sort(([, a], [, b]) => b.length - a.length);
  const column = Math.max(...rules.map(([, { length }]) => `${length}`.length));
  return [
    ...rules.map(([rule, { length }]) => line(`${`${length}`.padStart(column + 2)}  `, span(rule, 'strong'))),
    line(
      span(
        `Of each rule the first ${fullOfEachRule} are told in full; sealwright validate --format json tells all of them so.`,
        'faint',
      ),
    ),
    blank,
  ];
}
