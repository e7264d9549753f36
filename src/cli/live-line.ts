import { shorten } from '../report/printable.ts';
import type { Io } from './io.ts';

/** Progress: one line that is rewritten on a terminal, plain lines elsewhere. */
export interface Progress {
  /** What is under way; only a terminal shows it. */
  readonly doing: (text: string) => void;
  /** What has happened; stays. */
  readonly did: (text: string) => void;
  readonly clear: () => void;
}

export function newProgress(io: Io): Progress {
  let shown = false;
  const clear = () => {
    if (shown) io.err('\r\u001b[K');
    shown = false;
  };
  return {
    doing: (text) => {
      if (!io.liveLine) return;
      io.err(`\r\u001b[K${shorten(text, io.width - 1)}`);
      shown = true;
    },
    did: (text) => {
      clear();
      io.err(`${text}\n`);
    },
    clear,
  };
}
