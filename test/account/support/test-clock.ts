import type { Clock } from '../../../src/account/clock.ts';

/** A clock that nobody waits for: whoever sleeps wakes at once, and that much later. */
export interface TestClock extends Clock {
  readonly pass: (ms: number) => void;
}

export const start = Date.UTC(2026, 10, 22, 8);

export function newTestClock(now = start): TestClock {
  let at = now;
  return {
    now: () => at,
    sleep: async (ms, signal) => {
      if (signal?.aborted) return;
      const wake = at + ms;
      await new Promise((resolve) => setImmediate(resolve));
      at = Math.max(at, wake);
    },
    pass: (ms) => {
      at += ms;
    },
  };
}
