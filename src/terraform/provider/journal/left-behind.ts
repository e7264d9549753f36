import { appendFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { interrupted, type JournalCall } from '../../../apply/interrupted.ts';

/** Creations of earlier processes that Terraform may never have heard the end of. */
export interface LeftBehind {
  /** Those that are open, the latest first. */
  readonly creations: () => readonly JournalCall[];
  /** Terraform has the object with this id in its state: that creation is nobody's concern any more. */
  readonly kept: (id: string) => void;
}

export const nothingLeft: LeftBehind = { creations: () => [], kept: () => {} };

/** An object that was made so long ago, and that no state came to hold, somebody has decided about since. */
const longestMs = 30 * 86_400_000;
const restMs = 600_000;

/** Reads what earlier processes wrote. Files that say nothing any more are removed. */
export function leftBehind(folder: string, prefix: string, now: number): LeftBehind {
  const files = namesIn(folder, prefix).flatMap((name) => {
    const file = join(folder, name);
    const open = openCreations(file, now);
    if (open.length > 0) return [{ file, open: new Map(open.map((call) => [call.begin.begin, call])) }];
    removeOld(file, now);
    return [];
  });
  return {
    creations: () => files.flatMap(({ open }) => [...open.values()]).sort((a, b) => b.begin.at - a.begin.at),
    kept: (id) => {
      for (const { file, open } of files) {
        for (const [n, { end }] of open) {
          if (end?.id !== id) continue;
          open.delete(n);
          note(file, n);
        }
        if (open.size === 0) removeOld(file, now);
      }
    },
  };
}

function openCreations(file: string, now: number): readonly JournalCall[] {
  const left = interrupted(readOrEmpty(file));
  const open = [...(left?.underWay ?? []), ...(left?.acknowledged ?? [])];
  return open.filter(({ begin }) => begin.method === 'POST' && begin.identity && begin.at > now - longestMs);
}

function namesIn(folder: string, prefix: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.startsWith(`${prefix}-`));
  } catch {
    return [];
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** What can't be noted is only looked at once more. */
function note(file: string, n: number): void {
  try {
    appendFileSync(file, `${JSON.stringify({ seen: n })}\n`);
  } catch {}
}

/** What was just begun may belong to a process that is at work: two provider blocks may name one account. */
function removeOld(file: string, now: number): void {
  try {
    if (statSync(file).mtimeMs < now - restMs) rmSync(file, { force: true });
  } catch {}
}
