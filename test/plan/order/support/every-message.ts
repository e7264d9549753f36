import { isLessSecure } from '../../../../src/analysis/effect.ts';
import { type Noticed, noticedOf, sameNoticed } from '../../../../src/analysis/noticed.ts';
import { md5 } from '../../../../src/cli/hash.ts';
import type { PolicySet } from '../../../../src/model/policy-set.ts';
import type { Asks } from '../../../../src/plan/order/exposure.ts';
import { newEvaluator } from '../../../../src/routing/evaluate.ts';
import type { Message } from '../../../../src/routing/message.ts';
import { worldOf } from '../../../../src/routing/world.ts';

/** What becomes of each of these messages for its first recipient, by the plain evaluator. */
export function outcomesOf(set: PolicySet, messages: readonly Message[]): readonly Noticed[] {
  const world = worldOf(set, md5);
  const evaluate = newEvaluator(world);
  return messages.map((message) => noticedOf(evaluate(message).outcomes[0]!, message.at, world.definitions));
}

/** The place of the first message that is less secure in between than at both ends; -1: none is. */
export function firstExposed(
  during: readonly Noticed[],
  before: readonly Noticed[],
  after: readonly Noticed[],
): number {
  return during.findIndex((is, at) => isLessSecure(before[at]!, is) && isLessSecure(after[at]!, is));
}

/** Answers by trying every message of a small world: what no message of it shows does not exist there. */
export function askEvery(messages: readonly Message[]): Asks {
  const known = new WeakMap<PolicySet, readonly Noticed[]>();
  const outcomes = (set: PolicySet) => {
    const found = known.get(set) ?? outcomesOf(set, messages);
    known.set(set, found);
    return found;
  };
  return {
    exposed: (during, before, after) => {
      const [is, was, will] = [outcomes(during), outcomes(before), outcomes(after)];
      const at = firstExposed(is, was, will);
      if (at < 0) return { type: 'none' };
      const message = messages[at]!;
      return {
        type: 'exposed',
        exposure: {
          box: {},
          except: [],
          message,
          recipient: message.to[0]!,
          before: was[at]!,
          during: is[at]!,
          after: will[at]!,
        },
      };
    },
    same: (one, other) => outcomes(one).every((noticed, at) => sameNoticed(noticed, outcomes(other)[at]!)),
  };
}
