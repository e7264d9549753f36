import type { ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { type SimulateFlags, simulate } from './simulate.ts';

export interface ExplainFlags extends SimulateFlags {
  /** An address: show what it can pick instead. */
  readonly offered?: string;
}

export const explain = (path: string | undefined, flags: ExplainFlags, io: Io): Promise<ExitCode> =>
  simulate(path, flags, io);
