import { loadAccount, type Loaded as Read } from '../config/load-configuration.ts';
import { type Diagnostics, toDiagnostics } from '../documents/diagnostics.ts';
import type { Configuration, Place } from '../model/configuration.ts';
import type { Finding, PlaceOf } from '../model/finding.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import { diagnosticsText } from '../report/diagnostics/diagnostics-text.ts';
import type { Checked } from '../report/diagnostics/finding-words.ts';
import { checkConfiguration } from '../rules/check-configuration.ts';
import type { MoreRules } from '../rules/check-draft.ts';
import type { Chosen, Input } from './input/input.ts';
import { openInput } from './input/open-input.ts';
import { type Io, seconds } from './io.ts';
import { type Problem, problem } from './problem.ts';
import { readText } from './read-files.ts';

export interface Loaded {
  readonly configuration: Configuration;
  /** The folder of the first file: what its relative paths are relative to. */
  readonly folder: string;
  /** The first file, as it was named. */
  readonly entry: string;
}

/** Reads and checks a configuration for a command that works on one account. */
export async function load(
  path: string | undefined,
  chosen: Chosen,
  io: Io,
): Promise<Loaded | Problem | { readonly invalid: string }> {
  const input = await openInput(path ?? '.', chosen, io);
  return 'message' in input ? input : loadInput(input, chosen, io);
}

/**
 * The same of what was opened. `rules`: whether it must keep them; what is only compared with counts as it is, as long as it
 * can be read.
 */
export function loadInput(
  input: Input,
  chosen: Chosen,
  io: Io,
  rules: 'kept' | 'as-it-is' = 'kept',
): Loaded | Problem | { readonly invalid: string } {
  const [part, ...others] = input.parts;
  if (!part || others.length > 0) return severalStacks(input);
  const { account } = chosen;
  const read = loadAccount(part.read, account === undefined ? {} : { account });
  if (read.mustChooseAccount) return severalAccounts(read);
  // The name came from the command line, so no place in a file is at fault.
  const noSuchAccount = read.findings.find(({ rule }) => rule === 'choose-account');
  if (noSuchAccount) {
    return problem(noSuchAccount.message, noSuchAccount.hint && `Did you mean ${noSuchAccount.hint}?`);
  }
  const { configuration, findings } = checkConfiguration(read, { now: seconds(io) });
  const found = rules === 'kept' ? configuration : (configuration ?? read.configuration);
  if (found) return { configuration: found, folder: input.folder, entry: input.entry };
  const errors = findings.filter(({ severity }) => severity === 'error');
  const { document, checked, sourceOf } = diagnosed([read], errors, input.entry);
  return { invalid: diagnosticsText(document, { colour: io.errColour, width: io.width, sourceOf, checked }) };
}

const severalAccounts = ({ accounts }: Read): Problem =>
  problem(
    `The configuration has several accounts, and none is chosen: ${accounts.join(', ')}.`,
    `Add ${accounts.map((name) => `--account ${name}`).join(' or ')}.`,
  );

const severalStacks = ({ parts }: Input): Problem =>
  problem(
    `The app has several stacks, and none is chosen: ${parts.map(({ stacks }) => stacks.join(' with ')).join(', ')}.`,
    `Add ${parts.map(({ stacks }) => `--stack ${stacks[0]}`).join(' or ')}. Stacks that describe one account together are named together: --stack A --stack B.`,
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
export function diagnose(
  { parts, entry }: Input,
  { account }: Chosen,
  io: Io,
  /** Rules to run besides the local ones. */
  more?: MoreRules,
): Diagnosed {
  const now = seconds(io);
  const options = { now, ...(more && { more }) };
  const loaded = parts.flatMap(({ read }) => {
    const first = loadAccount(read, account === undefined ? {} : { account });
    return first.mustChooseAccount ? first.accounts.map((name) => loadAccount(read, { account: name })) : [first];
  });
  const findings = loaded.flatMap((one) =>
    checkConfiguration(one, options).findings.map((finding) => placed(finding, one)),
  );
  return diagnosed(loaded, withoutRepeats(findings), entry);
}

/** A finding with its places: of several configurations, only its own knows them. */
function placed(finding: Finding, { placeOf }: Read): Finding {
  const related = finding.related?.map((spot) => ({ ...spot, ...given(placeOf(spot)) }));
  return { ...finding, ...given(placeOf(finding)), ...(related ? { related } : {}) };
}

const given = (place: Place | undefined) => (place ? { place } : {});

function diagnosed(loaded: readonly Read[], findings: readonly Finding[], entry: string): Diagnosed {
  const texts = new Map(loaded.flatMap(({ files }) => files.map(({ name, text }) => [name, text] as const)));
  const placeOf: PlaceOf = (spot) => loaded[0]?.placeOf(spot);
  return {
    document: toDiagnostics(findings, placeOf),
    checked: { objects: Math.max(...loaded.map(objectsIn), 0), files: [...texts.keys()] },
    sourceOf: (file) => texts.get(file) ?? fileText(file),
    entry,
  };
}

const objectsIn = ({ draft }: Read): number =>
  kindNames.reduce((sum, kind) => sum + (draft?.objects[kind].length ?? 0), 0);

/** A program's own file, which is no part of the configuration that it writes. */
function fileText(file: string): string | undefined {
  const read = readText(file);
  return read.ok ? read.text : undefined;
}

/** What is wrong in every account is said once. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify([finding.rule, finding.path, finding.part, finding.message, finding.place]);
    return seen.has(key) ? false : seen.add(key);
  });
}
