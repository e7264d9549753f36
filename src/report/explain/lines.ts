import { printable } from '../printable.ts';
import { blank, type Line, line, type Style, span, wrap } from '../styled.ts';
import type { Section } from './story.ts';

/** Prose in lines that fit, with nothing in it that a terminal would obey. */
export const proseLines = (text: string, width: number, style: Style = 'plain'): readonly Line[] =>
  wrap(printable(text), width).map((words) => line(span(words, style)));

/** A part of a story: its title, its items, what is only counted. */
export function sectionLines({ title, tone, items, rest }: Section, width: number): readonly Line[] {
  const indent = items.length === 0 ? '' : '  ';
  const told = items.flatMap((item) =>
    proseLines(item, width - 4, tone === 'faint' ? 'faint' : 'plain').map((spans, at) =>
      line(at === 0 ? '  - ' : '    ', ...spans),
    ),
  );
  return [
    ...(items.length === 0 ? [] : proseLines(title, width, tone === 'doubt' ? 'held' : 'strong')),
    ...told,
    ...(rest === null ? [] : proseLines(rest, width - 2, 'faint').map((spans) => line(indent, ...spans))),
    blank,
  ];
}
