import type { Sides } from '../../../src/analysis/regions/in-region.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { Address } from '../../../src/model/address.ts';
import { type Evaluate, newEvaluator } from '../../../src/routing/evaluate.ts';
import type { Message } from '../../../src/routing/message.ts';
import type { Outcome } from '../../../src/routing/outcome.ts';
import { worldOf } from '../../../src/routing/world.ts';
import { complete } from './completions.ts';
import { messagesOf } from './points.ts';
import type { Universe } from './universe.ts';

/** A message for one recipient, and what becomes of it on each side. */
export interface Point {
  readonly message: Message;
  readonly recipient: Address;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** All mail of a universe, where what nobody gave is one thing or another. */
export interface Observed {
  readonly sides: Sides;
  readonly evaluate: Readonly<Record<'before' | 'after', Evaluate>>;
  readonly points: readonly Point[];
}

/** By the plain evaluator, message by message; once for each of the completions. */
export function observe({ before, after, features, asOf, picks, completions }: Universe): readonly Observed[] {
  return completions.map((completion) => {
    const sides: Sides = {
      before: worldOf(complete(before, completion), md5),
      after: worldOf(complete(after, completion), md5),
    };
    const evaluate = { before: newEvaluator(sides.before), after: newEvaluator(sides.after) };
    const points: Point[] = [];
    for (const message of messagesOf(features, asOf, picks)) {
      const [was, is] = [evaluate.before(message).outcomes, evaluate.after(message).outcomes];
      for (const [at, recipient] of message.to.entries()) {
        points.push({ message, recipient, before: was[at]!, after: is[at]! });
      }
    }
    return { sides, evaluate, points };
  });
}
