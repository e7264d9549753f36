import { dirname, resolve } from 'node:path';
import { loadAccount, type Loaded as Read, readConfiguration } from '../config/load-configuration.ts';
import type { Reader } from '../config/reader.ts';
import { type Diagnostics, toDiagnostics } from '../documents/diagnostics.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import { diagnosticsText } from '../report/diagnostics/diagnostics-text.ts';
import type { Checked } from '../report/diagnostics/finding-words.ts';
import { checkConfiguration } from '../rules/check-configuration.ts';
import { type Io, seconds } from './io.ts';
import { type Problem, problem } from './problem.ts';
import { fileReader } from './read-files.ts';

export interface Loaded {
  readonly configuration: Configuration;
  /** The folder of the first file: what its relative paths are relative to. */
  readonly folder: string;
}

/** Reads and checks a configuration for a command that works on one account. */
export function load(
  path: string | undefined,
  account: string | undefined,
  io: Io,
): Loaded | Problem | { readonly invalid: string } {
  const reader = fileReader(path ?? '.');
  const read = loadAccount(readConfiguration(reader), account === undefined ? {} : { account });
  if (read.mustChooseAccount) return severalAccounts(read);
  // The name came from the command line, so no place in a file is at fault.
  const noSuchAccount = read.findings.find(({ rule }) => rule === 'choose-account');
  if (noSuchAccount) {
    return problem(noSuchAccount.message, noSuchAccount.hint && `Did you mean ${noSuchAccount.hint}?`);
  }
  const { configuration, findings } = checkConfiguration(read, { now: seconds(io) });
  if (configuration) return { configuration, folder: dirname(resolve(io.cwd, reader.entry)) };
  const errors = findings.filter(({ severity }) => severity === 'error');
  const { document, checked, sourceOf } = diagnosed(read, errors, reader.entry);
  return { invalid: diagnosticsText(document, { colour: io.errColour, width: io.width, sourceOf, checked }) };
}

const severalAccounts = ({ accounts }: Read): Problem =>
  problem(
    `The configuration has several accounts, and none is chosen: ${accounts.join(', ')}.`,
    `Add ${accounts.map((name) => `--account ${name}`).join(' or ')}.`,
  );

/** What is found in a configuration, with what a report needs to show it. */
export interface Diagnosed {
  readonly document: Diagnostics;
  readonly checked: Checked;
  readonly sourceOf: (file: string) => string | undefined;
  /** The first file. */
  readonly entry: string;
}

/** Everything that can be said about a configuration, for each of its accounts where none is chosen. */
export function diagnose(reader: Reader, account: string | undefined, io: Io): Diagnosed {
  const files = readConfiguration(reader);
  const first = loadAccount(files, account === undefined ? {} : { account });
  const loaded = first.mustChooseAccount
    ? first.accounts.map((name) => loadAccount(files, { account: name }))
    : [first];
  const findings = loaded.flatMap((one) => checkConfiguration(one, { now: seconds(io) }).findings);
  return diagnosed(loaded[0] ?? first, withoutRepeats(findings), reader.entry);
}

function diagnosed(read: Read, findings: readonly Finding[], entry: string): Diagnosed {
  const texts = new Map(read.files.map(({ name, text }) => [name, text]));
  const objects = kindNames.reduce((sum, kind) => sum + (read.draft?.objects[kind].length ?? 0), 0);
  return {
    document: toDiagnostics(findings, read.placeOf),
    checked: { objects, files: [...texts.keys()] },
    sourceOf: (file) => texts.get(file),
    entry,
  };
}

/** What is wrong in every account is said once. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify([finding.rule, finding.path, finding.part, finding.message]);
    return seen.has(key) ? false : seen.add(key);
  });
}
