import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strategyOptions } from '../../src/model/policy-set.ts';
import { type Decision, sameToPeople } from '../../src/routing/decide.ts';
import { matches, matchPolicy } from '../../src/routing/match.ts';
import { compareCodePoints, comparePolicies, type Order, wonBy } from '../../src/routing/precedence.ts';
import { worldOf } from '../../src/routing/world.ts';
import { runs } from '../support/runs.ts';
import { drawnMail, drawnPolicy, drawnSet } from './drawn.ts';

const order: fc.Arbitrary<Order> = fc.record({
  precedence: fc.constantFrom(...strategyOptions.precedence),
  'side-order': fc.constantFrom(...strategyOptions['side-order']),
});

describe('comparePolicies is a total order, under every strategy', () => {
  test('of two policies each comes before the other, or neither', () => {
    fc.assert(
      fc.property(order, drawnPolicy, drawnPolicy, (by, a, b) => {
        const compare = comparePolicies(by);
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
        expect(compare(a, a)).toBe(0);
      }),
      runs(2000),
    );
  });

  test('what comes before a policy comes before all that come after that', () => {
    fc.assert(
      fc.property(order, drawnPolicy, drawnPolicy, drawnPolicy, (by, a, b, c) => {
        const compare = comparePolicies(by);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
      runs(5000),
    );
  });

  test('what is said of two tells them apart the same way round', () => {
    fc.assert(
      fc.property(order, drawnPolicy, drawnPolicy, (by, a, b) => {
        expect(wonBy(by, a, b)).toBe(wonBy(by, b, a));
        expect(wonBy(by, a, a)).toBe('id');
      }),
      runs(),
    );
  });
});

test('a text comes before all that begin with it, whatever follows', () => {
  for (const next of ['\u0000', '\u0001', 'a']) expect(compareCodePoints('a', `a${next}`)).toBeLessThan(0);
});

test('texts are compared as their rows of code points are', () => {
  const unit = fc.constantFrom('', '\u0000', 'a', 'b', '\ud83d', '\ude00', '😀', '\u{10000}', '\ue000', '\uffff');
  const text = fc.array(unit, { maxLength: 4 }).map((parts) => parts.join(''));
  const points = (one: string) => [...one].map((character) => character.codePointAt(0)!);
  const naive = (a: readonly number[], b: readonly number[]): number => {
    const [x, y] = [a[0], b[0]];
    if (x === undefined || y === undefined) return a.length - b.length;
    return x === y ? naive(a.slice(1), b.slice(1)) : x - y;
  };
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(naive(points(a), points(b))));
    }),
    runs(5000),
  );
});

describe('sameToPeople is an equivalence', () => {
  const decision: fc.Arbitrary<Decision> = fc.oneof(
    fc.record({
      secure: fc.constant(false as const),
      policy: fc.constantFrom(null, 'p'),
      bypassedBy: fc.constantFrom(null, 'b'),
    }),
    fc.record({
      secure: fc.constant(true as const),
      trigger: fc.constantFrom('content', 'user', 'policy'),
      definition: fc.constantFrom('week', 'month'),
      delivery: fc.record({ mailbox: fc.constantFrom('banner', 'notification'), portal: fc.boolean() }),
      policy: fc.constantFrom(null, 'p'),
    }),
  );

  test('each is the same as itself, both ways round, and from one to the next', () => {
    fc.assert(
      fc.property(decision, decision, decision, (a, b, c) => {
        expect(sameToPeople(a, a)).toBe(true);
        expect(sameToPeople(a, b)).toBe(sameToPeople(b, a));
        if (sameToPeople(a, b) && sameToPeople(b, c)) expect(sameToPeople(a, c)).toBe(true);
      }),
      runs(1000),
    );
  });
});

test('whether a policy matches does not depend on who asks for reasons', () => {
  fc.assert(
    fc.property(drawnSet, drawnMail, drawnPolicy, (set, message, policy) => {
      const { holds } = worldOf(set, () => '').people;
      for (const recipient of message.to) {
        const { matched } = matchPolicy(policy, message, recipient, holds);
        expect(matches(policy, message, recipient, holds)).toBe(matched);
      }
    }),
    runs(2000),
  );
});
