import { describe, expect, it } from 'vitest';
import { execute } from '../../src/apply/execute.ts';
import type { Traps } from '../../src/service/traps.ts';
import { type Target, targets } from '../account/support/targets.ts';
import { accountText } from './support/account-text.ts';
import { planOf } from './support/plan-of.ts';
import { states } from './support/states.ts';

const minute = 60_000;

// Ever farther apart, so that no call meets one of them at each of its tries.
const failed = [1, 6, 12, 19, 27, 36, 46];
const lost = [3, 8, 14, 21, 29, 38, 48];

/** What the service does to its callers, and how long they have to be patient with it. */
const services: readonly { readonly name: string; readonly traps: Traps; readonly settleMs: number }[] = [
  { name: 'behaves', traps: {}, settleMs: 0 },
  { name: 'names objects by ever other ids', traps: { rotateIds: true }, settleMs: 0 },
  { name: 'shows a change after three minutes', traps: { propagationDelayMs: 3 * minute }, settleMs: 5 * minute },
  { name: 'lets ten calls a second through', traps: { rateLimit: { calls: 10, perMs: 1_000 } }, settleMs: 0 },
  { name: 'loses answers', traps: { loseAnswers: { nth: lost } }, settleMs: 0 },
  { name: 'fails before it writes', traps: { errorBefore: { nth: failed } }, settleMs: 0 },
  {
    name: 'does all of it',
    traps: {
      rotateIds: true,
      propagationDelayMs: minute,
      smallPages: 2,
      rateLimit: { calls: 25, perMs: 1_000 },
      loseAnswers: { nth: lost },
      errorBefore: { nth: failed },
    },
    settleMs: 2 * minute,
  },
];

/** Applies one state, and waits until a reader sees it. */
async function apply(target: Target, yaml: string, settleMs: number) {
  const { document, steps } = await planOf(target.client, yaml, target.clock.now());
  expect(document.changes.filter(({ blocked }) => blocked)).toEqual([]);
  const report = await execute(target.client, steps, {
    fingerprint: document.fingerprint,
    settleMs,
    clock: target.clock,
  });
  target.clock.pass(settleMs);
  return report;
}

describe.each(services)('a service that $name', ({ traps, settleMs }) => {
  it.each(targets)('is brought from state to state, $way', async ({ open }) => {
    const [target, plain] = [await open({ traps }), await open()];
    for (const { name, yaml } of states) {
      const report = await apply(target, yaml, settleMs);
      await apply(plain, yaml, 0);
      expect({
        state: name,
        open: report.calls.filter(({ outcome }) => outcome !== 'done'),
        not: report.notAsPlanned,
      }).toEqual({ state: name, open: [], not: [] });
      // The service's own books, since our reading of it might be as wrong as our writing.
      expect(accountText(target.storage)).toBe(accountText(plain.storage));
      const again = await planOf(target.client, yaml, target.clock.now());
      expect(again.document.changes).toEqual([]);
    }
    await Promise.all([target.close(), plain.close()]);
  });
});
