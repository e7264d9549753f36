import { printable } from '../printable.ts';
import { type Line, line, type Span, type Style, span } from '../styled.ts';
import type { Phrase, Tone } from './report.ts';

const styles: Readonly<Record<Tone, Style>> = {
  plain: 'plain',
  strong: 'strong',
  faint: 'faint',
  name: 'plain',
  secure: 'add',
  clear: 'change',
  warn: 'held',
};

export const spansOf = (phrase: Phrase): readonly Span[] =>
  phrase.map(({ text, tone }) => span(printable(text), styles[tone]));

/** A phrase as lines that fit a width, broken at blanks; a word that is longer than a line stays whole. */
export function wrapped(phrase: Phrase, width: number, indent: string): readonly Line[] {
  const lines: Span[][] = [[]];
  let room = width - indent.length;
  for (const { text, style } of spansOf(phrase)) {
    // Each blank is a place to break, and stays where none is needed.
    for (const word of text.split(/(?<= )(?=[^ ])/)) {
      const length = [...word.trimEnd()].length;
      const isFirst = lines.at(-1)?.length === 0;
      if (!isFirst && length > room) {
        lines.push([]);
        room = width - indent.length;
      }
      lines.at(-1)?.push(span(word, style));
      room -= [...word].length;
    }
  }
  return lines.map((spans) => line(indent, ...withoutBlankAtEnd(spans)));
}

function withoutBlankAtEnd(spans: readonly Span[]): readonly Span[] {
  const last = spans.at(-1);
  return last === undefined ? spans : [...spans.slice(0, -1), { ...last, text: last.text.trimEnd() }];
}
