import { printable, shorten } from '../printable.ts';
import { type Line, line, type Span, span } from '../styled.ts';
import type { Cell, Column, Phrase, Table } from './report.ts';
import { spansOf } from './text-spans.ts';

const gap = 2;
const narrowest = 10;

/** A table in columns that fit a width where they can: what does not fit in the widest ones is cut. */
export function tableLines({ columns, rows, more }: Table, width: number, indent = '  '): readonly Line[] {
  const widths = fitted(columns, rows, width - indent.length);
  const heading = line(
    indent,
    ...columns.flatMap((column, at) => aligned([span(column.label, 'faint')], column, widths, at, columns.length)),
  );
  return [
    heading,
    ...rows.flatMap((cells) => rowLines(cells, columns, widths, indent)),
    ...(more === undefined ? [] : [line(indent, ...spansOf(more))]),
  ];
}

function rowLines(
  cells: readonly Cell[],
  columns: readonly Column[],
  widths: readonly number[],
  indent: string,
): readonly Line[] {
  const height = Math.max(...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    line(
      indent,
      ...columns.flatMap((column, at) =>
        aligned(spansOf(cells[at]?.lines[row] ?? []), column, widths, at, columns.length),
      ),
    ),
  );
}

/** A cell as wide as its column, with the gap behind it. */
function aligned(
  spans: readonly Span[],
  { align }: Column,
  widths: readonly number[],
  at: number,
  columns: number,
): readonly Span[] {
  const width = widths[at] ?? 0;
  const cut = cutTo(spans, width);
  const padding = ' '.repeat(Math.max(0, width - lengthOf(cut)));
  const behind = at === columns - 1 ? '' : ' '.repeat(gap);
  return align === 'right' ? [span(padding), ...cut, span(behind)] : [...cut, span(padding + behind)];
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { text }) => sum + [...text].length, 0);

function cutTo(spans: readonly Span[], width: number): readonly Span[] {
  const cut: Span[] = [];
  let room = width;
  for (const one of spans) {
    if (room <= 0) break;
    const rest = lengthOf(spans.slice(cut.length + 1));
    // The mark of a cut stands in the piece in which the room ends.
    const text =
      [...one.text].length + Math.min(rest, 1) > room ? shorten(`${one.text}${rest > 0 ? '…' : ''}`, room) : one.text;
    cut.push({ ...one, text });
    room -= [...text].length;
  }
  return cut;
}

/** The widest columns of text give way until all fit. */
function fitted(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): readonly number[] {
  const widths = columns.map(({ label }, at) =>
    Math.max(label.length, ...rows.flatMap((cells) => (cells[at]?.lines ?? []).map(shownLength))),
  );
  const total = () => widths.reduce((sum, one) => sum + one, 0) + gap * (columns.length - 1);
  while (total() > width) {
    const widest = Math.max(...widths.filter((_, at) => columns[at]?.align === 'left'));
    const at = widths.findIndex((one, index) => one === widest && columns[index]?.align === 'left');
    if (at < 0 || widest <= narrowest) break;
    widths[at] = widest - 1;
  }
  return widths;
}

const shownLength = (phrase: Phrase): number => phrase.reduce((sum, { text }) => sum + [...printable(text)].length, 0);
