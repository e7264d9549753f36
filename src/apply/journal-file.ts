import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../account/make-folder.ts';
import type { Accepted } from '../plan/accepted.ts';
import { type Interrupted, interrupted } from './interrupted.ts';
import type { Journal, JournalLine } from './journal.ts';
import { lock } from './lock.ts';

/** What is written of a run before its first call. */
export interface JournalRun {
  readonly apply: string;
  readonly account: string;
  readonly fingerprint: string;
  readonly calls?: number;
  readonly accepted?: Accepted;
}

/** Held for the whole of an apply, from before the account is read. */
export interface JournalFile {
  /** What the run before left behind; null where there was none. */
  readonly previous: Interrupted | null;
  /** Begins a new journal; the old one is kept beside it as `….1`. What was to be recovered must have been. */
  readonly start: (run: JournalRun, at: number) => Journal;
  readonly close: () => void;
}

export type JournalOpened =
  | { readonly ok: true; readonly value: JournalFile }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/** Opens the journal of an account, for one process at a time. */
export function openJournal(file: string): JournalOpened {
  const lockFile = `${file}.lock`;
  try {
    makeFolder(dirname(file));
    const locked = lock(lockFile);
    if (!locked.ok) {
      const { pid, host } = locked.holder ?? {};
      const who = pid === undefined ? 'Another apply' : `Another apply (process ${pid} on ${host})`;
      return {
        ok: false,
        message: `${who} is writing to this account from here`,
        hint: `Wait until it is done. If it is certain that it no longer runs, remove ${lockFile}.`,
      };
    }
    let close: (() => void) | undefined;
    return {
      ok: true,
      value: {
        previous: interrupted(readOrEmpty(file)),
        start: (run, at) => {
          moveAway(file);
          const begun = beginJournal(file, run, at);
          close = begun.close;
          return begun.journal;
        },
        close: () => {
          close?.();
          locked.release();
        },
      },
    };
  } catch (error) {
    return {
      ok: false,
      message: `The journal ${file} can't be opened: ${(error as Error).message}`,
      hint: 'The journal tells the next apply what was under way, so nothing is written to an account without it.',
    };
  }
}

/** Begins a journal in a file that is not there yet. */
export function beginJournal(
  file: string,
  run: { readonly apply: string; readonly account: string; readonly fingerprint: string },
  at: number,
): { readonly journal: Journal; readonly close: () => void } {
  const fd = openSync(file, 'a', 0o600);
  const write = writerTo(fd);
  const obstacle = write({ format: 'sealwright/journal/1', at, ...run });
  syncFolder(dirname(file));
  return {
    journal: {
      write: obstacle === undefined ? write : () => obstacle,
      digest: (key) => digestOf(run.apply, key),
    },
    close: () => closeSync(fd),
  };
}

/** Names a member without saying who it is. */
export const digestOf = (apply: string, memberKey: string): string =>
  createHash('sha256').update(`${apply}\n${memberKey}`).digest('base64url').slice(0, 16);

const writerTo =
  (fd: number) =>
  (line: JournalLine): string | undefined => {
    try {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      let at = 0;
      while (at < bytes.length) at += writeSync(fd, bytes, at);
      // Should this one be lost with the machine, the next apply looks once more than it would have to.
      if (!('seen' in line)) fsyncSync(fd);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return '';
    throw error;
  }
}

function moveAway(file: string): void {
  try {
    renameSync(file, `${file}.1`);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
  }
}

/** So that the new file itself outlives a crash of the machine; not every system can do this to a folder. */
function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    fsyncSync(fd);
    closeSync(fd);
  } catch {
    // The file's content is safe; only its name might be lost with the machine.
  }
}
