/** A source of choices that is the same for the same seed, whatever else a test does. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  /** True in so many of a hundred cases. */
  readonly percent: (cases: number) => boolean;
  readonly pick: <T>(options: readonly T[]) => T;
  /** So many picks; an option may come twice. */
  readonly picks: <T>(count: number, options: readonly T[]) => readonly T[];
}

/** Mulberry32: a small generator that passes the usual tests, and is enough for choosing examples. */
export function newRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(options: readonly T[]): T => {
    if (options.length === 0) throw new Error('nothing to pick from');
    return options[below(options.length)]!;
  };
  return {
    below,
    percent: (cases) => next() * 100 < cases,
    pick,
    picks: (count, options) => Array.from({ length: count }, () => pick(options)),
  };
}
