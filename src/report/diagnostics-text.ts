import type { Diagnostic, Diagnostics, RelatedPlace } from '../documents/diagnostics.ts';
import type { TextOptions } from './plan-text.ts';
import { printable, shorten } from './printable.ts';
import { blank, type Line, line, paint, type Style, span, wrap } from './styled.ts';
import { count } from './summary-text.ts';

export interface DiagnosticsTextOptions extends TextOptions {
  /** The text of a file, where its lines can be shown. */
  readonly sourceOf: (file: string) => string | undefined;
  /** What was checked, for the last line. */
  readonly checked: { readonly objects: number; readonly files: number };
}

const styles: Readonly<Record<Diagnostic['severity'], Style>> = { error: 'remove', warning: 'change', info: 'access' };

/** Findings by file, each with the line it is about. */
export function diagnosticsText({ diagnostics }: Diagnostics, options: DiagnosticsTextOptions): string {
  const lines = diagnostics.flatMap((diagnostic) => [...diagnosticLines(diagnostic, options), blank]);
  return paint([...lines, verdict(diagnostics, options.checked)], options.colour);
}

function diagnosticLines(diagnostic: Diagnostic, options: DiagnosticsTextOptions): readonly Line[] {
  const { severity, rule, message, hint, related = [] } = diagnostic;
  return [
    line(span(severity, styles[severity]), ' ', span(placeText(diagnostic), 'strong'), span(`  ${rule}`, 'faint')),
    ...sourceLines(diagnostic, options),
    ...wrap(printable(message), options.width - 2).map((part) => line(`  ${part}`)),
    ...(hint === undefined ? [] : hintLines(hint)),
    ...related.map((place) => relatedLine(place)),
  ];
}

function hintLines(hint: string): readonly Line[] {
  const [first = '', ...rest] = hint.split('\n').map(printable);
  return [line(span('  write: ', 'add'), first), ...rest.map((text) => line(`         ${text}`))];
}

const relatedLine = (place: RelatedPlace): Line =>
  line(span(`  see ${placeText(place)}: `, 'faint'), printable(place.message));

function placeText({ file, line: at, column, path }: Pick<Diagnostic, 'file' | 'line' | 'column' | 'path'>): string {
  if (file === undefined) return path.length === 0 ? 'the configuration' : printable(path.join('.'));
  return printable(at === undefined ? file : `${file}:${at}:${column ?? 1}`);
}

/** The line itself and a mark below the place. A tab, or what is shown by its code, would shift the mark: it is a blank. */
function sourceLines(
  { file, line: at, column = 1 }: Diagnostic,
  { sourceOf, width }: DiagnosticsTextOptions,
): readonly Line[] {
  const text = file === undefined || at === undefined ? undefined : lineOf(sourceOf(file), at);
  if (text === undefined || text.trim() === '') return [];
  const number = `${at} | `;
  const room = Math.max(20, width - number.length - 2);
  const from = column > room ? column - Math.floor(room / 2) : 0;
  const shown = shorten(text.slice(from).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' '), room);
  return [
    line(span(`  ${number}`, 'faint'), shown),
    line(
      span(`  ${' '.repeat(number.length - 2)}| `, 'faint'),
      `${' '.repeat(Math.max(0, column - 1 - from))}`,
      span('^', 'remove'),
    ),
  ];
}

function lineOf(text: string | undefined, at: number): string | undefined {
  if (text === undefined) return undefined;
  let start = 0;
  for (let skipped = 1; skipped < at; skipped++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return undefined;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

function verdict(diagnostics: readonly Diagnostic[], { objects, files }: DiagnosticsTextOptions['checked']): Line {
  const number = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  const found = [
    [number('error'), 'error'],
    [number('warning'), 'warning'],
    [number('info'), 'note'],
  ] as const;
  const counts = found.filter(([amount]) => amount > 0).map(([amount, noun]) => count(amount, noun));
  const checked = `${count(objects, 'object')} in ${count(files, 'file')}`;
  if (number('error') > 0) return line(span('Invalid', 'remove'), `: ${counts.join(', ')}.`);
  return line(span('Valid', 'add'), `: ${checked}${counts.length > 0 ? `, ${counts.join(', ')}` : ''}.`);
}
