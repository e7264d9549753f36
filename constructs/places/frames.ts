import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this library's code is, compiled or not: this room, and the core beside it. */
const rooms = [join(import.meta.dirname, '..'), join(import.meta.dirname, '..', '..', 'src')].map(
  (folder) => `${folder}${sep}`,
);

/** Whether a file is one of ours. */
export const isOurs = (file: string): boolean => rooms.some((room) => file.startsWith(room));

/** Takes the lines that are ours out of an error's stack: what is left are those of its reader, and of what failed. */
export function withoutOurFrames<E>(error: E): E {
  if (error instanceof Error && error.stack !== undefined) {
    error.stack = error.stack
      .split('\n')
      .filter((line) => !isOurFrame(line))
      .join('\n');
  }
  return error;
}

function isOurFrame(line: string): boolean {
  const file = /^\s*at .*?(file:\/\/[^)\s]+?|\/[^)]+?|[A-Za-z]:\\[^)]+?):\d+:\d+\)?$/.exec(line)?.[1];
  if (file === undefined) return false;
  return isOurs(file.startsWith('file:') ? fileURLToPath(file) : file);
}
