import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Evaluation, newEvaluator } from '../../../src/routing/evaluate.ts';
import { type IndexOptions, newIndexedEvaluator } from '../../../src/routing/indexed/evaluator.ts';
import type { World } from '../../../src/routing/world.ts';
import { randomMessage } from './messages.ts';
import { newRandom } from './random.ts';
import { randomWorld } from './worlds.ts';

/** How often each thing that an outcome can say was said: a law about nothing would hold as well. */
const said = new Map<string, number>();
const count = (what: string) => said.set(what, (said.get(what) ?? 0) + 1);

function countAll({ outcomes, pick }: Evaluation): void {
  if (pick) count(pick.type);
  for (const { direction, decidedBy, bypassedBy, ambiguous, conflict, sensitiveTo, mailbox, banner } of outcomes) {
    for (const what of [direction, `by ${decidedBy.trigger}`, mailbox, `banner ${banner}`, ...sensitiveTo]) count(what);
    if (decidedBy.trigger === 'none' && decidedBy.policy !== null) count('no action');
    if (bypassedBy !== null) count('bypassed');
    if (ambiguous) count('ambiguous');
    if (conflict) count('conflict');
  }
}

/** The first message, if any, of which the two evaluators say different things. */
function firstDifference(world: World, seed: number, messages: number, options?: IndexOptions) {
  const random = newRandom(seed);
  const naive = newEvaluator(world);
  const indexed = newIndexedEvaluator(world, options);
  for (let number = 0; number < messages; number++) {
    const message = randomMessage(world, random);
    const expected = naive(message);
    const found = indexed(message);
    countAll(expected);
    if (!isDeepStrictEqual(found, expected)) return { seed, number, message, expected, found };
  }
  return null;
}

describe('the indexed evaluator says what the plain one says, in every field', () => {
  const chunk = 250;
  test.each(Array.from({ length: 8 }, (_, index) => index * chunk))(
    '200 messages in each world from %i on',
    (first) => {
      for (let seed = first; seed < first + chunk; seed++) {
        // Few policies leave much undecided, many tie and contradict each other.
        const policies = [4, 8, 30][seed % 3]!;
        expect(firstDifference(randomWorld(seed, { policies }), seed, 200)).toBeNull();
      }
    },
  );

  test('the worlds hold all that an outcome can say', () => {
    const seldom = everything.filter((what) => (said.get(what) ?? 0) < 500);
    expect(seldom.map((what) => `${what}: ${said.get(what) ?? 0}`)).toEqual([]);
  });

  test('also among thousands of policies, where whole blocks of them are passed over', () => {
    for (const seed of [1, 2, 3]) {
      expect(firstDifference(randomWorld(seed, { policies: 2_500 }), seed, 60)).toBeNull();
    }
  });

  test('also where there is room for a few rows only, which take turns', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(firstDifference(randomWorld(seed), seed, 100, { megabytes: 0 })).toBeNull();
    }
  });
});

const everything = [
  ...['outbound', 'inbound', 'internal', 'transit'],
  ...['by content', 'by user', 'by policy', 'by none', 'no action', 'bypassed'],
  ...['message', 'banner', 'notification', 'banner none', 'banner standard', 'banner custom', 'banner hidden'],
  ...['ambiguous', 'conflict', 'precedence', 'side-order', 'bypass-scope', 'trigger-order'],
  ...['pick-of-nothing', 'pick-not-offered', 'reply-forbidden', 'reply-all-forbidden', 'pick-outside-portal'],
];
