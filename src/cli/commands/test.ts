import { type ExitCode, exit } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { type MailFlags, openMailSet } from '../mail-set.ts';

export interface TestFlags extends MailFlags {
  readonly coverage?: boolean;
  readonly format: 'text' | 'json' | 'sarif' | 'junit' | 'github';
  readonly out?: string;
}

export async function test(path: string | undefined, flags: TestFlags, io: Io): Promise<ExitCode> {
  const mail = await openMailSet(path, flags, io);
  return typeof mail === 'number' ? mail : exit.done;
}
