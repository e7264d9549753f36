import { type ExitCode, exit } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { diagnose } from '../load.ts';
import { type Problem, report } from '../problem.ts';
import { writeResult } from '../write-result.ts';

export interface ValidateFlags {
  readonly account?: string;
  readonly format: 'text' | 'json';
  readonly out?: string;
}

/** Says everything that is wrong with a configuration, without looking at any account. */
export async function validate(path: string | undefined, flags: ValidateFlags, io: Io): Promise<ExitCode> {
  const found = diagnose(path, flags.account, flags.format, io);
  if ('message' in found) return report(found, io);
  const failure: Problem | undefined = writeResult(found.text, flags.out, io);
  if (failure) return report(failure, io);
  return found.valid ? exit.done : exit.invalid;
}
