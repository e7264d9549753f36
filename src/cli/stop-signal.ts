import type { Io } from './io.ts';

/** Ctrl-C: nothing more is sent, what is under way ends and is reported. A second one ends the process at once. */
export function stopSignal(io: Io): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = () => {
    io.err('\nStopping: what was sent is awaited, nothing more is sent.\n');
    controller.abort();
    release();
  };
  const release = () => {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return { signal: controller.signal, release };
}
