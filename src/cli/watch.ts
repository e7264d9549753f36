import { setTimeout as sleep } from 'node:timers/promises';
import { printable } from '../report/printable.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';

/** One run, and how to find out what would be read otherwise by now. */
export interface Round {
  readonly code: ExitCode;
  readonly changes: () => ReadonlyMap<string, string>;
}

/** Milliseconds between two looks, at least. */
const pause = 150;

/**
 * Runs again whenever what was read is different, until it is told to stop; gives the code of the last run.
 *
 * It looks, again and again, where a listener would be told: looking finds a file that an editor puts in the place of
 * another, a new one that an include would match, and changes on shares and in containers where no events come.
 * Nothing on the screen is cleared: what was said before stays where it is.
 */
export async function watch(run: () => Promise<Round>, signal: AbortSignal, io: Io): Promise<ExitCode> {
  for (;;) {
    const { code, changes } = await run();
    io.err(`Checked at ${new Date(io.now()).toTimeString().slice(0, 8)}. Waiting for changes; Ctrl-C ends.\n`);
    const changed = await settledChange(changes, signal);
    if (!changed) return code;
    io.err(`\n${whatChanged(changed)}\n`);
  }
}

/**
 * What has changed, once two looks after each other find the same: an editor that writes a file in parts is not
 * interrupted. A look that takes long, since there is much to look at, is not taken often.
 */
async function settledChange(
  changes: () => ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  let last = '';
  let wait = pause;
  for (;;) {
    try {
      await sleep(wait, undefined, { signal });
    } catch {
      return undefined;
    }
    const started = performance.now();
    const changed = changes();
    wait = Math.max(pause, 10 * (performance.now() - started));
    const look = JSON.stringify([...changed]);
    if (changed.size > 0 && look === last) return [...changed.keys()];
    last = look;
  }
}

const whatChanged = (names: readonly string[]): string =>
  names.length > 3 ? `${names.length} files have changed.` : `Changed: ${names.map(printable).join(', ')}`;

/** Ctrl-C, or being told to end. A second one ends the process at once, as it would without this. */
export function untilStopped(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const release = () => {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  };
  const stop = () => {
    release();
    controller.abort();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return { signal: controller.signal, release };
}
