import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { md5 } from '../../../src/cli/hash.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { DraftCall } from '../../../src/plan/calls/draft-call.ts';
import { dependenciesOf } from '../../../src/plan/order/dependencies.ts';
import { usualBudget } from '../../../src/plan/order/order-options.ts';
import { orderCalls } from '../../../src/plan/order/safe-order.ts';
import { withAges } from '../../../src/plan/order/ties.ts';
import { stateAfter } from '../../../src/plan/order/transition.ts';
import { runs } from '../../support/runs.ts';
import { type Drafts, draftsFor, now } from './support/drafts.ts';
import { askEvery, firstExposed, outcomesOf } from './support/every-message.ts';
import { pureAccount } from './support/pure-account.ts';
import { everyMessage, smallChange } from './support/small-changes.ts';

const options = { now, md5, asks: askEvery(everyMessage), budget: usualBudget };

/** What mail sees after these calls, with the ages that this order gives; that they may be left out is for the code to know. */
const seenAfter = (before: PolicySet, calls: readonly DraftCall[]): PolicySet =>
  stateAfter(
    before,
    withAges(
      calls.map(({ transition }) => transition),
      before,
    ),
  );

/** Whether no message is worse off after any of these calls, and all end as announced. */
function isSafeOrder({ before, after }: Drafts, order: readonly DraftCall[]): boolean {
  const [was, will] = [outcomesOf(before, everyMessage), outcomesOf(after, everyMessage)];
  const states = order.map((_, at) => outcomesOf(seenAfter(before, order.slice(0, at + 1)), everyMessage));
  return (
    states.every((is) => firstExposed(is, was, will) < 0) &&
    JSON.stringify(states.at(-1) ?? was) === JSON.stringify(will)
  );
}

/** Whether one of all orders that the service allows is safe: every set of executed calls is looked at once. */
function someOrderIsSafe(drafts: Drafts): boolean {
  const { calls, before, after } = drafts;
  const [was, will] = [outcomesOf(before, everyMessage), outcomesOf(after, everyMessage)];
  const needs = dependenciesOf(calls, before);
  const seen = new Map<string, boolean>();
  const leads = (done: readonly number[]): boolean => {
    // Ages depend on the order in which policies were made.
    const made = done.filter((at) => calls[at]!.transition.type === 'create');
    const key = `${[...done].sort((a, b) => a - b).join()} ${made.join()}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const is = outcomesOf(
      seenAfter(
        before,
        done.map((at) => calls[at]!),
      ),
      everyMessage,
    );
    const isEnd = done.length === calls.length;
    const result = isEnd
      ? JSON.stringify(is) === JSON.stringify(will)
      : firstExposed(is, was, will) < 0 &&
        needs.some((need, at) => !done.includes(at) && need.every((one) => done.includes(one)) && leads([...done, at]));
    seen.set(key, result);
    return result;
  };
  return leads([]);
}

describe('the safe order of calls', () => {
  it('is found wherever one of all orders is safe; what is found is safe, and what is told of as a gap is one', () => {
    const seen = { safe: 0, notSafe: 0, guessWasNot: 0 };
    fc.assert(
      fc.property(smallChange, (change) => {
        const drafts = draftsFor(change.after, pureAccount(change.before));
        fc.pre(drafts.calls.length > 1 && drafts.calls.length <= 6);
        const found = orderCalls(drafts.calls, drafts.before, drafts.after, options);
        expect([...found.order].map(({ n }) => n).sort()).toEqual(drafts.calls.map(({ n }) => n));
        if (found.gaps.length === 0) {
          seen.safe += 1;
          expect(isSafeOrder(drafts, found.order)).toBe(true);
          if (found.order.some((call, at) => call.n !== drafts.calls[at]?.n)) seen.guessWasNot += 1;
        } else {
          seen.notSafe += 1;
          expect(someOrderIsSafe(drafts)).toBe(false);
          expect(isSafeOrder(drafts, found.order)).toBe(false);
        }
      }),
      runs(500),
    );
    // Both must have been looked at, or nothing was.
    expect(Object.values(seen).every((times) => times >= 5)).toBe(true);
  });
});
