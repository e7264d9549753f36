import type { Severity } from '../../model/configuration.ts';
import { isAtLeast } from '../../report/diagnostics/severity.ts';
import { exactly } from '../../rules/findings/check-exactly.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import { md5 } from '../hash.ts';
import { followInput } from '../input/follow-input.ts';
import type { Chosen, Input } from '../input/input.ts';
import { openInput } from '../input/open-input.ts';
import { type Io, seconds } from '../io.ts';
import { diagnose } from '../load.ts';
import { type Problem, report } from '../problem.ts';
import { type DiagnosticsFormat, showDiagnostics } from '../show-diagnostics.ts';
import { untilStopped, watch } from '../watch.ts';
import { writeResult } from '../write-result.ts';

export interface ValidateFlags extends Chosen {
  readonly format: DiagnosticsFormat;
  readonly failOn: Severity;
  readonly out?: string;
  readonly watch?: boolean;
  /** Without the rules by exact analysis. */
  readonly local?: boolean;
}

/** Says everything that is wrong with a configuration, without looking at any account. */
export async function validate(path: string | undefined, flags: ValidateFlags, io: Io): Promise<ExitCode> {
  const config = path ?? '.';
  if (!flags.watch) return check(await openInput(config, flags, io), flags, io);
  const { signal, release } = untilStopped();
  const run = async () => {
    const { input, changes } = await followInput(config, flags, io);
    return { code: check(input, flags, io), changes };
  };
  const code = await watch(run, signal, io);
  release();
  return code;
}

function check(input: Input | Problem, flags: ValidateFlags, io: Io): ExitCode {
  if ('message' in input) return report(input, io);
  const { format, failOn, out, local } = flags;
  const more = local ? undefined : exactly({ now: seconds(io), md5 });
  const diagnosed = diagnose(input, flags, io, more);
  const text = showDiagnostics(diagnosed, { format, failOn, colour: io.colour && out === undefined }, io);
  const failure = writeResult(text, out, io);
  if (failure) return report(failure, io);
  const isBad = diagnosed.document.diagnostics.some(({ severity }) => isAtLeast(severity, failOn));
  return isBad ? exit.invalid : exit.done;
}
