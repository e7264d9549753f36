import { expect } from 'vitest';
import { type Loaded, type LoadOptions, loadConfiguration } from '../../src/config/load-configuration.ts';
import type { Reader } from '../../src/config/reader.ts';
import { type Diagnostic, toDiagnostics } from '../../src/documents/diagnostics.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import { checkConfiguration } from '../../src/rules/check-configuration.ts';

export type Files = Readonly<Record<string, string>>;

export const entry = 'sealwright.yaml';

/** Files in memory; a pattern is `*` for anything. */
export function memoryReader(files: Files): Reader {
  return {
    entry,
    read: (path) => {
      const text = files[path];
      return text === undefined ? { ok: false, problem: 'does not exist' } : { ok: true, text };
    },
    glob: (pattern) => {
      const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
      return Object.keys(files).filter((name) => new RegExp(`^${escaped}$`).test(name));
    },
  };
}

const asFiles = (source: string | Files): Files => (typeof source === 'string' ? { [entry]: source } : source);

export const load = (source: string | Files, options: LoadOptions = {}): Loaded =>
  loadConfiguration(memoryReader(asFiles(source)), options);

export const now = Date.UTC(2026, 6, 1) / 1000;

/** Everything that is found, with places. */
export function diagnoseAll(source: string | Files, options: LoadOptions = {}): readonly Diagnostic[] {
  const loaded = load(source, options);
  return toDiagnostics(checkConfiguration(loaded, { now }).findings, loaded.placeOf).diagnostics;
}

/** The samples of most tests are too small to use all that they declare: that is what the tests of these rules are about. */
const isUnused = ({ rule }: { readonly rule: string }): boolean => rule.startsWith('unused-');

/** The same without what nothing uses. */
export const diagnose = (source: string | Files, options: LoadOptions = {}): readonly Diagnostic[] =>
  diagnoseAll(source, options).filter((one) => !isUnused(one));

/** One finding on one line: `4:7 unknown-reference`; of another file than the first, with its name. */
const line = ({ file, line, column, rule }: Diagnostic): string =>
  `${file === undefined || file === entry ? '' : `${file}:`}${line}:${column} ${rule}`;

/** `expectErrors(yaml).toEqual(['4:7 unknown-reference'])`; what is only doubted is left out. */
export const expectErrors = (source: string | Files, options: LoadOptions = {}) =>
  expect(
    diagnose(source, options)
      .filter(({ severity }) => severity === 'error')
      .map(line),
  );

/** The messages, with what to write instead after an arrow. */
export const expectMessages = (source: string | Files, options: LoadOptions = {}) =>
  expect(diagnose(source, options).map(({ message, hint }) => (hint === undefined ? message : `${message} → ${hint}`)));

/** Nothing is an error; the configuration is given back. */
export function expectValid(source: string | Files, options: LoadOptions = {}): Configuration {
  const loaded = load(source, options);
  const { findings, configuration } = checkConfiguration(loaded, { now });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(configuration).toBeDefined();
  return configuration as Configuration;
}

/** The beginning of most tests: an account, a folder and a definition. Its lines are 1 to 10. */
export const base = `sealwright: 1
account: { edition: full, maxRetention: 365d, internalDomains: [acme.example], attributes: [department] }
folders:
  partners: { name: Partners }
  words: { name: Word lists, for: contentExamination }
definitions:
  week:
    { folder: partners, description: Week, print: false, reply: true, replyAll: false, expireAfter: 7d, readReceipt: false }
groups:
  finance: { name: Finance, members: [ann@acme.example] }
`;

/** How many lines `base` has: what is appended begins in the next. */
export const baseLines = base.split('\n').length - 1;

/** A secure messaging policy that is right but for what is said. */
export const policy = (fields: Readonly<Record<string, string>> = {}): string =>
  inline({ narrative: 'P', definition: 'week', from: 'internal', to: 'external', ...fields });

export const definition = (fields: Readonly<Record<string, string>> = {}): string =>
  inline({
    folder: 'partners',
    description: 'D',
    print: 'false',
    reply: 'true',
    replyAll: 'false',
    expireAfter: '7d',
    readReceipt: 'false',
    ...fields,
  });

export const contentDefinition = (fields: Readonly<Record<string, string>> = {}): string =>
  inline({
    folder: 'words',
    description: 'C',
    activationScore: '10',
    examine: '[subject]',
    wordList: '10 secret',
    ...fields,
  });

/** Fields without a value (an empty text) are left out. */
const inline = (fields: Readonly<Record<string, string>>): string =>
  `{ ${Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`;
