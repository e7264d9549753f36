import { statSync } from 'node:fs';
import type { Reader } from '../config/reader.ts';

/** A reader that remembers what it was asked, so that it can be found out later what would be answered otherwise by now. */
export interface ReadLog {
  readonly reader: Reader;
  /** The files and the patterns whose answer is another now, each with a mark of that answer. */
  readonly changes: () => ReadonlyMap<string, string>;
}

export function readLog(reader: Reader): ReadLog {
  const asked = new Map<string, { readonly was: string; readonly now: () => string }>();
  return {
    reader: {
      entry: reader.entry,
      read: (path) => {
        const now = () => markOf(path);
        // Before it is read: what is written meanwhile is a change.
        if (!asked.has(path)) asked.set(path, { was: now(), now });
        return reader.read(path);
      },
      glob: (pattern, fromFile) => {
        const found = reader.glob(pattern, fromFile);
        const now = () => reader.glob(pattern, fromFile).join('\n');
        asked.set(`${pattern} of ${fromFile}`, { was: found.join('\n'), now });
        return found;
      },
    },
    changes: () => {
      const answers = [...asked].map(([name, { was, now }]) => ({ name, was, is: now() }));
      return new Map(answers.filter(({ was, is }) => was !== is).map(({ name, is }) => [name, is]));
    },
  };
}

/** Another file in its place, other content or other rights make another mark. */
function markOf(path: string): string {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` : 'none';
  } catch (error) {
    return `${(error as { code?: string }).code}`;
  }
}
