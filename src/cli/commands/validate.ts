import { type ExitCode, exit } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { diagnose } from '../load.ts';
import { report } from '../problem.ts';
import { writeResult } from '../write-result.ts';

export interface ValidateFlags {
  readonly account?: string;
  readonly format: 'text' | 'json';
  readonly out?: string;
}

/** Says everything that is wrong with a configuration, without looking at any account. */
export async function validate(path: string | undefined, flags: ValidateFlags, io: Io): Promise<ExitCode> {
  const { text, valid } = diagnose(path, flags.account, flags.format, io, flags.out !== undefined);
  const failure = writeResult(text, flags.out, io);
  if (failure) return report(failure, io);
  return valid ? exit.done : exit.invalid;
}
