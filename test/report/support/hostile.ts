import type { Diagnostic, Diagnostics } from '../../../src/documents/diagnostics.ts';
import { fewFindings, type Shown } from './shown.ts';

const first = 'team a/sealwright.yaml';
const second = 'team a/Ünï, ços: 100%.yaml';

const sources: Readonly<Record<string, string>> = {
  [first]: [
    'sealwright: 1',
    'policies:',
    '\tto-partner: { definition: wek, from: internal }',
    "  日本語: { narrative: '\u001b[31mred\u202e', definition: wek }",
    `  long: { narrative: ${'x'.repeat(150)}, definition: wek, to: ${'y'.repeat(60)} }`,
    '',
  ].join('\n'),
  [second]: 'definitions:\r\n  week: { reply: false, replyAll: true }\r\n',
};

/** What nobody writes on purpose, in every text that a finding has. */
const hostile = `a\u0000b\u001b[2Jc\u202edcba\u202c ]]> & <script>"quoted" 'too' %0A %25 ::error::no ##[error]no [click](http://x.example) {0} {{1}} \ud800 \uffff \u{1f512}`;

/** Where a text stands in a line, from 1. */
const columnOf = (file: string, line: number, text: string): number =>
  (sources[file]?.split('\n')[line - 1]?.indexOf(text) ?? 0) + 1;

const findings: readonly Diagnostic[] = [
  {
    rule: 'include',
    severity: 'error',
    message: 'Nothing is known of the place. There is no file and no path.',
    path: [],
  },
  {
    rule: 'override-sprawl',
    severity: 'info',
    message: 'Of many things something is said. 3 of 8 policies override.',
    path: ['policies'],
  },
  {
    rule: 'unknown-reference',
    severity: 'error',
    message: 'A reference leads nowhere. `definition` names `wek`; did you mean `week`?',
    hint: 'definition: week',
    path: ['policies', 'to-partner', 'definition'],
    file: first,
    line: 3,
    column: columnOf(first, 3, 'wek'),
    related: [{ message: 'the definition is here', path: ['definitions', 'week'], file: second, line: 2, column: 3 }],
  },
  {
    rule: 'unknown-reference',
    severity: 'error',
    message: 'A reference leads nowhere. `definition` names `wek`.',
    hint: 'policies:\n  日本語:\n    definition: { group: week }\n',
    path: ['policies', '日本語', 'definition'],
    file: first,
    line: 4,
    column: columnOf(first, 4, 'wek'),
  },
  {
    rule: 'unknown-reference',
    severity: 'warning',
    message: 'A reference leads nowhere. The line is long.',
    hint: 'Decide which definition is meant: there are several that could be, and only who wrote this line knows which of them it was.',
    path: ['policies', 'long', 'definition'],
    file: first,
    line: 5,
    column: columnOf(first, 5, 'wek'),
  },
  {
    rule: 'control-characters',
    severity: 'error',
    message: `Text has characters that nobody sees. ${hostile}\nsecond line\r\n::warning::third`,
    hint: `narrative: "${hostile}"`,
    path: ['policies', hostile, 'narrative'],
    file: first,
    line: 4,
    column: columnOf(first, 4, "'"),
    related: [
      { message: hostile, path: [hostile] },
      { message: 'beyond the end', path: [], file: first, line: 99, column: 1 },
    ],
  },
  {
    rule: 'reply-all-without-reply',
    severity: 'error',
    message: 'Reply all needs reply. `replyAll` is allowed and `reply` is not.',
    hint: 'replyAll: false',
    path: ['definitions', 'week', 'replyAll'],
    file: second,
    line: 2,
    column: columnOf(second, 2, 'true'),
  },
  {
    rule: 'reply-all-without-reply',
    severity: 'info',
    message: 'Twice at one path. The place is said without a column.',
    path: ['definitions', 'week', 'replyAll'],
    file: second,
    line: 2,
  },
  {
    rule: 'unreadable-file',
    severity: 'error',
    message: 'A file that is included can not be read. It does not exist.',
    path: [],
    file: '../outside/none.yaml',
  },
];

/** One document with everything that a format has to cope with. */
export const hostileDocument: Diagnostics = { format: 'sealwright/diagnostics/1', diagnostics: findings };

export const hostileShown: Shown = {
  ...fewFindings,
  entry: first,
  checked: { objects: 7, files: [first, second, 'fine.yaml'] },
  sourceOf: (file) => sources[file],
};

/** The same, with lines inserted above. */
export function shifted(by: number): { readonly document: Diagnostics; readonly shown: Shown } {
  const move = <P extends { readonly line?: number }>(place: P): P =>
    place.line === undefined ? place : { ...place, line: place.line + by };
  return {
    document: { ...hostileDocument, diagnostics: findings.map((finding) => move(finding)) },
    shown: {
      ...hostileShown,
      sourceOf: (file) => (sources[file] === undefined ? undefined : '# new\n'.repeat(by) + sources[file]),
    },
  };
}
