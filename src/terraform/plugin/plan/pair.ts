/**
 * Pairs wanted things with given ones, each with at most one, as many as can be: for each wanted one the place of its
 * partner, or undefined. Whoever comes earlier in `order` has a partner rather than who comes later.
 *
 * A wanted thing that takes many may not take the only one that another takes; so this is a maximum matching, by
 * augmenting paths, and not the first that fits.
 */
export function pair(
  order: readonly number[],
  candidates: readonly (readonly number[])[],
): readonly (number | undefined)[] {
  const holders = new Map<number, number>();
  const take = (wanted: number, tried: Set<number>): boolean =>
    candidates[wanted]!.some((given) => {
      if (tried.has(given)) return false;
      tried.add(given);
      const holder = holders.get(given);
      // Who has it gives it up only for another, so nobody who has a partner loses it.
      if (holder !== undefined && !take(holder, tried)) return false;
      holders.set(given, wanted);
      return true;
    });
  for (const wanted of order) take(wanted, new Set());
  const partners: (number | undefined)[] = candidates.map(() => undefined);
  for (const [given, wanted] of holders) partners[wanted] = given;
  return partners;
}
