import type { Finding } from '../../model/finding.ts';
import type { SourceFile } from '../reader.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { layOut } from './layout.ts';
import { joinComments } from './lines.ts';
import { sameMeaning } from './same-meaning.ts';
import { tokensOf } from './tokens.ts';

export type Formatted =
  | { readonly type: 'formatted'; readonly text: string }
  /** No YAML that a configuration could be: nothing is changed until it is repaired. */
  | { readonly type: 'unreadable'; readonly findings: readonly Finding[] }
  /** The result would say something else. That is a mistake in the formatter, and the file is better left alone. */
  | { readonly type: 'refused' };

/**
 * Formats one file. It only ever moves words: order, quoting, comments and the lines that things stand in are the
 * author's. The result is read again before it is given back, so that formatting can't change what a file means.
 */
export function formatYaml(file: SourceFile): Formatted {
  const findings = parseYaml(file).findings.filter(({ rule }) => rule !== 'duplicate-key');
  if (findings.length > 0) return { type: 'unreadable', findings };
  const text = layoutOf(file.text);
  return text === file.text || sameMeaning(file.text, text) ? { type: 'formatted', text } : { type: 'refused' };
}

/** The text in its new layout, not yet checked. */
export function layoutOf(source: string): string {
  // A file has one kind of line end, that of its first line.
  const lineEnd = /\r?\n/.exec(source)?.[0] ?? '\n';
  const lines = joinComments(layOut(tokensOf(source.replaceAll('\r\n', '\n'))));
  return lines.map((line) => line + lineEnd).join('');
}
