import type { Diagnostic, Diagnostics } from '../documents/diagnostics.ts';
import type { Severity } from '../model/configuration.ts';
import type { Instant } from '../model/instant.ts';
import { type Checked, findingWords, type PathOf, pathText, placeText } from './finding-words.ts';
import { groupBy } from './group-by.ts';
import { printable, shorten } from './printable.ts';
import { isAtLeast } from './severity.ts';

export interface JunitOptions {
  readonly pathOf: PathOf;
  readonly checked: Checked;
  /** From which severity on a finding is a failure; below, it passes and is told in the output of its suite. */
  readonly failOn?: Severity;
  /** When it was checked. */
  readonly now: Instant;
  /** Of sealwright. */
  readonly version: string;
}

/**
 * JUnit's XML: a suite a file, a case a finding, and a case that passes for a file without any. There are several
 * schemas for it. This is what those of Ant and of Jenkins have in common, which is why a case has no `file`.
 */
export function diagnosticsJunit({ diagnostics }: Diagnostics, options: JunitOptions): string {
  const found = groupBy(diagnostics, ({ file }) => file);
  const files = new Set([...(found.has(undefined) ? [undefined] : []), ...options.checked.files, ...found.keys()]);
  const suites = [...files].flatMap((file, id) => suite(file, found.get(file) ?? [], id, options));
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join('\n');
}

function suite(
  file: string | undefined,
  findings: readonly Diagnostic[],
  id: number,
  options: JunitOptions,
): readonly string[] {
  const name = file === undefined ? 'the configuration' : printable(options.pathOf(file));
  const isFailure = ({ severity }: Diagnostic) => isAtLeast(severity, options.failOn ?? 'error');
  const names = distinct(findings.map(caseName));
  const attributes = {
    id,
    name,
    package: 'sealwright',
    timestamp: new Date(options.now * 1000).toISOString().slice(0, 19),
    hostname: 'localhost',
    tests: Math.max(1, findings.length),
    failures: findings.filter(isFailure).length,
    errors: 0,
    time: 0,
  };
  const passed = findings.filter((finding) => !isFailure(finding));
  return [
    `  <testsuite${written(attributes)}>`,
    `    <properties><property${written({ name: 'sealwright', value: options.version })}/></properties>`,
    ...(findings.length === 0 ? [passing('nothing is found', name)] : []),
    ...findings.map((finding, at) =>
      isFailure(finding) ? failing(finding, names[at] ?? '', name, options) : passing(names[at] ?? '', name),
    ),
    `    <system-out>${passed.map((finding) => escapeXml(told(finding, options))).join('\n\n')}</system-out>`,
    '    <system-err></system-err>',
    '  </testsuite>',
  ];
}

/** Without line numbers: a case is the same as long as its finding is, whatever is inserted above. */
const caseName = ({ rule, path }: Diagnostic): string =>
  path.length === 0 ? rule : `${rule} ${shorten(pathText(path), 200)}`;

/** Of cases with the same name, readers keep only one. */
function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

const passing = (name: string, classname: string): string => `    <testcase${written({ name, classname, time: 0 })}/>`;

function failing(finding: Diagnostic, name: string, classname: string, options: JunitOptions): string {
  // The sentence that is the same for all of its sort; the text has the rest.
  const message = printable(/^[^.]*\.?/.exec(finding.message)?.[0] ?? '');
  return [
    `    <testcase${written({ name, classname, time: 0 })}>`,
    `      <failure${written({ type: finding.severity, message })}>${escapeXml(told(finding, options))}</failure>`,
    '    </testcase>',
  ].join('\n');
}

const told = (finding: Diagnostic, { pathOf }: JunitOptions): string =>
  [`${placeText(finding, pathOf)} ${finding.severity} ${finding.rule}`, ...findingWords(finding, pathOf)].join('\n');

const written = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(`${value}`)}"`)
    .join('');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters, which XML can't hold, are shown by their codes already; two that are none are left. */
const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character).replace(/[\ufffe\uffff]/g, '\ufffd');
