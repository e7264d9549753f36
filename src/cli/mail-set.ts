import type { Configuration } from '../model/configuration.ts';
import type { Instant } from '../model/instant.ts';
import type { PolicySet } from '../model/policy-set.ts';
import { policySetAfter } from '../plan/policy-sets.ts';
import { readAsOf } from './as-of.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Chosen } from './input/input.ts';
import type { Io } from './io.ts';
import { isProblem, loadOrSay, prepare, readAccount } from './prepare.ts';
import { report } from './problem.ts';

export interface MailFlags extends Chosen {
  /** Only where it is given is an account looked at: what a configuration says of mail can be asked anywhere. */
  readonly target?: string;
  readonly asOf?: string;
}

/** The policies that a command about mail asks. */
export interface MailSet {
  readonly configuration: Configuration;
  /** The first file of it. */
  readonly entry: string;
  readonly set: PolicySet;
  /** Where the live side was read; null: nowhere. */
  readonly target: string | null;
  /** The moment of messages that name none. */
  readonly asOf: Instant;
}

/** Reads the configuration and, where a target is given, the account, or says why not. */
export async function openMailSet(path: string | undefined, flags: MailFlags, io: Io): Promise<MailSet | ExitCode> {
  const when = readAsOf(flags.asOf, io);
  if (typeof when !== 'number') return report(when, io);
  if (flags.target === undefined) {
    const loaded = await loadOrSay(path, flags, io);
    if (typeof loaded === 'number') return loaded;
    const { configuration, entry } = loaded;
    return { configuration, entry, set: configuration, target: null, asOf: when };
  }
  const prepared = await prepare(path, flags, false, io);
  if (typeof prepared === 'number') return prepared;
  const account = await readAccount(prepared);
  await prepared.opened?.account.close();
  if (isProblem(account)) return report(account, io);
  const { configuration, entry, opened } = prepared;
  return {
    configuration,
    entry,
    set: policySetAfter(configuration, account, when),
    target: opened?.account.target ?? null,
    asOf: when,
  };
}
