import { commentColumn, ownLineColumn } from './comments.ts';
import { gap, isClosing, isOpening } from './gaps.ts';
import type { Line } from './lines.ts';
import { moveBlock, moveFolded, moveHeader } from './scalars.ts';
import { indentation, type Token } from './tokens.ts';

/** Puts words into lines again: the same words in the same lines, with the blanks that belong between them. */
export function layOut(tokens: readonly Token[]): readonly Line[] {
  const lines: Line[] = [];
  const contentAfter = nextContents(tokens);
  /** Of each bracket that is open, the column of its closing one if that begins a line. */
  const brackets: number[] = [];
  let code = '';
  /** The column of the line, if it began with anything but a key or a dash. */
  let lineColumn: number | undefined;
  let before: Token | undefined;
  let content: Token | undefined;

  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'block-scalar') writeBlock(token);
    else if (token.kind === 'comment') writeComment(token, index);
    else writeWord(token);
    before = token;
  }
  if (code !== '') lines.push({ code });
  return lines;

  function writeWord(token: Token): void {
    if (!before || token.breaks > 0 || code === '') {
      const column = columnOf(token);
      beginLine(token);
      lineColumn = token.hangs ? column : undefined;
      code = ' '.repeat(column);
    } else {
      code += gap(before, token);
    }
    if (isClosing(token)) brackets.pop();
    if (isOpening(token)) brackets.push(bracketAt(token));
    writeText(token);
    content = token;
  }

  function writeText(token: Token): void {
    const text = token.kind === 'block-scalar-header' ? moveHeader(token.text, indentation) : token.text;
    const [first = '', ...more] = moveFolded(text, token.kind === 'double-quoted-scalar', continuation(token));
    code += first;
    for (const line of more) {
      lines.push({ code });
      code = line;
    }
  }

  function writeComment(token: Token, index: number): void {
    const text = token.text.trimEnd();
    const { column } = token;
    if (before && token.breaks === 0 && code !== '') {
      lines.push({ code, comment: { text, column, gap: column - before.end, isAlone: false } });
    } else {
      beginLine(token);
      const wanted = brackets.length > 0 ? inBrackets() : commentColumn(token, content, contentAfter[index]);
      lines.push({ code: ' '.repeat(wanted), comment: { text, column, gap: 1, isAlone: true } });
    }
    code = '';
  }

  function writeBlock(token: Token): void {
    if (code !== '') lines.push({ code });
    code = '';
    const block = token.block ?? { header: '', indent: 0 };
    for (const line of moveBlock(token.text, block, token.level.target + indentation)) lines.push({ code: line });
    content = token;
  }

  /** Ends the line before, with one blank line where there were any. */
  function beginLine(token: Token): void {
    if (code !== '') lines.push({ code });
    code = '';
    const breaks = token.breaks + (before?.kind === 'block-scalar' ? 1 : 0);
    if (breaks > 1 && lines.length > 0) lines.push({ code: '' });
  }

  function columnOf(token: Token): number {
    const inner = brackets.at(-1);
    if (inner === undefined) return ownLineColumn(token);
    return isClosing(token) ? inner : inBrackets();
  }

  function inBrackets(): number {
    return (brackets.at(-1) ?? 0) + indentation;
  }

  function continuation(token: Token): number {
    return brackets.length > 0 ? inBrackets() : Math.max(ownLineColumn({ ...token, hangs: true }), indentation);
  }

  /** Only the outermost bracket may be closed in the column of its key; one within others is further in. */
  function bracketAt(token: Token): number {
    return brackets.length > 0 ? inBrackets() : (lineColumn ?? token.level.content);
  }
}

/** For each word the next one that is no comment. */
function nextContents(tokens: readonly Token[]): readonly (Token | undefined)[] {
  let next: Token | undefined;
  return tokens
    .toReversed()
    .map((token) => {
      const found = next;
      if (token.kind !== 'comment') next = token;
      return found;
    })
    .reverse();
}
