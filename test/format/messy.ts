import { CST, Parser } from 'yaml';
import type { Random } from '../support/same-meaning.ts';

/**
 * The same words laid out as no formatter would: blanks and tabs between words, blank lines, comments where there may be
 * some, line breaks after commas and brackets. Indentation of blocks is left to whoever wrote the text.
 */
export function messy(text: string, random: Random): string {
  let comments = 0;
  const tokens = [...new Parser().parse(text)];
  for (const token of tokens) mess(token, false, 0);
  return tokens.map(CST.stringify).join('');

  function mess(token: CST.Token, inFlow: boolean, indent: number): void {
    if (token.type === 'document' && token.value) mess(token.value, inFlow, 0);
    if (token.type === 'newline') messEndOfLine(token);
    if (token.type === 'flow-collection' && chance(0.3)) token.start.source += broken(indent);
    if ('items' in token) {
      const below = token.type === 'flow-collection' ? indent : token.indent;
      const flow = token.type === 'flow-collection';
      for (const { start, key, sep, value } of token.items) {
        messWords(start, flow, below);
        if (key) mess(key, flow, below);
        messWords(sep ?? [], flow, below);
        if (value) mess(value, flow, below);
      }
    }
    if ('end' in token && Array.isArray(token.end)) messWords(token.end, inFlow, indent);
  }

  function messWords(words: readonly CST.SourceToken[], inFlow: boolean, indent: number): void {
    for (const [at, word] of words.entries()) {
      const begins =
        word.type === 'space' && (at === 0 ? text[word.offset - 1] === '\n' : words[at - 1]?.type === 'newline');
      // What follows a dash says how far the lines below it are indented.
      if (word.type === 'space' && !begins && words[at - 1]?.type === 'map-value-ind' && chance(0.4))
        word.source = blanks();
      if (word.type === 'comma') {
        if (chance(0.3)) word.source = `${blanks()}${word.source}`;
        if (chance(0.2)) word.source += broken(indent);
      }
      if ((word.type === 'flow-map-end' || word.type === 'flow-seq-end') && chance(0.3))
        word.source = broken(indent) + word.source;
      if (word.type === 'newline' && !inFlow) messEndOfLine(word);
    }
  }

  /** A line break within brackets, perhaps with a comment or a blank line. */
  function broken(indent: number): string {
    const margin = () => ' '.repeat(indent + 1 + Math.floor(random() * 9));
    const end = chance(0.3) ? ` ${comment()}` : '';
    const lines = chance(0.3) ? `\n${chance(0.5) ? '' : `${margin()}${comment()}`}` : '';
    return `${end}${lines}\n${margin()}`;
  }

  function messEndOfLine(word: CST.SourceToken): void {
    const deep = () => ' '.repeat(Math.floor(random() * 12));
    if (chance(0.1)) word.source = `  ${comment()}\n`;
    if (chance(0.1)) word.source = `${pick([' ', '\t', '   '])}${word.source}`;
    if (chance(0.15)) word.source += `${deep()}\n`.repeat(1 + Math.floor(random() * 3));
    if (chance(0.15)) word.source += `${deep()}${comment()}\n`;
  }

  function comment(): string {
    comments += 1;
    return `${pick(['#', '# ', '#  '])}${pick(['c', 'a: b', '- x', '"', '{'])} ${comments}${pick(['', ' ', '\t'])}`;
  }

  function blanks(): string {
    return pick([' ', '  ', '     ', '\t', ' \t ']);
  }

  function chance(share: number): boolean {
    return random() < share;
  }

  function pick<T>(items: readonly T[]): T {
    return items[Math.floor(random() * items.length)] as T;
  }
}
