import { relative } from 'node:path';
import type { ImportLanguage } from '../../documents/import.ts';
import { exportFiles, languageTraits } from '../../export/files.ts';
import { importDocument } from '../../import/import-document.ts';
import { takeOver } from '../../import/take-over.ts';
import type { Configuration, Target } from '../../model/configuration.ts';
import type { ObservedAccount } from '../../model/observed-account.ts';
import { type AccountFacts, defaultStrategies, type PolicySet } from '../../model/policy-set.ts';
import { importText } from '../../report/import/import-text.ts';
import { documentJson } from '../../report/json.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import { sha256 } from '../hash.ts';
import { importPlace, writeImport } from '../import-files.ts';
import { isInput } from '../input/find-input.ts';
import { type Io, seconds } from '../io.ts';
import { accountProblem, isProblem, loadOrSay, type TargetFlags } from '../prepare.ts';
import { type Problem, problem, report } from '../problem.ts';
import { chooseTarget, open } from '../targets.ts';

export interface ImportFlags extends TargetFlags {
  readonly to: ImportLanguage;
  readonly out?: string;
  readonly format: 'text' | 'json';
}

/** Writes a live account as code. Reads the account, and changes nothing in it. */
export async function importAccount(path: string | undefined, flags: ImportFlags, io: Io): Promise<ExitCode> {
  const place = importPlace(flags.out, flags.to, io);
  if (isProblem(place)) return report(place, io);
  const meant = await whatIsMeant(path, flags, io);
  if (typeof meant === 'number') return meant;
  const { target, known } = meant;
  const read = await readTarget(target, io);
  if (isProblem(read)) return report(read, io);
  const { account, shown } = read;
  const takeover = takeOver(account, {
    now: seconds(io),
    hash: sha256,
    target: seenFrom(place.folder, target, flags, io),
    language: languageTraits[flags.to],
    ...(known ? { known } : {}),
  });
  const document = importDocument(takeover, account, flags.to, exportFiles(flags.to, takeover), shown);
  const failure = writeImport(document.files, place);
  if (failure) return report(failure, io);
  io.err(importText(document, { colour: io.errColour, width: io.width }));
  if (flags.format === 'json') io.out(documentJson(document));
  else if (place.type === 'stdout') io.out(place.join(document.files));
  return exit.done;
}

interface Meant {
  readonly target: Target;
  /** The configuration that names the account: what it describes keeps its keys. */
  readonly known?: Configuration;
}

/** The account that is meant, or the exit code of having said why there is none. */
async function whatIsMeant(path: string | undefined, flags: ImportFlags, io: Io): Promise<Meant | ExitCode> {
  // With --target the configuration is not asked, unless somebody names one.
  const isAsked = path !== undefined || (flags.target === undefined && isInput('.'));
  const loaded = isAsked ? await loadOrSay(path, flags, io) : undefined;
  if (typeof loaded === 'number') return loaded;
  const target = chooseTarget(loaded?.configuration.target ?? null, flags.target, loaded?.folder ?? io.cwd, io);
  if (target === undefined) {
    return report(
      problem(
        'There is no account to import: no target is given.',
        'Add --target sandbox:FILE or service:URL, or name a configuration that has account.target.',
      ),
      io,
    );
  }
  return 'message' in target ? report(target, io) : { target, ...(loaded ? { known: loaded.configuration } : {}) };
}

interface Read {
  readonly account: ObservedAccount;
  /** Where it was read, for people. */
  readonly shown: string;
}

async function readTarget(target: Target, io: Io): Promise<Read | Problem> {
  const opened = await open(target, nothing, false, io);
  if ('message' in opened) return opened;
  try {
    if (opened.created) {
      return problem(
        `There is no account to import: ${opened.account.target} does not exist yet.`,
        'Name a sandbox file that an apply has made, or a service.',
      );
    }
    const read = await opened.account.read();
    return read.ok ? { account: read.value, shown: opened.account.target } : accountProblem(read.problem);
  } finally {
    await opened.account.close();
  }
}

/** The target as the written files name it: a sandbox file relative to them, and nothing that the environment says. */
function seenFrom(folder: string, target: Target, { target: flag }: ImportFlags, { env }: Io): Target | null {
  if (target.type !== 'service') return { ...target, file: relative(folder, target.file).replaceAll('\\', '/') };
  return flag === undefined && env.SECUREMESSAGING_ENDPOINT === target.url ? null : target;
}

const facts: AccountFacts = {
  id: null,
  edition: 'full',
  maxRetention: 365 * 86_400,
  internalDomains: [],
  attributes: [],
  recipientLimit: 500,
};

/** What an account that does not exist would begin with. */
const nothing: PolicySet = {
  facts,
  objects: {
    groups: [],
    folders: [],
    definitions: [],
    contentDefinitions: [],
    policies: [],
    bypassPolicies: [],
    contentPolicies: [],
  },
  directory: { users: [], groups: new Map() },
  strategies: defaultStrategies,
};
