import { newRandom } from './workload.ts';

/** Draws that are the same each time for a seed. */
export interface Dice {
  readonly chance: (probability: number) => boolean;
  /** A whole number from `low` on, below `high`. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** The first ones far oftener than the last: a few partners get most of the mail. */
  readonly favourite: <T>(items: readonly T[]) => T;
  /** One of the names, as often as its weight says. */
  readonly weighted: <N extends string>(weights: Readonly<Record<N, number>>) => N;
}

export function newDice(seed: number): Dice {
  const random = newRandom(seed);
  const at = <T>(items: readonly T[], part: number): T => items[Math.floor(part * items.length)] as T;
  return {
    chance: (probability) => random() < probability,
    whole: (low, high) => low + Math.floor(random() * (high - low)),
    pick: (items) => at(items, random()),
    favourite: (items) => at(items, random() ** 2),
    weighted: <N extends string>(weights: Readonly<Record<N, number>>): N => {
      const entries = Object.entries(weights) as [N, number][];
      let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of entries) {
        left -= weight;
        if (left < 0) return name;
      }
      return entries.at(-1)?.[0] as N;
    },
  };
}
