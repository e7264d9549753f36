import type { Place } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import type { SourceFile } from '../reader.ts';
import { compose } from './compose.ts';
import { maxFileCharacters } from './limits.ts';
import { lineAt, lineColumn } from './lines.ts';
import { plainTree, type TreeProblem } from './plain-values.ts';
import { wordsFor } from './syntax-messages.ts';
import type { YamlTree } from './tree.ts';

export interface ParsedYaml {
  /** Absent where the text is no YAML at all. */
  readonly tree?: YamlTree;
  readonly findings: readonly Finding[];
}

/** Reads one file as YAML 1.2. Never throws: what can't be read is a finding. */
export function parseYaml(file: SourceFile): ParsedYaml {
  const refused = refusal(file);
  if (refused) return { findings: [refused] };
  const composed = compose(file.text);
  if (!composed.ok) {
    const { code, message, offset } = composed.error;
    return { findings: [syntaxFinding(file, code, message, offset)] };
  }
  const root = composed.document?.contents ?? null;
  const { value, targets, problems } = plainTree(root);
  const findings = problems.map((problem) => treeFinding(file, problem));
  return { tree: { file: file.name, text: file.text, root, targets, value }, findings };
}

/** What is refused before a parser sees it. */
function refusal(file: SourceFile): Finding | undefined {
  if (file.text.length > maxFileCharacters) {
    const message = `The file is too large. It has ${file.text.length} characters, and more than ${maxFileCharacters} are not read; split it and name the parts in \`include\`.`;
    return findingAt(file, 'unreadable-file', message, 0);
  }
  const binary = file.text.indexOf('\u0000');
  if (binary >= 0) {
    return findingAt(file, 'unreadable-file', 'The file is not text. It has bytes in it that no text has.', binary);
  }
  return undefined;
}

function syntaxFinding(file: SourceFile, code: string, parserMessage: string, offset: number): Finding {
  const at = lineColumn(file, Math.min(offset, file.text.length));
  const { message, hint } = wordsFor(code, parserMessage, lineAt(file, at.line).slice(0, 500));
  return { ...findingAt(file, 'yaml-syntax', message, offset), ...(hint === undefined ? {} : { hint }) };
}

function treeFinding(file: SourceFile, problem: TreeProblem): Finding {
  const { rule, message, hint, offset, first } = problem;
  return {
    ...findingAt(file, rule, message, offset),
    ...(hint === undefined ? {} : { hint }),
    ...(first === undefined
      ? {}
      : { related: [{ message: 'the first one is here', path: [], place: placeAt(file, first) }] }),
  };
}

function findingAt(file: SourceFile, rule: string, message: string, offset: number): Finding {
  return { rule, severity: 'error', message, path: [], place: placeAt(file, offset) };
}

function placeAt(file: SourceFile, offset: number): Place {
  return { file: file.name, ...lineColumn(file, Math.min(offset, file.text.length)) };
}
