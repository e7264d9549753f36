import { expect } from 'vitest';
import { Lexer, parseDocument, visit } from 'yaml';
import { formatYaml } from '../../src/config/format/format-yaml.ts';

/** The formatted text of a text that can be formatted. */
export function formatted(text: string): string {
  const result = formatYaml({ name: 'sealwright.yaml', text });
  if (result.type !== 'formatted') throw new Error(`${JSON.stringify(result)}\n${text}`);
  return result.text;
}

/** Formats a text to another, which is then left as it is. */
export function expectFormat(text: string, wanted: string): void {
  expect(formatted(text)).toBe(wanted);
  expect(formatted(wanted)).toBe(wanted);
}

/** What must survive, asked from the YAML package and not from the formatter: values, order, styles, anchors, comments. */
export function meaningOf(text: string): {
  readonly values: unknown;
  readonly nodes: string[];
  readonly comments: string[];
} {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  const nodes: string[] = [];
  visit(document, {
    Alias: (_, { source }) => void nodes.push(`*${source}`),
    Map: (_, { anchor, tag, flow }) => void nodes.push(`map ${anchor} ${tag} ${flow}`),
    Seq: (_, { anchor, tag, flow }) => void nodes.push(`list ${anchor} ${tag} ${flow}`),
    Scalar: (key, { anchor, tag, type, value }) =>
      void nodes.push(`${key} ${anchor} ${tag} ${type} ${JSON.stringify(value)}`),
  });
  return { values: document.toJS({ mapAsMap: true, maxAliasCount: -1 }), nodes, comments: commentsOf(text) };
}

/** A lexeme that begins with # is a comment, but for the text that follows the mark of a scalar. */
function commentsOf(text: string): string[] {
  const lexemes = [...new Lexer().lex(text)];
  return lexemes.filter((one, at) => one.startsWith('#') && lexemes[at - 1] !== '\x1f').map((one) => one.trimEnd());
}
