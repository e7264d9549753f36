import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pair } from '../../../../src/terraform/plugin/plan/pair.ts';

it('one that takes any makes way for one that takes only what it has', () => {
  expect(pair([0, 1], [[0, 1], [0]])).toEqual([1, 0]);
  expect(pair([0, 1, 2], [[0, 1], [1, 2], [0]])).toEqual([1, 2, 0]);
});

it('who comes earlier has a partner rather than who comes later', () => {
  expect(pair([1, 0], [[0], [0]])).toEqual([undefined, 0]);
});

it('pairs as many as can be, each with one that it takes, and none twice', () => {
  const drawn = fc.array(fc.uniqueArray(fc.nat(4), { maxLength: 5 }), { maxLength: 5 });
  fc.assert(
    fc.property(drawn, (candidates) => {
      const partners = pair([...candidates.keys()], candidates);
      const paired = partners.filter((j) => j !== undefined);
      expect(new Set(paired).size).toBe(paired.length);
      partners.forEach((j, i) => {
        if (j !== undefined) expect(candidates[i]).toContain(j);
      });
      expect(paired.length).toBe(most(candidates, new Set()));
    }),
    { numRuns: 500 },
  );
});

/** By trying everything. */
function most([first, ...rest]: readonly (readonly number[])[], taken: ReadonlySet<number>): number {
  if (first === undefined) return 0;
  const free = first.filter((j) => !taken.has(j));
  return Math.max(most(rest, taken), ...free.map((j) => 1 + most(rest, new Set([...taken, j]))));
}
