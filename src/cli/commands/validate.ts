import type { Reader } from '../../config/reader.ts';
import type { Severity } from '../../model/configuration.ts';
import { isAtLeast } from '../../report/diagnostics/severity.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { diagnose } from '../load.ts';
import { report } from '../problem.ts';
import { fileReader } from '../read-files.ts';
import { type DiagnosticsFormat, showDiagnostics } from '../show-diagnostics.ts';
import { untilStopped, watch } from '../watch.ts';
import { writeResult } from '../write-result.ts';

export interface ValidateFlags {
  readonly account?: string;
  readonly format: DiagnosticsFormat;
  readonly failOn: Severity;
  readonly out?: string;
  readonly watch?: boolean;
}

/** Says everything that is wrong with a configuration, without looking at any account. */
export async function validate(path: string | undefined, flags: ValidateFlags, io: Io): Promise<ExitCode> {
  const open = () => fileReader(path ?? '.');
  const run = (reader: Reader) => check(reader, flags, io);
  if (!flags.watch) return run(open());
  const { signal, release } = untilStopped();
  const code = await watch({ open, run, signal }, io);
  release();
  return code;
}

function check(reader: Reader, { account, format, failOn, out }: ValidateFlags, io: Io): ExitCode {
  const diagnosed = diagnose(reader, account, io);
  const text = showDiagnostics(diagnosed, { format, failOn, colour: io.colour && out === undefined }, io);
  const failure = writeResult(text, out, io);
  if (failure) return report(failure, io);
  const isBad = diagnosed.document.diagnostics.some(({ severity }) => isAtLeast(severity, failOn));
  return isBad ? exit.invalid : exit.done;
}
