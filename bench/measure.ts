import { performance } from 'node:perf_hooks';

/** One line of the table: a ratio that was measured side by side in this run. */
export interface Result {
  readonly name: string;
  readonly ratio: number;
  /** What it was measured against. */
  readonly against: string;
  /** The ratio must be at most this; null: it is only told. */
  readonly aim: number | null;
  readonly holds: boolean | null;
  /** The same ratio the other way round, where ours is meant to be many times as fast: what a person reads. */
  readonly faster?: number;
  /** How many pairs the median is of. */
  readonly n: number;
}

/** Times both in turn, A B A B …, and gives the median of the ratios of each pair: slow spells of a machine hit both. */
export async function pairedRatios(ours: () => unknown, yardstick: () => unknown, n: number): Promise<number[]> {
  const ratios: number[] = [];
  for (let run = -1; run < n; run++) {
    const a = await timed(ours);
    const b = await timed(yardstick);
    if (run >= 0) ratios.push(a / b);
  }
  return ratios;
}

export async function timed(work: () => unknown): Promise<number> {
  const gc = (globalThis as { gc?: () => void }).gc;
  gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Processor time in milliseconds: what growth is judged by, since another process that runs meanwhile does not count. */
export async function cpuTime(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const result = (name: string, ratio: number, against: string, aim: number, n: number): Result => ({
  name,
  ratio,
  against,
  aim,
  holds: ratio <= aim,
  n,
});

/** A result without an aim. */
export const onlyTold = (name: string, ratio: number, against: string, n: number): Result => ({
  name,
  ratio,
  against,
  aim: null,
  holds: null,
  n,
});

/** A result that is told as so many times as fast as another program; `aim`: how many times it should be. */
export const faster = (name: string, ratio: number, against: string, aim: number | undefined, n: number): Result => ({
  name,
  ratio,
  against,
  aim: aim === undefined ? null : 1 / aim,
  holds: aim === undefined ? null : ratio <= 1 / aim,
  faster: 1 / ratio,
  n,
});
