import type { Diagnostic, RelatedPlace } from '../../documents/diagnostics.ts';
import { readHint } from '../hint.ts';
import { printable } from '../printable.ts';

/** How a file is named in a report: relative to what its reader takes as the root. */
export type PathOf = (file: string) => string;

/** What was checked. */
export interface Checked {
  readonly objects: number;
  /** The names of the files that were read. */
  readonly files: readonly string[];
}

type Positioned = Pick<Diagnostic, 'file' | 'line' | 'column' | 'path'>;

/** `policies.yaml:12:5`; of what is in no file, its path in the configuration. */
export function placeText({ file, line, column, path }: Positioned, pathOf: PathOf = (name) => name): string {
  if (file === undefined) return pathText(path) || 'the configuration';
  const name = printable(pathOf(file));
  return line === undefined ? name : `${name}:${line}:${column ?? 1}`;
}

export const pathText = (path: Diagnostic['path']): string => printable(path.join('.'));

/** What a finding says, in plain lines: for every reader that is no terminal. */
export function findingWords(diagnostic: Diagnostic, pathOf?: PathOf): readonly string[] {
  return [
    ...printableLines(diagnostic.message),
    ...hintWords(diagnostic.hint),
    ...(diagnostic.related ?? []).map((place) => relatedWords(place, pathOf)),
  ];
}

export function hintWords(hint: string | undefined): readonly string[] {
  if (hint === undefined) return [];
  const { kind, lines } = readHint(hint);
  return kind === 'advice' ? lines : ['Write instead:', ...lines.map((text) => `  ${text}`)];
}

const relatedWords = (place: RelatedPlace, pathOf: PathOf | undefined): string =>
  `See ${placeText(place, pathOf)}: ${printable(place.message)}`;

export const printableLines = (text: string): readonly string[] => text.split(/\r\n|[\r\n]/).map(printable);
