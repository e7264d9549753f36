import { dirname, resolve } from 'node:path';
import { loadAccount, type Loaded as Read, readConfiguration } from '../config/load-configuration.ts';
import { type Diagnostics, toDiagnostics } from '../documents/diagnostics.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import { diagnosticsText } from '../report/diagnostics-text.ts';
import { documentJson } from '../report/json.ts';
import { checkConfiguration } from '../rules/check-configuration.ts';
import type { Io } from './io.ts';
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
  const { configuration, findings } = checkConfiguration(read, { now: seconds(io) });
  if (configuration) return { configuration, folder: dirname(resolve(io.cwd, reader.entry)) };
  const errors = findings.filter(({ severity }) => severity === 'error');
  return { invalid: textOf(read, errors, { colour: io.errColour, width: io.width }) };
}

const severalAccounts = ({ accounts }: Read): Problem =>
  problem(
    `The configuration has several accounts, and none is chosen: ${accounts.join(', ')}.`,
    `Add --account ${accounts[0]}.`,
  );

/** Everything that can be said about a configuration, for each of its accounts where none is chosen. */
export function diagnose(
  path: string | undefined,
  account: string | undefined,
  format: 'text' | 'json',
  io: Io,
  toFile: boolean,
): { readonly text: string; readonly valid: boolean } {
  const files = readConfiguration(fileReader(path ?? '.'));
  const first = loadAccount(files, account === undefined ? {} : { account });
  const loaded = first.mustChooseAccount
    ? first.accounts.map((name) => loadAccount(files, { account: name }))
    : [first];
  const findings = withoutRepeats(loaded.flatMap((one) => checkConfiguration(one, { now: seconds(io) }).findings));
  const read = loaded[0] ?? first;
  return {
    valid: findings.every(({ severity }) => severity !== 'error'),
    text:
      format === 'json'
        ? documentJson(documentOf(read, findings))
        : textOf(read, findings, { colour: io.colour && !toFile, width: io.width }),
  };
}

const seconds = (io: Io) => Math.floor(io.now() / 1000);
const documentOf = (read: Read, findings: readonly Finding[]): Diagnostics => toDiagnostics(findings, read.placeOf);

function textOf(read: Read, findings: readonly Finding[], style: { colour: boolean; width: number }): string {
  const texts = new Map(read.files.map(({ name, text }) => [name, text]));
  const objects = kindNames.reduce((sum, kind) => sum + (read.draft?.objects[kind].length ?? 0), 0);
  return diagnosticsText(documentOf(read, findings), {
    ...style,
    sourceOf: (file) => texts.get(file),
    checked: { objects, files: read.files.length },
  });
}

/** What is wrong in every account is said once. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify([finding.rule, finding.path, finding.part, finding.message]);
    return seen.has(key) ? false : seen.add(key);
  });
}
