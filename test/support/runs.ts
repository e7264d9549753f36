import type { Parameters } from 'fast-check';
import { vi } from 'vitest';

// Hundreds of cases take their time on a machine that has other things to do.
vi.setConfig({ testTimeout: 600_000 });

/**
 * How many cases a law is held against, and how long it may take. `RUNS=5000 npx vitest run test/properties` looks
 * harder; a failure prints its seed and path, which `SEED` and `CASE` bring back.
 */
export function runs(numRuns = 200): Parameters<unknown> {
  const { RUNS, CASE } = process.env;
  return {
    numRuns: RUNS === undefined ? numRuns : Number(RUNS),
    ...(CASE === undefined ? {} : { path: CASE }),
  };
}
