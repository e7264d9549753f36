import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Traps } from '../../src/service/traps.ts';
import { arbitraryChange, arbitraryConfiguration } from '../support/arbitrary-configuration.ts';
import { applyTo, openAccount, planFor, stateOf, unfinished } from '../support/generated-account.ts';
import { configured } from '../support/plain-files.ts';
import { runs } from '../support/runs.ts';

describe('apply', () => {
  it('brings a new account to what is configured; done twice is done once', () =>
    fc.assert(
      fc.asyncProperty(arbitraryConfiguration, async (plain) => {
        const configuration = configured(plain);
        const target = await openAccount(plain);
        expect(unfinished(await applyTo(target, configuration))).toEqual([]);
        const { document } = await planFor(target, configuration);
        expect({ changes: document.changes, calls: document.calls }).toEqual({ changes: [], calls: [] });
        const [before, writes] = [await stateOf(target), target.writes().length];
        await applyTo(target, configuration);
        expect(target.writes().length).toBe(writes);
        expect(await stateOf(target)).toEqual(before);
        await target.close();
      }),
      runs(),
    ));

  it('brings any account to what is configured next, whatever has an alias: to the same as a new account', () =>
    fc.assert(
      fc.asyncProperty(arbitraryChange, async ([before, after]) => {
        const [changed, fresh] = [await openAccount(before), await openAccount(before)];
        await applyTo(changed, configured(before));
        const next = configured(after);
        expect(unfinished(await applyTo(changed, next))).toEqual([]);
        expect((await planFor(changed, next)).document.changes).toEqual([]);
        await applyTo(fresh, next);
        expect(await stateOf(changed)).toEqual(await stateOf(fresh));
        await Promise.all([changed.close(), fresh.close()]);
      }),
      runs(),
    ));
});

const minute = 60_000;

/** Each write that fails or whose answer is lost is far from the next, so that no call meets one at each of its tries. */
const farApart = fc
  .array(fc.integer({ min: 5, max: 12 }), { maxLength: 5 })
  .map((gaps) => gaps.map((_, at) => gaps.slice(0, at + 1).reduce((sum, gap) => sum + gap, 0)));

const traps: fc.Arbitrary<Traps> = fc
  .record({ hits: farApart, rotateIds: fc.boolean(), smallPages: fc.constantFrom(1, 2, 7), delayed: fc.boolean() })
  .map(({ hits, rotateIds, smallPages, delayed }) => ({
    rotateIds,
    smallPages,
    loseAnswers: { nth: hits.filter((_, at) => at % 2 === 0) },
    errorBefore: { nth: hits.filter((_, at) => at % 2 === 1) },
    ...(delayed ? { propagationDelayMs: minute } : {}),
  }));

describe('a service that rotates ids, has small pages, loses answers, fails and is slow to show changes', () => {
  it('is brought to the same account as one that behaves', () =>
    fc.assert(
      fc.asyncProperty(arbitraryChange, traps, async ([before, after], hostile) => {
        const [target, plain] = [await openAccount(before, hostile), await openAccount(before)];
        for (const next of [configured(before), configured(after)]) {
          expect(unfinished(await applyTo(target, next, 2 * minute))).toEqual([]);
          await applyTo(plain, next);
          expect(await stateOf(target)).toEqual(await stateOf(plain));
        }
        expect((await planFor(target, configured(after))).document.changes).toEqual([]);
        await Promise.all([target.close(), plain.close()]);
      }),
      runs(),
    ));
});
