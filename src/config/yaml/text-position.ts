import type { Scalar } from 'yaml';
import { type LineColumn, lineAt, lineColumn, lineStart } from './lines.ts';
import type { YamlTree } from './tree.ts';

/**
 * The place in the file of a place inside a text. Exact for `|` blocks and for texts on one line; in texts that YAML
 * folds it is the line, or the beginning of the text.
 */
export function placeInScalar(tree: YamlTree, scalar: Scalar, at: LineColumn): LineColumn {
  const [start, end] = scalar.range ?? [0, 0];
  switch (scalar.type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return inBlock(tree, start, at, scalar.type === 'BLOCK_FOLDED');
    case 'QUOTE_DOUBLE':
      return inDoubleQuotes(tree, start, end, at);
    case 'QUOTE_SINGLE':
      return inOneLine(tree, start + 1, end, at);
    default:
      return inOneLine(tree, start, end, at);
  }
}

function inBlock(tree: YamlTree, start: number, at: LineColumn, folded: boolean): LineColumn {
  const header = lineColumn(tree, start).line;
  const first = header + 1;
  if (folded) return { line: first, column: indentOf(lineAt(tree, first)) + 1 };
  let firstText = first;
  while (lineAt(tree, firstText).trim() === '' && lineStart(tree, firstText + 1) < tree.text.length) firstText += 1;
  const explicit = /^[|>][+-]?([1-9])/.exec(tree.text.slice(start, start + 4))?.[1];
  const parent = indentOf(lineAt(tree, header));
  const indent = explicit === undefined ? indentOf(lineAt(tree, firstText)) : parent + Number(explicit);
  return { line: header + at.line, column: indent + at.column };
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function inOneLine(tree: YamlTree, start: number, end: number, at: LineColumn): LineColumn {
  const begin = lineColumn(tree, start);
  const isOneLine = lineColumn(tree, end).line === begin.line;
  return isOneLine && at.line === 1 ? { line: begin.line, column: begin.column + at.column - 1 } : begin;
}

/** Follows the escapes: `\n` begins a line of the value, and each escape is one character of it. */
function inDoubleQuotes(tree: YamlTree, start: number, end: number, at: LineColumn): LineColumn {
  let line = 1;
  let column = 1;
  let offset = start + 1;
  while (offset < end - 1 && (line < at.line || (line === at.line && column < at.column))) {
    const sign = /^\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/.exec(
      tree.text.slice(offset, offset + 10),
    );
    if (sign?.[0] === '\\n') {
      line += 1;
      column = 1;
    } else {
      column += 1;
    }
    offset += sign?.[0].length ?? 1;
  }
  return lineColumn(tree, offset);
}
