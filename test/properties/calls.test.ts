import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/documents/plan.ts';
import { arbitraryChange, type PlainConfiguration } from '../support/arbitrary-configuration.ts';
import { applyTo, openAccount, planFor } from '../support/generated-account.ts';
import { configured } from '../support/plain-files.ts';
import { runs } from '../support/runs.ts';

/** Every number that stands as `{ ref: n }` somewhere in a value. */
function refsIn(value: unknown): readonly number[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ref' in value && typeof value.ref === 'number') return [value.ref];
  return Object.values(value).flatMap(refsIn);
}

/** The calls that must have ended before each one, through others as well. */
function allBefore(calls: readonly Call[]): ReadonlyMap<number, ReadonlySet<number>> {
  const before = new Map<number, Set<number>>();
  for (const { n, after } of calls)
    before.set(n, new Set(after.flatMap((earlier) => [earlier, ...(before.get(earlier) ?? [])])));
  return before;
}

/** Groups with so many members that several calls have to bring them, and the plan for them. */
const size = fc.constantFrom(0, 1, 99, 100, 101, 205);
const many = fc.tuple(arbitraryChange, size, size);

const withCrowd = (plain: PlainConfiguration, size: number): PlainConfiguration => ({
  ...plain,
  groups: {
    ...(plain.groups as object),
    crowd: { name: 'Crowd', members: Array.from({ length: size }, (_, at) => `someone-${at}@crowd.example`) },
  },
});

describe('the calls of a plan', () => {
  it('are in an order that is possible, one at a time where mail can feel them, and of the size the service takes', () =>
    fc.assert(
      fc.asyncProperty(many, async ([[before, after], was, is]) => {
        const target = await openAccount(before);
        const plans = [await applyTo(target, configured(withCrowd(before, was)))].map(({ plan }) => plan);
        plans.push(await planFor(target, configured(withCrowd(after, is))));
        for (const { document } of plans) {
          const { calls } = document;
          const earlier = allBefore(calls);
          expect(calls.map(({ n }) => n)).toEqual(calls.map((_, at) => at + 1));
          for (const { n, after: waits, path, body } of calls) {
            expect(waits.every((call) => call < n)).toBe(true);
            expect(refsIn([path, body]).filter((ref) => !earlier.get(n)?.has(ref))).toEqual([]);
            const members = body?.members;
            if (Array.isArray(members)) expect(members.length).toBeLessThanOrEqual(100);
          }
          // Of any two that mail can feel, one waits for the other; and all preparations come before the first.
          const felt = calls.filter(({ affectsMail }) => affectsMail);
          for (const [at, { n }] of felt.slice(1).entries()) expect(earlier.get(n)).toContain(felt[at]?.n);
          const quiet = calls.filter(({ affectsMail }) => !affectsMail);
          if (felt[0])
            expect([...(earlier.get(felt[0].n) ?? [])].sort((a, b) => a - b)).toEqual(quiet.map(({ n }) => n));
          expect(calls.filter(({ method, affectsMail }) => method !== 'POST' && !affectsMail)).toEqual([]);
          expect(calls.map(({ change }) => change).filter((change) => !document.changes[change ?? -1])).toEqual([]);
        }
        await target.close();
      }),
      runs(),
    ));
});
