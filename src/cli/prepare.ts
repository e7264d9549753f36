import type { ObservedAccount } from '../model/observed-account.ts';
import { emptyAccount } from '../plan/empty-account.ts';
import { type Plan, type PlanOptions, plan } from '../plan/plan.ts';
import { sha256 } from './hash.ts';
import type { Io } from './io.ts';
import { type Loaded, load } from './load.ts';
import { type Problem, problem } from './problem.ts';
import { type Opened, openTarget } from './targets.ts';

export interface TargetFlags {
  readonly account?: string;
  readonly target?: string;
}

/** A checked configuration with the account that it is about. */
export interface Prepared extends Loaded {
  /** Undefined where no target is given: then the account is an empty one. */
  readonly opened: Opened | undefined;
  readonly account: ObservedAccount;
}

/** Reads the configuration and the account; the caller closes `opened`. */
export async function prepare(
  path: string | undefined,
  flags: TargetFlags,
  writing: boolean,
  io: Io,
): Promise<Prepared | Problem | { readonly invalid: string }> {
  const loaded = load(path, flags.account, io);
  if (!('configuration' in loaded)) return loaded;
  const opened = await openTarget(loaded.configuration, flags.target, loaded.folder, writing, io);
  if (opened && 'message' in opened) return opened;
  if (!opened) return { ...loaded, opened: undefined, account: emptyAccount(loaded.configuration) };
  const read = await opened.account.read();
  if (read.ok) return { ...loaded, opened, account: read.value };
  await opened.account.close();
  return problem(read.problem.message, read.problem.hint);
}

/** The plan of what was prepared, as of now. */
export function planOf(prepared: Prepared, purpose: PlanOptions['purpose'], io: Io, allowDeletions = false): Plan {
  return plan(prepared.configuration, prepared.account, {
    purpose,
    now: Math.floor(io.now() / 1000),
    hash: sha256,
    target: prepared.opened?.account.target ?? null,
    allowDeletions,
  });
}
