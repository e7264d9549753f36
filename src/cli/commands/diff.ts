import { type CauseKind, type ImpactDocument, isWeaker } from '../../documents/impact.ts';
import { type ConfiguredSide, impactOfConfigurations } from '../../impact/impact-of.ts';
import type { Configuration, Place } from '../../model/configuration.ts';
import type { Instant } from '../../model/instant.ts';
import { policySetAfter } from '../../plan/policy-sets.ts';
import { impactGithub } from '../../report/impact/impact-github.ts';
import { impactHtml } from '../../report/impact/impact-html.ts';
import { impactMarkdown } from '../../report/impact/impact-markdown.ts';
import { impactText } from '../../report/impact/impact-text.ts';
import { documentJson } from '../../report/json.ts';
import { readAsOf } from '../as-of.ts';
import { emptied } from '../emptied.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import { type LoadedBase, loadBase } from '../git/load-base.ts';
import { md5, sha256 } from '../hash.ts';
import type { Chosen } from '../input/input.ts';
import { openInput } from '../input/open-input.ts';
import type { Io } from '../io.ts';
import { loadInput } from '../load.ts';
import { isProblem, loadOrSay, prepare, readAccount } from '../prepare.ts';
import { problem, report } from '../problem.ts';
import { repositoryPath } from '../repository-path.ts';
import { writeResult } from '../write-result.ts';

export interface DiffFlags extends Chosen {
  readonly base?: string;
  readonly trustBase?: boolean;
  readonly asOf?: string;
  readonly target?: string;
  readonly detailedExitcode?: boolean;
  readonly forbidWeaker?: boolean;
  readonly format: 'text' | 'json' | 'markdown' | 'html' | 'github';
  readonly out?: string;
}

/** Exactly which mail a change routes differently: of two configurations, or of one since another commit. */
export async function diff(
  first: string | undefined,
  second: string | undefined,
  flags: DiffFlags,
  io: Io,
): Promise<ExitCode> {
  const asked = whatIsAsked(first, second, flags);
  if ('message' in asked) return report(asked, io);
  const asOf = readAsOf(flags.asOf, io);
  if (typeof asOf !== 'number') return report(asOf, io);
  const after = await openAfter(asked.after, flags, io);
  if (typeof after === 'number') return after;
  const before = await openBefore(asked, flags, io);
  if (typeof before === 'number') return before;
  const sides = sidesOf(asked, before, after, asOf);
  const document = impactOfConfigurations(sides.before, sides.after, { asOf, hash: sha256, md5 });
  const failure = writeResult(shown(document, after.configuration, flags, io), flags.out, io);
  return failure ? report(failure, io) : codeOf(document, flags);
}

/** What is compared with what. */
interface Asked {
  /** Undefined: the same path in the commit. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly base: string | undefined;
}

function whatIsAsked(first: string | undefined, second: string | undefined, { base, trustBase }: DiffFlags) {
  if (base !== undefined) {
    return second === undefined
      ? ({ before: undefined, after: first, base } satisfies Asked)
      : problem(
          '--base compares one configuration with itself in another commit, and two are named.',
          `Leave one out: sealwright diff --base ${base} ${first}.`,
        );
  }
  if (first === undefined || second === undefined) {
    return problem(
      'There is nothing to compare with.',
      'Name two configurations, sealwright diff A B, or a commit to compare with: sealwright diff --base main [CONFIG].',
    );
  }
  if (trustBase)
    return problem('--trust-base is about the commit that --base names, and there is none.', 'Leave it out.');
  return { before: first, after: second, base: undefined } satisfies Asked;
}

interface After {
  readonly configuration: Configuration;
  /** What mail sees of a configuration; with a target, of the account once it is applied. */
  readonly seen: (configuration: Configuration, asOf: Instant) => ConfiguredSide['set'];
}

async function openAfter(path: string | undefined, flags: DiffFlags, io: Io): Promise<After | ExitCode> {
  if (flags.target === undefined) {
    const loaded = await loadOrSay(path, flags, io);
    if (typeof loaded === 'number') return loaded;
    return { configuration: loaded.configuration, seen: (configuration) => configuration };
  }
  const prepared = await prepare(path, flags, false, io);
  if (typeof prepared === 'number') return prepared;
  const account = await readAccount(prepared);
  await prepared.opened?.account.close();
  if (isProblem(account)) return report(account, io);
  return {
    configuration: prepared.configuration,
    seen: (configuration, asOf) => policySetAfter(configuration, account, asOf),
  };
}

async function openBefore(asked: Asked, flags: DiffFlags, io: Io): Promise<LoadedBase | ExitCode> {
  const { base, before, after } = asked;
  const loaded =
    base === undefined ? await openAsItIs(before, flags, io) : await loadBase(after, { ...flags, base }, io);
  if ('invalid' in loaded) {
    io.err(loaded.invalid);
    return exit.invalid;
  }
  return 'message' in loaded ? report(loaded, io) : loaded;
}

/** What is compared with need not keep the rules. */
async function openAsItIs(path: string | undefined, flags: Chosen, io: Io) {
  const input = await openInput(path ?? '.', flags, io);
  return 'message' in input ? input : loadInput(input, flags, io, 'as-it-is');
}

function sidesOf({ before: path, after: shownAfter, base }: Asked, before: LoadedBase, after: After, asOf: Instant) {
  const name = shownAfter ?? 'the configuration';
  const configuration = 'absent' in before ? emptied(after.configuration) : before.configuration;
  const source =
    base === undefined ? (path ?? '') : `${name} at ${base}${'absent' in before ? ', where there is none' : ''}`;
  const side = (of: Configuration, source: string): ConfiguredSide => ({
    configuration: of,
    set: after.seen(of, asOf),
    source,
    accountName: of.accountName,
  });
  return { before: side(configuration, source), after: side(after.configuration, name) };
}

function shown(document: ImpactDocument, after: Configuration, { format, out }: DiffFlags, io: Io): string {
  switch (format) {
    case 'text':
      return impactText(document, { colour: io.colour && out === undefined, width: io.width });
    case 'json':
      return documentJson(document);
    case 'markdown':
      return impactMarkdown(document);
    case 'html':
      return impactHtml(document);
    case 'github':
      return impactGithub(document, { pathOf: repositoryPath(io), placeOf: placesIn(after) });
  }
}

const placesIn =
  ({ placeOf, strategies }: Configuration) =>
  (kind: CauseKind, key: string): Place | undefined => {
    if (kind === 'facts') return placeOf(['account', key]);
    if (kind === 'strategies') return key in strategies ? placeOf(['strategies', key]) : undefined;
    return kind === 'users' ? undefined : placeOf([kind, key]);
  };

function codeOf({ regions, unproven }: ImpactDocument, { forbidWeaker, detailedExitcode }: DiffFlags): ExitCode {
  const isBad = regions.some(({ effect }) => isWeaker(effect)) || unproven.length > 0;
  if (forbidWeaker && isBad) return exit.guarded;
  return detailedExitcode && regions.length + unproven.length > 0 ? exit.changes : exit.done;
}
