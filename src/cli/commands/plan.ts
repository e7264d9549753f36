import type { Base } from '../../impact/plan-routing.ts';
import { documentJson } from '../../report/json.ts';
import { planText } from '../../report/plan/plan-text.ts';
import { readAsOf } from '../as-of.ts';
import { emptied } from '../emptied.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import { loadBase } from '../git/load-base.ts';
import type { Io } from '../io.ts';
import { isProblem, type Prepared, planWithRouting, prepare, readAccount, type TargetFlags } from '../prepare.ts';
import { problem, report } from '../problem.ts';
import { writeResult } from '../write-result.ts';

export interface PlanFlags extends TargetFlags {
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly all?: boolean;
  readonly detailedExitcode?: boolean;
  readonly asOf?: string;
  readonly base?: string;
  readonly trustBase?: boolean;
  readonly bridge?: boolean;
}

/** `plan` and `drift`: the difference between the configuration and the account. Writes nothing anywhere. */
export async function showPlan(
  path: string | undefined,
  flags: PlanFlags,
  purpose: 'apply' | 'drift',
  io: Io,
): Promise<ExitCode> {
  const asOf = readAsOf(flags.asOf, io);
  if (typeof asOf !== 'number') return report(asOf, io);
  const prepared = await prepare(path, flags, false, io);
  if (typeof prepared === 'number') return prepared;
  const { configuration, opened } = prepared;
  if (!opened && purpose === 'drift') {
    return report(
      problem(
        'There is no account to look at: no target is given.',
        'Set account.target in the configuration, or add --target.',
      ),
      io,
    );
  }
  const account = await readAccount(prepared);
  await opened?.account.close();
  if (isProblem(account)) return report(account, io);
  if (opened?.created)
    io.err('The sandbox does not exist yet: this is the plan for a new account. Nothing is written.\n');
  const base = await openBase(path, flags, prepared, io);
  if (typeof base === 'number') return base;
  const asked = {
    configuration,
    account,
    target: opened?.account.target ?? null,
    purpose,
    bridge: flags.bridge ?? false,
  };
  const { document } = planWithRouting(asked, { asOf, ...(base && { base }) }, io);
  const colour = flags.out === undefined && io.colour;
  const text =
    flags.format === 'json'
      ? documentJson(document)
      : planText(document, { colour, width: io.width, all: flags.all ?? false });
  const failure = writeResult(text, flags.out, io);
  if (failure) return report(failure, io);
  if (document.blocks.length > 0 || document.summary.blocked > 0) return exit.guarded;
  return flags.detailedExitcode && document.changes.length > 0 ? exit.changes : exit.done;
}

/** The configuration of another commit, where one is named. */
async function openBase(
  path: string | undefined,
  flags: PlanFlags,
  { configuration }: Prepared,
  io: Io,
): Promise<Base | undefined | ExitCode> {
  const { base: ref } = flags;
  if (ref === undefined) return undefined;
  const loaded = await loadBase(path, { ...flags, base: ref }, io);
  if ('invalid' in loaded) {
    io.err(loaded.invalid);
    return exit.invalid;
  }
  if ('message' in loaded) return report(loaded, io);
  return { ref, configuration: 'absent' in loaded ? emptied(configuration) : loaded.configuration };
}
