export interface RateLimit {
  /** Counts a call. */
  readonly take: (now: number) => { readonly free: boolean; readonly headers: Readonly<Record<string, string>> };
}

const headersOf = (limit: number, remaining: number, resetMs: number) => ({
  'x-ratelimit-limit': String(limit),
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-reset': String(resetMs),
});

/** So many calls in a window, which opens with the first call. Reset is in milliseconds, as in the published interface. */
export function newRateLimit(limit: { readonly calls: number; readonly perMs: number } | undefined): RateLimit {
  if (!limit) return { take: () => ({ free: true, headers: headersOf(1000, 999, 0) }) };
  let opened = Number.NEGATIVE_INFINITY;
  let taken = 0;
  return {
    take: (now) => {
      if (now - opened >= limit.perMs || now < opened) {
        opened = now;
        taken = 0;
      }
      const free = taken < limit.calls;
      if (free) taken += 1;
      return { free, headers: headersOf(limit.calls, limit.calls - taken, Math.ceil(opened + limit.perMs - now)) };
    },
  };
}
