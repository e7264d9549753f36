import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLessSecure } from '../../../src/analysis/effect.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { DraftCall } from '../../../src/plan/calls/draft-call.ts';
import { benignAmong } from '../../../src/plan/order/benign.ts';
import { dependenciesOf } from '../../../src/plan/order/dependencies.ts';
import { exactly } from '../../../src/plan/order/exposure.ts';
import { usualBudget } from '../../../src/plan/order/order-options.ts';
import { orderCalls } from '../../../src/plan/order/safe-order.ts';
import { withAges } from '../../../src/plan/order/ties.ts';
import { touchBetween } from '../../../src/plan/order/touch.ts';
import { stateAfter } from '../../../src/plan/order/transition.ts';
import { withBridges } from '../../../src/plan/order/with-bridges.ts';
import { runs } from '../../support/runs.ts';
import { type Drafts, draftsFor, now } from './support/drafts.ts';
import { firstExposed, outcomesOf } from './support/every-message.ts';
import { pureAccount } from './support/pure-account.ts';
import { everyMessage, smallChange } from './support/small-changes.ts';

const asks = exactly(now, md5);
const options = { now, md5, asks, budget: usualBudget };

/** What mail sees after these calls, with the ages that this order gives; that they may be left out is for the code to know. */
const seenAfter = (before: PolicySet, calls: readonly DraftCall[]): PolicySet =>
  stateAfter(
    before,
    withAges(
      calls.map(({ transition }) => transition),
      before,
    ),
  );

const allMail = (set: PolicySet) => outcomesOf(set, everyMessage);

/** Whether none of all messages is worse off after any of these calls, and all end as announced. */
function isSafeOrder({ before, after }: Drafts, order: readonly DraftCall[]): boolean {
  const [was, will] = [allMail(before), allMail(after)];
  const states = order.map((_, at) => allMail(seenAfter(before, order.slice(0, at + 1))));
  return (
    states.every((is) => firstExposed(is, was, will) < 0) &&
    JSON.stringify(states.at(-1) ?? was) === JSON.stringify(will)
  );
}

/** Whether one of all orders that the service allows is safe: every set of executed calls is looked at once. */
function someOrderIsSafe({ calls, before, after }: Drafts): boolean {
  const [was, will] = [allMail(before), allMail(after)];
  const needs = dependenciesOf(calls, before);
  const seen = new Map<string, boolean>();
  const isGood = (set: PolicySet, isEnd: boolean): boolean => {
    const is = allMail(set);
    if (isEnd) return JSON.stringify(is) === JSON.stringify(will) && asks.same(set, after);
    return firstExposed(is, was, will) < 0 && asks.exposed(set, before, after).type === 'none';
  };
  const leads = (done: readonly number[]): boolean => {
    // Ages depend on the order in which policies were made.
    const made = done.filter((at) => calls[at]!.transition.type === 'create');
    const key = `${[...done].sort((a, b) => a - b).join()} ${made.join()}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const isEnd = done.length === calls.length;
    const open = needs.flatMap((need, at) =>
      !done.includes(at) && need.every((one) => done.includes(one)) ? [[...done, at]] : [],
    );
    const set = seenAfter(
      before,
      done.map((at) => calls[at]!),
    );
    const result = (done.length === 0 || isGood(set, isEnd)) && (isEnd || open.some(leads));
    seen.set(key, result);
    return result;
  };
  return leads([]);
}

/** Sets of calls that can have been executed: what prepares things first, and deletions of definitions last. */
function statesOf({ calls, before }: Drafts): readonly (readonly number[])[] {
  const needs = dependenciesOf(calls, before);
  const isLast = ({ transition }: DraftCall) => transition.type === 'delete' && transition.kind === 'definitions';
  const all = Array.from({ length: 2 ** calls.length }, (_, bits) =>
    calls.flatMap((_, at) => ((bits >> at) & 1 ? [at] : [])),
  );
  return all.filter(
    (done) =>
      done.every((at) => needs[at]!.every((one) => done.includes(one))) &&
      calls.every((call, at) => call.affectsMail || done.includes(at)) &&
      (done.length === calls.length || !done.some((at) => isLast(calls[at]!))),
  );
}

describe('a state that is called safe without asking', () => {
  it('is safe', () => {
    let called = 0;
    fc.assert(
      fc.property(smallChange, (change) => {
        const drafts = draftsFor(change.after, pureAccount(change.before));
        const { calls, before, after } = drafts;
        fc.pre(calls.length > 1 && calls.length <= 6);
        const transitions = calls.map(({ transition }) => transition);
        const touch = touchBetween(before, after, now);
        const parts = transitions.map(touch.of);
        const benign = benignAmong(transitions, before);
        const [was, will] = [allMail(before), allMail(after)];
        for (const done of statesOf(drafts)) {
          const isCalledSafe = calls.every(
            (_, at) =>
              done.includes(at) || done.every((one) => !touch.meet(parts[one]!, parts[at]!) || benign(one, at)),
          );
          if (!isCalledSafe || done.length === 0 || done.length === calls.length) continue;
          called += 1;
          const state = stateAfter(
            before,
            done.map((at) => transitions[at]!),
          );
          expect(firstExposed(allMail(state), was, will)).toBe(-1);
        }
      }),
      runs(150),
    );
    expect(called).toBeGreaterThan(100);
  });
});

describe('the safe order of calls', () => {
  it('is found wherever one of all orders is safe; gaps are gaps, and bridges close what they claim to', () => {
    const seen = { safe: 0, otherThanGuessed: 0, notSafe: 0, bridged: 0 };
    fc.assert(
      fc.property(smallChange, (change) => {
        const drafts = draftsFor(change.after, pureAccount(change.before));
        const { calls, before, after, make } = drafts;
        fc.pre(calls.length > 1 && calls.length <= 6);
        const { order, gaps } = orderCalls(calls, before, after, options);
        expect(order.map(({ n }) => n).sort()).toEqual(calls.map(({ n }) => n));
        if (gaps.length === 0) {
          seen.safe += 1;
          if (order.some((call, at) => call.n !== calls[at]?.n)) seen.otherThanGuessed += 1;
          expect(isSafeOrder(drafts, order)).toBe(true);
          return;
        }
        seen.notSafe += 1;
        expect(someOrderIsSafe(drafts)).toBe(false);
        for (const { after: first, exposure } of gaps) {
          const state = seenAfter(before, order.slice(0, order.findIndex(({ n }) => n === first.n) + 1));
          const [was, is, will] = [before, state, after].map((set) => outcomesOf(set, [exposure!.message])[0]!);
          expect(isLessSecure(was!, is!) && isLessSecure(will!, is!)).toBe(true);
        }
        const bridged = withBridges(calls, before, after, gaps, make, options);
        if (!bridged) return;
        seen.bridged += 1;
        expect(isSafeOrder(drafts, bridged.order)).toBe(true);
      }),
      runs(500),
    );
    // All of it must have happened, or nothing was looked at.
    expect(Object.values(seen).every((times) => times >= 5)).toBe(true);
  });
});
