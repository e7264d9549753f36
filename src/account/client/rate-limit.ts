import type { Clock } from '../clock.ts';
import type { Transport } from '../transport.ts';

/** What a 429 without a usable header means, and the longest wait that is believed. */
const usualMs = 1_000;
const longestMs = 60_000;
/** How many times 429 is heeded for one call: others that wait may have been quicker each time. */
const patience = 30;

/**
 * Waits as the service says, and repeats what it answered 429, which was not executed. Everybody who sends through the
 * same client waits together.
 */
export function withRateLimit(transport: Transport, clock: Clock): Transport['send'] {
  let freeAt = 0;
  return async (request) => {
    for (let tries = 0; tries < patience; tries++) {
      const ms = freeAt - clock.now();
      if (ms > 0) await clock.sleep(Math.min(ms, longestMs));
      const sent = await transport.send(request);
      if (sent.type !== 'answer') return sent;
      const wait = waitOf(sent.status, sent.headers);
      if (wait > 0) freeAt = Math.max(freeAt, clock.now() + wait);
      if (sent.status !== 429) return sent;
    }
    return { type: 'not-sent', reason: 'the rate limit does not let the call through' };
  };
}

/** Its header is in milliseconds, other than headers of that name elsewhere. */
function waitOf(status: number, headers: Readonly<Record<string, string>>): number {
  if (status !== 429 && headers['x-ratelimit-remaining'] !== '0') return 0;
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
  if (Number.isFinite(reset) && reset >= 0) return Math.min(Math.max(reset, status === 429 ? 1 : 0), longestMs);
  return status === 429 ? usualMs : 0;
}
