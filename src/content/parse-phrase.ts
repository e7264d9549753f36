import type { WordListFault } from './word-list.ts';

type Span = { readonly start: number; readonly end: number };

/** A text of a line, or what is wrong with it. Places are indexes into the line. */
export type PhraseResult =
  | (Span & { readonly ok: true; readonly text: string })
  | (Span & { readonly ok: false; readonly fault: WordListFault });

const blank = /\s/;

/** Runs of white space become one space; blanks at the ends go. */
export function collapse(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

/**
 * Reads the text of a line that is no pattern, from `from` (its first character) to the end of the line. Something stands
 * before it, at least a weight, and no blanks behind it.
 *
 * - A text that begins with a double quote ends with the next one; only a comment can follow.
 * - In another text quotes are characters like all others, but they come in pairs, since a `#` between them begins no
 *   comment. There is no escape: a text with one quote is a pattern's business.
 * - A comment begins at a `#` that follows a blank.
 */
export function parsePhrase(line: string, from: number): PhraseResult {
  let end = line.length;
  let opened: number | null = null;
  let closed: number | null = null;
  for (let index = from; index < line.length; index += 1) {
    const char = line[index];
    if (char === '"') {
      if (opened !== null) closed ??= index;
      opened = opened === null ? index : null;
    } else if (char === '#' && opened === null && blank.test(line[index - 1]!)) {
      end = index;
      break;
    }
  }
  if (opened !== null) return { ok: false, fault: { kind: 'unclosed-quote' }, start: opened, end: line.length };
  const body = line.slice(0, end).trimEnd();
  if (line[from] !== '"' || closed === null) {
    return { ok: true, text: collapse(body.slice(from)), start: from, end: body.length };
  }
  const after = body.slice(closed + 1);
  if (after !== '') {
    const start = closed + 1 + (after.length - after.trimStart().length);
    return { ok: false, fault: { kind: 'text-after-quote' }, start, end: body.length };
  }
  return { ok: true, text: collapse(line.slice(from + 1, closed)), start: from, end: closed + 1 };
}
