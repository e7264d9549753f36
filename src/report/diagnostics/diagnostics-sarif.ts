import type { Diagnostic, Diagnostics } from '../../documents/diagnostics.ts';
import type { Severity } from '../../model/configuration.ts';
import { documentJson } from '../json.ts';
import { printable } from '../printable.ts';
import { hintWords, type PathOf, pathText, printableLines } from './finding-words.ts';
import { lineOf } from './source-line.ts';

/** What a rule is, for readers who see only its name at a finding. */
export interface RuleInfo {
  readonly name: string;
  /** Where the configuration sets no other. */
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly text: string;
  /** All there is to say about it, and why; default: its text. */
  readonly help?: string;
}

export interface SarifOptions {
  /** Of sealwright. */
  readonly version: string;
  readonly rules: readonly RuleInfo[];
  /** Relative to the root of the repository. */
  readonly pathOf: PathOf;
  /** Where what is in no file is shown: every result needs a place. */
  readonly entry: string;
  readonly sourceOf: (file: string) => string | undefined;
  readonly hash: (text: string) => string;
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, as code scanning of GitHub and editors read it. */
export function diagnosticsSarif({ diagnostics }: Diagnostics, options: SarifOptions): string {
  const descriptors = describeRules(diagnostics, options.rules);
  const indexes = new Map(descriptors.map(({ id }, index) => [id, index]));
  const fingerprints = fingerprintsOf(diagnostics, options);
  return documentJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sealwright', version: options.version, rules: descriptors } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((finding, at) => ({
          ruleId: finding.rule,
          ruleIndex: indexes.get(finding.rule),
          level: levels[finding.severity],
          message: asMessage([...printableLines(finding.message), ...hintWords(finding.hint)].join('\n')),
          locations: [placeOf(finding, options)],
          ...(finding.related === undefined || finding.related.length === 0
            ? {}
            : {
                relatedLocations: finding.related.map((place, id) => ({
                  id: id + 1,
                  ...placeOf(place, options),
                  message: asMessage(printable(place.message)),
                })),
              }),
          partialFingerprints: { 'sealwrightFinding/v1': fingerprints[at] },
        })),
      },
    ],
  });
}

/** Every rule, and after them what is reported before there is anything that a rule could look at. */
function describeRules(diagnostics: readonly Diagnostic[], rules: readonly RuleInfo[]) {
  const known = new Set(rules.map(({ name }) => name));
  const others = new Set(diagnostics.map(({ rule }) => rule).filter((rule) => !known.has(rule)));
  return [
    ...rules.map(({ name, severity, text, help = text }) => ({
      id: name,
      shortDescription: asMessage(text),
      fullDescription: asMessage(text),
      help: asMessage(help),
      defaultConfiguration: { level: levels[severity] },
    })),
    ...[...others].map((id) => {
      const text = asMessage('A mistake in how the configuration is written.');
      return { id, shortDescription: text, fullDescription: text, help: text };
    }),
  ];
}

/**
 * Text that links nowhere: `[words](target)` is a link wherever it stands in a message. Braces stay as they are: the
 * standard wants them doubled, its readers show them doubled then, and a hint could not be pasted any more.
 */
const asMessage = (text: string) => ({ text: text.replaceAll('](', '] (') });

function placeOf(place: Pick<Diagnostic, 'file' | 'line' | 'column' | 'path'>, { pathOf, entry }: SarifOptions) {
  const { file = entry, line, column, path } = place;
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(pathOf(file)) },
      ...(line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } }),
    },
    ...(path.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: pathText(path), kind: 'member' }] }),
  };
}

/** A path as a reference of RFC 3986; an absolute one with its scheme. */
export function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/').replace(/\p{Cs}/gu, '\ufffd');
  const encoded = slashed.split('/').map(encodeURIComponent).join('/');
  if (slashed.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(slashed) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

/**
 * What a finding is recognised by when it is found again: its rule, its file and its path in the configuration. Where
 * there is no path yet, the text of its line; without a line, what it says. No line number, so that it stays what it is
 * when lines above come and go. Those that are alike are counted. `primaryLocationLineHash` is left to GitHub's uploader,
 * which fills it in by a hash of its own.
 */
function fingerprintsOf(
  diagnostics: readonly Diagnostic[],
  { pathOf, entry, sourceOf, hash }: SarifOptions,
): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ rule, file = entry, path, line, message }) => {
    const text = () => (line === undefined ? undefined : lineOf(sourceOf(file) ?? '', line)?.trim());
    const known = path.length > 0 ? path : (text() ?? message);
    const key = hash(JSON.stringify([rule, uriOf(pathOf(file)), known]));
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${key}:${times}`;
  });
}
