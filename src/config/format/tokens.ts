import { CST, Parser } from 'yaml';

/** A block mapping or list: the column in which its entries begin, as written and as wanted. */
export interface Level {
  readonly source: number;
  readonly target: number;
  /** Where the text of an entry begins: after the `- ` of a list. */
  readonly content: number;
  readonly parent: Level | undefined;
}

/** A word of the text: everything but blanks and line breaks. */
export interface Token {
  readonly kind: CST.TokenType | 'block-scalar';
  readonly text: string;
  /** Line breaks between the word before and this one. */
  readonly breaks: number;
  /** The column in which it begins, and the one after its end; from 0. */
  readonly column: number;
  readonly end: number;
  readonly level: Level;
  /** It is a value of the level, not one of its keys or dashes: on a line of its own it is indented below them. */
  readonly hangs: boolean;
  /** Of the text of a `|` or `>`: how far it is indented. Absent for other words. */
  readonly block?: { readonly header: string; readonly indent: number };
}

/** What the parser gives for a word, a blank or a line break. */
type Word = { readonly type: CST.TokenType; readonly source: string };

export const indentation = 2;

/** Around the outermost collection, which begins in column 0. */
export const root: Level = { source: -1, target: -indentation, content: 0, parent: undefined };

/** The words of a YAML text in order, each with the collection that it belongs to. Line breaks must be `\n`. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let breaks = 0;
  let column = 0;
  for (const token of new Parser().parse(text)) visit(token, root);
  return tokens;

  function visit(token: CST.Token, level: Level): void {
    switch (token.type) {
      case 'document':
        for (const word of token.start) add(word, level, true);
        if (token.value) visit(token.value, level);
        addAll(token.end, level);
        return;
      case 'block-map':
      case 'block-seq':
        visitBlock(token, level);
        return;
      case 'flow-collection':
        visitFlow(token, level);
        return;
      case 'block-scalar':
        visitBlockScalar(token, level);
        return;
      default:
        // Errors are not met here: a text that has any is not formatted.
        if (!('source' in token) || token.type === 'error' || token.type === 'directive') return;
        add(token, level, true);
        if ('end' in token) addAll(token.end, level);
    }
  }

  function addAll(words: readonly Word[] | undefined, level: Level): void {
    for (const word of words ?? []) add(word, level, true);
  }

  function visitBlock(collection: CST.BlockMap | CST.BlockSequence, parent: Level): void {
    const target = parent.target + indentation;
    const isList = collection.type === 'block-seq';
    const level = { source: collection.indent, target, content: target + (isList ? indentation : 0), parent };
    for (const { start, key, sep, value } of collection.items) {
      let inValue = false;
      for (const word of start) {
        add(word, level, inValue);
        // The anchor of a key is no value, that of an item is.
        if (word.type === 'seq-item-ind' || word.type === 'explicit-key-ind') inValue = true;
      }
      if (CST.isScalar(key ?? null) && !inValue) visitKey(key as CST.FlowScalar, level);
      else if (key) visit(key, level);
      for (const word of sep ?? []) add(word, level, word.type !== 'map-value-ind');
      if (value) visit(value, level);
    }
  }

  /** A key begins its line, it does not hang. */
  function visitKey(key: CST.FlowScalar, level: Level): void {
    add(key, level, false);
    addAll(key.end, level);
  }

  function visitFlow(collection: CST.FlowCollection, level: Level): void {
    add(collection.start, level, true);
    for (const { start, key, sep, value } of collection.items) {
      addAll(start, level);
      if (key) visit(key, level);
      addAll(sep, level);
      if (value) visit(value, level);
    }
    addAll(collection.end, level);
  }

  function visitBlockScalar(scalar: CST.BlockScalar, level: Level): void {
    let header = '';
    for (const word of scalar.props) {
      if (word.type === 'block-scalar-header') header = word.source;
      add(word as Word, level, true);
    }
    tokens.push({
      kind: 'block-scalar',
      text: scalar.source,
      breaks,
      column: 0,
      end: 0,
      level,
      hangs: true,
      block: { header, indent: scalar.indent },
    });
    // What follows it is on a line of its own.
    breaks = 0;
    column = 0;
  }

  function add(word: Word, level: Level, hangs: boolean): void {
    const { type: kind, source: text } = word;
    if (kind === 'newline') {
      breaks += 1;
      column = 0;
      return;
    }
    const begin = column;
    const lastBreak = text.lastIndexOf('\n');
    column = lastBreak < 0 ? column + text.length : text.length - lastBreak - 1;
    if (kind === 'space' || kind === 'byte-order-mark') return;
    tokens.push({ kind, text, breaks, column: begin, end: column, level, hangs });
    breaks = 0;
  }
}
