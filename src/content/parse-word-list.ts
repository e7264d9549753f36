import { wordListLines } from './canonical-word-list.ts';
import { type LineContext, type LineResult, parseLine } from './parse-line.ts';
import type { WordLine, WordListProblem } from './word-list.ts';

export type ParsedWordList = {
  /** The lines that say something, in order; those with a problem are left out. */
  readonly lines: readonly WordLine[];
  /** In order; at most one for a line, its first. */
  readonly problems: readonly WordListProblem[];
};

/**
 * The word list of a content examination definition. Never throws; linear in the length of the list. Patterns are
 * compiled here, each source once: that is what a check of their syntax is.
 *
 * The forms of a line are the service's: `weight[:maxscore] text`, and in place of `text` one of
 * `required text`, `exclude text`, `regex PATTERN`, `hash MD5 name`; `#` comments. What they leave open is decided here:
 * - Every line has a weight, a whole number from 0; that of `exclude` has no effect. A maxscore is not below it.
 * - The forms are alternatives. Keywords are written in lower case; a text that begins with one is quoted.
 * - A pattern is everything to the end of the line, `#` and quotes too, without the blanks at the end.
 * - Blanks before a line mean nothing; before a `#` neither.
 */
export function parseWordList(text: string): ParsedWordList {
  const lines: WordLine[] = [];
  const problems: WordListProblem[] = [];
  const context: LineContext = { patterns: new Map(), work: 0 };
  for (const [index, raw] of wordListLines(text).entries()) {
    const result: LineResult | null = parseLine(raw, index + 1, context);
    if (result?.ok) lines.push(result.line);
    else if (result) {
      const { start, end, fault } = result;
      problems.push({ ...fault, line: index + 1, column: start + 1, length: end - start, text: raw.slice(start, end) });
    }
  }
  return { lines, problems };
}
