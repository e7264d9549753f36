import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from './io.ts';
import { type Problem, problem } from './problem.ts';

/** The result of a command, to stdout or to the file that `--out` names. */
export function writeResult(text: string, out: string | undefined, io: Io): Problem | undefined {
  if (out === undefined) {
    io.out(text);
    return undefined;
  }
  try {
    writeFileSync(resolve(io.cwd, out), text);
    return undefined;
  } catch (error) {
    return problem(
      `${out} can't be written: ${reasonOf(error)}.`,
      'Name a file in a folder that exists and that you may write.',
    );
  }
}

/** What the system says, without its code names. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: string } | null)?.code;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'it may not be accessed',
    EPERM: 'it may not be accessed',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk can only be read',
    EADDRINUSE: 'the port is taken',
  };
  return (code && known[code]) || (error instanceof Error ? error.message : String(error));
}
