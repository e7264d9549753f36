import type { Clock } from '../account/clock.ts';

/** How long a change may take to reach every reader, and how that is waited for. */
export interface Patience {
  readonly settleMs: number;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

const firstWaitMs = 100;
const longestWaitMs = 5_000;

/**
 * Looks again and again until it is as wanted or the time is over, and returns what was seen last. The last look is at
 * the deadline itself, or when the signal was raised; there is always at least one.
 */
export async function until<T>(
  look: () => Promise<T>,
  good: (seen: T) => boolean,
  { settleMs, clock, signal }: Patience,
  onWait: () => void = () => {},
): Promise<T> {
  const deadline = clock.now() + settleMs;
  let wait = firstWaitMs;
  let seen = await look();
  for (;;) {
    const left = deadline - clock.now();
    if (good(seen) || left <= 0 || signal?.aborted) return seen;
    onWait();
    await clock.sleep(Math.min(wait, left), signal);
    wait = Math.min(wait * 2, longestWaitMs);
    seen = await look();
  }
}
