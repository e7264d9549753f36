import { validate } from '../../schema/config-validator.gen.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Finding, PlaceOf } from '../model/finding.ts';
import { chooseAccount } from './choose-account.ts';
import type { Draft } from './draft.ts';
import { explainSchema, mostFindings, unexplained } from './explain/explain-schema.ts';
import { makeDraft } from './make-draft.ts';
import { type Merged, merge } from './merge.ts';
import type { Reader, SourceFile } from './reader.ts';
import { readSources, type Sources } from './sources.ts';
import type { ReadLookup } from './terraform-json/read-terraform.ts';
import { loadUsers } from './users.ts';
import { withoutMistakes } from './without-mistakes.ts';
import { lineAt } from './yaml/lines.ts';

export interface LoadOptions {
  /** Which of `accounts` is meant. */
  readonly account?: string;
}

/** What came of reading a configuration. */
export interface Loaded {
  readonly files: readonly SourceFile[];
  /** Mistakes in the files and in their form. */
  readonly findings: readonly Finding[];
  /** The names in `accounts`; none where the configuration has one account, or could not be read so far. */
  readonly accounts: readonly string[];
  /** True where there are several accounts and none was chosen: then there is no draft. */
  readonly mustChooseAccount: boolean;
  /** What the rules read; absent where files are missing or an account must be chosen first. */
  readonly draft?: Draft;
  /** Only if every form and every value could be read. Whether it breaks a rule is not asked here. */
  readonly configuration?: Configuration;
  readonly placeOf: PlaceOf;
}

/** Files that were read, so that several accounts can be loaded from them without reading them again. */
export interface ReadConfiguration {
  readonly reader: Reader;
  readonly sources: Sources;
  readonly merged: Merged | undefined;
  readonly form: Form;
  readonly lookedUp: readonly ReadLookup[];
}

/** What is known about the form of a configuration. */
export interface Form {
  readonly findings: readonly Finding[];
  /** False where not every mistake is known: then nothing can be read any further. */
  readonly isExplained: boolean;
}

/**
 * Reads a configuration with all its files. Never throws: mistakes are findings. With several accounts and none chosen
 * the result says so, with their names; nothing is chosen silently.
 */
export function loadConfiguration(reader: Reader, options: LoadOptions = {}): Loaded {
  return loadAccount(readConfiguration(reader), options);
}

/** The first half: files to one value whose form is checked. */
export function readConfiguration(reader: Reader): ReadConfiguration {
  return readTrees(reader, readSources(reader));
}

/**
 * The same for what was read already; `wrong` are mistakes in the form of what the trees leave out, `lookedUp` is what they
 * refer to and nobody describes.
 */
export function readTrees(
  reader: Reader,
  sources: Sources,
  wrong: readonly Finding[] = [],
  lookedUp: readonly ReadLookup[] = [],
): ReadConfiguration {
  const merged = sources.trees.length > 0 ? merge(sources.trees) : undefined;
  const form = merged ? checkForm(merged, sources) : { findings: [], isExplained: true };
  return {
    reader,
    sources,
    merged,
    lookedUp,
    form: { ...form, findings: [...wrong, ...withoutConsequences(form.findings, wrong)] },
  };
}

/** A field that was left out because of what is wrong with it is not missing as well. */
function withoutConsequences(findings: readonly Finding[], wrong: readonly Finding[]): readonly Finding[] {
  const objects = new Set(wrong.map(({ path: [kind, key] }) => `${kind}\n${key}`));
  return findings.filter(({ path: [kind, key, ...rest] }) => rest.length > 0 || !objects.has(`${kind}\n${key}`));
}

/** The second half: the values of one account. */
export function loadAccount(read: ReadConfiguration, options: LoadOptions = {}): Loaded {
  const { sources, merged, form } = read;
  const findings = [...sources.findings, ...(merged?.findings ?? []), ...form.findings];
  const base = { files: sources.files, accounts: [], mustChooseAccount: false, placeOf: merged?.placeOf ?? placeOnly };
  if (!merged) return { ...base, findings };

  const { sections, isBroken } = withoutMistakes(merged.value, form.findings);
  const choice = chooseAccount(merged.value, options.account);
  findings.push(...choice.findings);
  const found = { ...base, accounts: choice.accounts, findings };
  if (choice.mustChoose) return { ...found, mustChooseAccount: true };
  const isChosen = choice.findings.every(({ rule }) => rule !== 'choose-account');
  if (!sources.complete || !form.isExplained || !isChosen) return found;

  const users = loadUsers(sections, read.reader, merged.placeOf);
  findings.push(...users.findings);
  const draft = makeDraft({
    sections,
    isBroken,
    accounts: choice.accounts,
    account: choice.account,
    placeOf: merged.placeOf,
    written: merged.value,
    ownSections: merged.ownSections,
    usersFromFile: users.users,
    lookedUp: read.lookedUp,
  });
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  const readable = !hasErrors && draft.problems.length === 0 && draft.dangling.length === 0;
  return { ...found, draft, ...(readable ? { configuration: draft } : {}) };
}

const placeOnly: PlaceOf = (spot) => spot.place;

function checkForm(merged: Merged, sources: Sources): Form {
  const version = Object.hasOwn(merged.value, 'sealwright') || !sources.complete ? [] : [versionMissing];
  if (validate(merged.value)) return { findings: version, isExplained: true };
  const lineOf = (path: Finding['path']) => {
    const place = merged.placeOf({ path });
    const file = place && sources.files.find(({ name }) => name === place.file);
    return file && place && lineAt(file, place.line);
  };
  const explained = explainSchema(merged.value, { sourceOf: merged.sourceOf, lineOf });
  return {
    findings: [...version, ...(explained.length > 0 ? explained : [unexplained()])],
    isExplained: explained.length > 0 && explained.length < mostFindings,
  };
}

const versionMissing: Finding = {
  rule: 'schema',
  severity: 'error',
  message: 'The version of the format is missing. A configuration begins with `sealwright: 1`.',
  hint: 'sealwright: 1',
  path: [],
};
