import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds a lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, where the system tells: process numbers come back. */
  readonly started: string | null;
}

export type Locked =
  | { readonly ok: true; readonly release: () => void }
  | { readonly ok: false; readonly holder: Holder | null };

/** Takes a lock file. One whose process is gone is no lock. */
export function lock(file: string): Locked {
  const mine = `${file}.${process.pid}`;
  // Written beside it and linked, so that a lock file has its whole content from the first moment on.
  writeFileSync(mine, JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid) }));
  try {
    for (let tries = 0; tries < 3; tries++) {
      if (link(mine, file)) return { ok: true, release: () => rmSync(file, { force: true }) };
      const holder = readHolder(file);
      if (holder !== 'gone' && (holder === null || isAlive(holder))) return { ok: false, holder };
      if (holder !== 'gone') takeAway(file, `${mine}.stale`);
    }
    return { ok: false, holder: null };
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Of two processes that find the same stale lock, the later must not take away the new lock of the earlier. */
function takeAway(file: string, aside: string): void {
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const holder = readHolder(aside);
  if (holder !== 'gone' && holder !== null && isAlive(holder)) link(aside, file);
  rmSync(aside, { force: true });
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): Holder | null | 'gone' {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return 'gone';
  }
  try {
    const { pid, host, started } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, started: started ?? null } : null;
  } catch {
    return null;
  }
}

/** A process of another machine can't be asked, so it counts as alive. */
function isAlive({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
  const now = startOf(pid);
  return started === null || now === null || now === started;
}

/** Linux says when a process began, in ticks since the machine did. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold blanks; the start is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
