import { printable } from '../report/printable.ts';
import { type ExitCode, exit } from './exit-codes.ts';
import type { Io } from './io.ts';

/** Why a command can't go on: what, and what to do. The place, if there is one, is in the message. */
export interface Problem {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly code: ExitCode;
}

export const problem = (message: string, hint?: string, code: ExitCode = exit.error): Problem => ({
  message,
  hint,
  code,
});

/** Says it on stderr and gives the exit code. */
export function report({ message, hint, code }: Problem, io: Io): ExitCode {
  const mark = io.errColour ? '\u001b[31merror\u001b[0m' : 'error';
  io.err(`${mark}: ${printable(message)}\n${hint === undefined ? '' : `  ${printable(hint)}\n`}`);
  return code;
}
