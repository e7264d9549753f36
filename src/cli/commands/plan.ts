import { documentJson } from '../../report/json.ts';
import { planText } from '../../report/plan-text.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { planOf, prepare, type TargetFlags } from '../prepare.ts';
import { report } from '../problem.ts';
import { writeResult } from '../write-result.ts';

export interface PlanFlags extends TargetFlags {
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly all?: boolean;
  readonly detailedExitcode?: boolean;
}

/** `plan` and `drift`: the difference between the configuration and the account. Writes nothing anywhere. */
export async function showPlan(
  path: string | undefined,
  flags: PlanFlags,
  purpose: 'apply' | 'drift',
  io: Io,
): Promise<ExitCode> {
  const prepared = await prepare(path, flags, false, io);
  if ('invalid' in prepared) {
    io.err(prepared.invalid);
    return exit.invalid;
  }
  if ('message' in prepared) return report(prepared, io);
  const { opened } = prepared;
  await opened?.account.close();
  if (!opened && purpose === 'drift') {
    return report(
      {
        message: 'There is no account to look at: no target is given.',
        hint: 'Set account.target in the configuration, or add --target.',
        code: exit.error,
      },
      io,
    );
  }
  if (opened?.created)
    io.err(`The sandbox does not exist yet: this is the plan for a new account. Nothing is written.\n`);
  const { document } = planOf(prepared, purpose, io);
  const colour = flags.out === undefined && io.colour;
  const text =
    flags.format === 'json'
      ? documentJson(document)
      : planText(document, { colour, width: io.width, all: flags.all ?? false });
  const failure = writeResult(text, flags.out, io);
  if (failure) return report(failure, io);
  return flags.detailedExitcode && (document.changes.length > 0 || document.blocks.length > 0)
    ? exit.changes
    : exit.done;
}
