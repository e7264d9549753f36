import { shorten } from '../printable.ts';
import { type Line, line, span } from '../styled.ts';

export interface SourceLineOptions {
  readonly indent: string;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A line of a file with a mark below the place; nothing where the line is not there or empty. */
export function sourceLine(
  source: string | undefined,
  { line: at, column = 1 }: { readonly line?: number; readonly column?: number },
  { indent, width }: SourceLineOptions,
): readonly Line[] {
  const text = source === undefined || at === undefined ? undefined : lineOf(source, at);
  if (text === undefined || text.trim() === '') return [];
  const number = `${at} | `;
  const room = Math.max(20, width - indent.length - number.length);
  // Of a long line, what is around the place.
  const from = column > room ? column - Math.floor(room / 2) : 0;
  const dots = from > 0 ? '…' : '';
  const before = shown(text.slice(from, column - 1));
  return [
    line(span(`${indent}${number}`, 'faint'), dots + shorten(shown(text.slice(from)), room - dots.length)),
    line(
      span(`${indent}${' '.repeat(number.length - 2)}| `, 'faint'),
      ' '.repeat(dots.length + columnsOf(before)),
      span('^', 'remove'),
    ),
  ];
}

/** A tab, or what is otherwise shown by its code, would shift the mark: it is a blank. */
const shown = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ');

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** How many columns a terminal gives a text. */
function columnsOf(text: string): number {
  const plain = text.replace(/\p{M}/gu, '');
  return [...plain].length + (plain.match(wide)?.length ?? 0);
}

export function lineOf(text: string, at: number): string | undefined {
  let start = 0;
  for (let skipped = 1; skipped < at; skipped++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return undefined;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}
