import { isLessSecure } from '../../analysis/effect.ts';
import { type Noticed, noticedOf } from '../../analysis/noticed.ts';
import type { Address } from '../../model/address.ts';
import type { Hash } from '../../model/hash.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import { newEvaluator } from '../../routing/evaluate.ts';
import type { Message } from '../../routing/message.ts';
import { worldOf } from '../../routing/world.ts';
import type { Asks, Exposed, Exposure } from './exposure.ts';

/** Whether a state is safe: what an exact analysis says, and before it what is known from other states. */
export interface Oracle {
  readonly ask: (during: PolicySet) => Exposed;
  /** Whether this very mail is exposed; undefined: it is not. */
  readonly exposes: (during: PolicySet, message: Message, recipient: Address) => Exposure | undefined;
  /** How often the exact analysis was asked. */
  readonly asked: () => number;
}

/** Between two policy sets. Past `budget` questions to the exact analysis nothing is proven any more. */
export function newOracle(before: PolicySet, after: PolicySet, asks: Asks, md5: Hash, budget: number): Oracle {
  const known: Exposure[] = [];
  let asked = 0;
  const sees = (set: PolicySet) => noticer(set, md5);
  let ends: readonly [Noticer, Noticer] | undefined;
  const exposedIn = (during: Noticer, message: Message, recipient: Address): Exposure | undefined => {
    ends ??= [sees(before), sees(after)];
    const [was, is, will] = [ends[0](message, recipient), during(message, recipient), ends[1](message, recipient)];
    if (!isLessSecure(was, is) || !isLessSecure(will, is)) return undefined;
    return { message, recipient, before: was, during: is, after: will };
  };
  return {
    ask: (during) => {
      if (known.length > 0) {
        const noticed = sees(during);
        for (const { message, recipient } of known) {
          const exposure = exposedIn(noticed, message, recipient);
          if (exposure) return { type: 'exposed', exposure };
        }
      }
      if (asked >= budget) return { type: 'unproven' };
      asked += 1;
      const answer = asks.exposed(during, before, after);
      if (answer.type === 'exposed') known.push(answer.exposure);
      return answer;
    },
    exposes: (during, message, recipient) => exposedIn(sees(during), message, recipient),
    asked: () => asked,
  };
}

type Noticer = (message: Message, recipient: Address) => Noticed;

function noticer(set: PolicySet, md5: Hash): Noticer {
  const world = worldOf(set, md5);
  const evaluate = newEvaluator(world);
  return (message, recipient) => {
    const at = Math.max(0, message.to.indexOf(recipient));
    return noticedOf(evaluate(message).outcomes[at]!, message.at, world.definitions);
  };
}
