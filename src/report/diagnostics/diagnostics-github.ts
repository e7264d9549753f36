import type { Diagnostic, Diagnostics } from '../../documents/diagnostics.ts';
import type { Severity } from '../../model/configuration.ts';
import { count } from '../plan/summary-text.ts';
import { printable } from '../printable.ts';
import { verdict } from '../verdict.ts';
import { type Checked, findingWords, type PathOf, placeText } from './finding-words.ts';

export interface GithubOptions {
  /** Relative to the root of the repository: GitHub shows an annotation nowhere else. */
  readonly pathOf: PathOf;
  readonly checked: Checked;
  readonly failOn?: Severity;
}

/** GitHub shows so many annotations of each kind and step, and drops the others without a word. */
const mostOfAKind = 10;
/** A runner cuts longer messages, and a check longer titles. */
const longestMessage = 4096;
const longestTitle = 255;

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** The findings of a check, and its verdict. */
export function diagnosticsGithub(document: Diagnostics, options: GithubOptions): string {
  const { word, rest } = verdict(document.diagnostics, options);
  return githubCommands(document, `${word}${rest}`, options);
}

/**
 * Findings as workflow commands of GitHub Actions: errors first, then by file. What is beyond GitHub's limits is
 * in the log, and the last notice says so. The last line is what it all comes to.
 */
export function githubCommands(
  { diagnostics }: Diagnostics,
  said: string,
  options: Pick<GithubOptions, 'pathOf'>,
): string {
  const shown = annotated(diagnostics);
  const hidden = diagnostics.filter((one) => !shown.has(one));
  const lines = [
    ...[...shown].map((finding) => annotation(finding, options)),
    ...(hidden.length > 0
      ? [
          `::group::${count(hidden.length, 'more finding')}`,
          ...hidden.map((finding) => logLine(finding, options)),
          '::endgroup::',
          command('notice', { title: 'sealwright' }, moreWords(hidden.length, said)),
        ]
      : [plain(said)]),
  ];
  return lines.map((text) => `${text}\n`).join('');
}

/** The most relevant findings that stay in the limits. Where some are left out, one notice is kept to say so. */
function annotated(diagnostics: readonly Diagnostic[]): ReadonlySet<Diagnostic> {
  const kinds = (['error', 'warning', 'info'] as const).map((severity) =>
    diagnostics.filter((one) => one.severity === severity),
  );
  const isTooMuch = kinds.some(({ length }) => length > mostOfAKind);
  return new Set(kinds.flatMap((kind, at) => kind.slice(0, isTooMuch && at === 2 ? mostOfAKind - 1 : mostOfAKind)));
}

const moreWords = (hidden: number, said: string): string =>
  `${said} ${count(hidden, 'finding')} ${hidden === 1 ? 'is' : 'are'} not annotated, since GitHub shows ${mostOfAKind} of a kind; the log of this step has ${hidden === 1 ? 'it' : 'them all'}.`;

function annotation(finding: Diagnostic, { pathOf }: Pick<GithubOptions, 'pathOf'>): string {
  const { file, line, column, severity, rule } = finding;
  return command(
    commands[severity],
    { file: file === undefined ? undefined : printable(pathOf(file)), line, col: column, title: rule },
    // Without a file there is no other place where its path would be said.
    [...(file === undefined ? [placeText(finding)] : []), ...findingWords(finding, pathOf)].join('\n'),
  );
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const written = given.map(([key, value]) => `${key}=${property(cut(`${value}`, longestTitle, key === 'title'))}`);
  return `::${name} ${written.join(',')}::${data(cut(message, longestMessage))}`;
}

/** A finding that is no annotation. It begins with a word of ours, so that no text of others can begin a command. */
const logLine = (finding: Diagnostic, { pathOf }: Pick<GithubOptions, 'pathOf'>): string =>
  plain(
    `${finding.severity} ${placeText(finding, pathOf)} ${finding.rule}: ${findingWords(finding, pathOf).join(' ')}`,
  );

/** Runners still read the older form of a command, anywhere in a line. */
const plain = (text: string): string => text.replaceAll('##[', '## [');

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** The limits count UTF-16 units; half a character is not left. */
function cut(text: string, most: number, applies = true): string {
  if (!applies || text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
