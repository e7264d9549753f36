import type { Configured, ConfiguredObjects, Ignored, Ownership, Severity } from '../model/configuration.ts';
import type { PlaceOf } from '../model/finding.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { LookedUp } from '../model/looked-up.ts';
import { defaultStrategies, type User } from '../model/policy-set.ts';
import type { DanglingReference, Draft, OwnSection, ValueProblem } from './draft.ts';
import { isForAccount, knownObjects, withLookups } from './keys.ts';
import type { ReadLookup } from './terraform-json/read-terraform.ts';
import { declaredFactsOf, editionOf, readFacts, readTarget, type WrittenAccount } from './values/account.ts';
import type { Context } from './values/context.ts';
import { readDirectory, type WrittenDirectory } from './values/directory.ts';
import { readObject } from './values/objects.ts';
import { checkInvariant, checkTest } from './values/tests.ts';

type Written = Readonly<Record<string, unknown>>;

export interface DraftSource {
  /** All sections; those that have a mistake in their form are absent. */
  readonly sections: Written;
  readonly isBroken: (section: string, key: string | number) => boolean;
  readonly accounts: readonly string[];
  /** Which of `accounts`; null where there is one account. */
  readonly account: string | null;
  readonly placeOf: PlaceOf;
  /** The same sections, mistakes included, and those that are no part of the configuration. */
  readonly written: Written;
  readonly ownSections: readonly OwnSection[];
  /** Users of the file that `directory` names. */
  readonly usersFromFile: readonly User[];
  /** What is looked up and not described; absent: nothing. */
  readonly lookedUp?: readonly ReadLookup[];
}

/** Reads all values of a configuration. What can't be read is kept beside it, for the rules. */
export function makeDraft(source: DraftSource): Draft {
  const { sections, account, isBroken } = source;
  const written = accountOf(source);
  const { keys: described, objects } = knownObjects(sections, isBroken, account);
  const keys = withLookups(described, source.lookedUp ?? [], account);
  const lookedUp = (source.lookedUp ?? []).flatMap((one): readonly LookedUp[] =>
    isForAccount(one, account) ? [one.lookup] : [],
  );
  const problems: ValueProblem[] = [];
  const dangling: DanglingReference[] = [];
  const context: Context = {
    edition: isBroken('account', 'edition') ? null : editionOf(written),
    keys,
    problems,
    dangling,
  };
  const configured = Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      objects[kind].map(([key, object]): Configured => readObject(kind, key, object, context)),
    ]),
  ) as unknown as ConfiguredObjects;
  const accountPath = account === null ? ['account'] : ['accounts', account];
  const facts = readFacts(written, accountPath, context);
  const strategies = (sections.strategies ?? {}) as Written;
  return {
    accountName: account,
    accounts: source.accounts,
    facts,
    declaredFacts: declaredFactsOf(written, accountPath, problems),
    target: readTarget(written),
    objects: configured,
    ...(lookedUp.length > 0 && { lookedUp }),
    directory: readDirectory((sections.directory ?? {}) as WrittenDirectory, source.usersFromFile, context),
    strategies: { ...defaultStrategies, ...own(strategies) },
    owns: { ...ownsNothing, ...own((sections.owns ?? {}) as Written) },
    ignore: ((sections.ignore ?? []) as readonly Written[]).map(readIgnored),
    rules: readRules(sections.rules),
    ruleSettings: (sections.rules ?? {}) as Written,
    tests: readList('tests', checkTest),
    invariants: readList('invariants', checkInvariant),
    placeOf: (path) => source.placeOf({ path }),
    keys,
    problems,
    dangling,
    written: source.written,
    ownSections: source.ownSections,
  };

  function readList(section: 'tests' | 'invariants', check: typeof checkTest): readonly unknown[] {
    const items = (sections[section] ?? []) as readonly Written[];
    return items.filter((item, index) => {
      if (isBroken(section, index) || !isForAccount(item, account)) return false;
      check(item, [section, index], context);
      return true;
    });
  }
}

function accountOf({ sections, account }: DraftSource): WrittenAccount {
  const written = account === null ? sections.account : (sections.accounts as Written | undefined)?.[account];
  return (written ?? {}) as WrittenAccount;
}

const ownsNothing: Ownership = {
  folders: [],
  policies: [],
  bypassPolicies: [],
  contentPolicies: [],
  contentDefinitions: [],
  groups: [],
};

/** Without the keys that are the author's own. */
const own = (written: Written): Written =>
  Object.fromEntries(Object.entries(written).filter(([name]) => !name.startsWith('x-')));

function readIgnored(written: Written): Ignored {
  const { reason, ...patterns } = own(written);
  return { patterns: patterns as Ignored['patterns'], reason: String(reason) };
}

/** YAML's `off` is a text and `false` is not: both switch a rule off. */
function readRules(written: unknown): Readonly<Record<string, Severity | 'off'>> {
  const settings = own((written ?? {}) as Written);
  return Object.fromEntries(
    Object.entries(settings).map(([rule, value]) => [rule, value === false ? 'off' : (value as Severity | 'off')]),
  );
}
