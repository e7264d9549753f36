import type { AccountProblem } from '../account/account.ts';
import { withNamedIds } from '../account/named-ids.ts';
import { withOrder } from '../impact/document/order-document.ts';
import { type RoutingOptions, withRouting } from '../impact/plan-routing.ts';
import type { Configuration } from '../model/configuration.ts';
import type { ObservedAccount } from '../model/observed-account.ts';
import { emptyAccount } from '../plan/empty-account.ts';
import { idsNamedIn } from '../plan/named-ids.ts';
import { type Plan, type PlanOptions, plan } from '../plan/plan.ts';
import { type ExitCode, exit } from './exit-codes.ts';
import { md5, sha256 } from './hash.ts';
import type { Chosen } from './input/input.ts';
import { type Io, seconds } from './io.ts';
import { type Loaded, load } from './load.ts';
import { type Problem, problem, report } from './problem.ts';
import { type Opened, openTarget } from './targets.ts';

export interface TargetFlags extends Chosen {
  readonly target?: string;
}

/** A checked configuration with the target that it is for; undefined where none is given. */
export interface Prepared extends Loaded {
  readonly opened: Opened | undefined;
}

/** Reads and checks the configuration, or says why not. */
export async function loadOrSay(path: string | undefined, chosen: Chosen, io: Io): Promise<Loaded | ExitCode> {
  const loaded = await load(path, chosen, io);
  if ('invalid' in loaded) {
    io.err(loaded.invalid);
    return exit.invalid;
  }
  return 'message' in loaded ? report(loaded, io) : loaded;
}

/** Reads the configuration and opens the account, or says why not; the caller closes `opened`. */
export async function prepare(
  path: string | undefined,
  flags: TargetFlags,
  writing: boolean,
  io: Io,
): Promise<Prepared | ExitCode> {
  const loaded = await loadOrSay(path, flags, io);
  if (typeof loaded === 'number') return loaded;
  const opened = await openTarget(loaded.configuration, flags.target, loaded.folder, writing, io);
  if (opened && 'message' in opened) return report(opened, io);
  return { ...loaded, opened };
}

/** The live account; without a target, an empty one. */
export async function readAccount({ configuration, opened }: Prepared): Promise<ObservedAccount | Problem> {
  if (!opened) return emptyAccount(configuration);
  const read = await opened.account.read();
  const known = read.ok ? await withNamedIds(opened.account, read.value, idsNamedIn(configuration)) : read;
  return known.ok ? known.value : accountProblem(known.problem);
}

export const accountProblem = ({ message, hint }: AccountProblem): Problem =>
  problem(/[.!?]$/.test(message) ? message : `${message}.`, hint);

export const isProblem = <T extends object>(value: T | Problem): value is Problem =>
  'message' in value && 'code' in value;

export interface PlanNow {
  readonly configuration: Configuration;
  readonly account: ObservedAccount;
  /** Where the account was read; null: nowhere. */
  readonly target: string | null;
  readonly purpose: PlanOptions['purpose'];
  readonly allowDeletions?: boolean;
  /** Policies that are only there meanwhile close gaps in the order of calls. */
  readonly bridge?: boolean;
  /** Gaps that nothing closes are accepted. */
  readonly allowWeaker?: boolean;
}

/** The plan as of now, its calls in a safe order. */
export const planNow = ({ configuration, account, bridge, allowWeaker, ...options }: PlanNow, io: Io): Plan =>
  withOrder(
    plan(configuration, account, {
      ...options,
      now: seconds(io),
      hash: sha256,
      order: { md5, bridge: bridge ?? false, allowWeaker: allowWeaker ?? false },
    }),
  );

/** The same with what it means for mail, which takes longer. */
export function planWithRouting(
  asked: PlanNow,
  options: Pick<RoutingOptions, 'asOf' | 'allowWeaker' | 'base'>,
  io: Io,
): Plan {
  const { document, ...planned } = planNow({ ...asked, allowWeaker: options.allowWeaker ?? false }, io);
  const { configuration, account } = asked;
  return { ...planned, document: withRouting(document, configuration, account, { ...options, hash: sha256, md5 }) };
}
