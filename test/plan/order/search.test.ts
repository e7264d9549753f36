import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOrder, type OrderProblem } from '../../../src/plan/order/search.ts';

const problem = (count: number, more: Partial<OrderProblem> = {}): OrderProblem => ({
  count,
  needs: Array.from({ length: count }, () => []),
  guess: Array.from({ length: count }, (_, at) => at),
  isSafe: () => true,
  budget: 1_000_000,
  ...more,
});

describe('the search for an order', () => {
  it('takes the first guess where that is safe, and asks of each state once', () => {
    let asked = 0;
    const isSafe = () => {
      asked += 1;
      return true;
    };
    const guess = Array.from({ length: 3000 }, (_, at) => 2999 - at);
    const found = findOrder(problem(3000, { guess, isSafe }));
    expect(found).toEqual({ type: 'order', order: guess });
    expect(asked).toBe(3000);
  });

  it('goes another way where the guess is not safe', () => {
    // 0 alone is not safe; and 2 before 1 leads nowhere.
    const isSafe = (executed: readonly number[]) => executed[0] !== 0 && executed.join() !== '2,0';
    expect(findOrder(problem(3, { guess: [0, 2, 1], isSafe }))).toEqual({ type: 'order', order: [2, 1, 0] });
  });

  it('says how far it came where there is no order, and where its budget ended', () => {
    const isSafe = (executed: readonly number[]) => executed.length !== 3;
    expect(findOrder(problem(4, { isSafe }))).toEqual({ type: 'none', furthest: [0, 1] });
    expect(findOrder(problem(4, { isSafe, budget: 2 }))).toEqual({ type: 'out-of-budget', furthest: [0, 1] });
  });

  it('leaves each dead state once', () => {
    let asked = 0;
    const isSafe = (executed: readonly number[]) => {
      asked += 1;
      return executed.length < 12;
    };
    expect(findOrder(problem(12, { isSafe })).type).toBe('none');
    expect(asked).toBe(2 ** 12 - 1);
  });

  it('finds an order exactly where one of all orders is safe', () => {
    const drawn = fc.integer({ min: 1, max: 6 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        unsafe: fc.uniqueArray(fc.integer({ min: 1, max: 2 ** count - 2 + (count === 1 ? 1 : 0) }), { maxLength: 40 }),
        edges: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 4 }),
        guess: fc.shuffledSubarray(
          Array.from({ length: count }, (_, at) => at),
          { minLength: count },
        ),
      }),
    );
    fc.assert(
      fc.property(drawn, ({ count, unsafe, edges, guess }) => {
        const needs = Array.from({ length: count }, (_, at) =>
          edges.flatMap(([a, b]) => (Math.max(a, b) === at && a !== b ? [Math.min(a, b)] : [])),
        );
        const isSafe = (executed: readonly number[]) =>
          !unsafe.includes(executed.reduce((bits, call) => bits | (1 << call), 0));
        const isGood = (order: readonly number[]) =>
          order.every((call, at) => needs[call]!.every((one) => order.indexOf(one) < at)) &&
          order.every((_, at) => isSafe(order.slice(0, at + 1)));
        const found = findOrder(problem(count, { needs, guess, isSafe }));
        const exists = permutations(guess).some(isGood);
        expect(found.type).toBe(exists ? 'order' : 'none');
        if (found.type === 'order') expect(isGood(found.order)).toBe(true);
      }),
    );
  });
});

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((one) => one !== item)).map((rest) => [item, ...rest]));
}
