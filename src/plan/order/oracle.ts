import { isLessSecure } from '../../analysis/effect.ts';
import type { Exposed, Exposure } from '../../analysis/find-exposed.ts';
import type { Noticed } from '../../analysis/noticed.ts';
import { noticedIn } from '../../analysis/regions/witness.ts';
import type { Hash } from '../../model/hash.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Message } from '../../routing/message.ts';
import { worldOf } from '../../routing/world.ts';
import type { Asks } from './exposure.ts';

/** Whether a state is safe: what an exact analysis says, and before it what is known from other states. */
export interface Oracle {
  readonly ask: (during: PolicySet) => Exposed;
  /** Whether the message that another state exposes is exposed in this one too. */
  readonly exposes: (during: PolicySet, exposure: Exposure) => boolean;
}

/** Between two policy sets. Past `budget` questions to the exact analysis nothing is proven any more. */
export function newOracle(before: PolicySet, after: PolicySet, asks: Asks, md5: Hash, budget: number): Oracle {
  const known: Exposure[] = [];
  let asked = 0;
  const sees = (set: PolicySet) => noticer(set, md5);
  let ends: readonly [Noticer, Noticer] | undefined;
  const exposes = (during: Noticer, { message }: Exposure): boolean => {
    ends ??= [sees(before), sees(after)];
    const is = during(message);
    return ends.every((end) => isLessSecure(end(message), is));
  };
  return {
    ask: (during) => {
      if (known.length > 0) {
        const seen = sees(during);
        const exposure = known.find((one) => exposes(seen, one));
        if (exposure) return { type: 'exposed', exposure };
      }
      if (asked >= budget) return { type: 'unproven' };
      asked += 1;
      const answer = asks.exposed(during, before, after);
      if (answer.type === 'exposed') known.push(answer.exposure);
      return answer;
    },
    exposes: (during, exposure) => exposes(sees(during), exposure),
  };
}

type Noticer = (message: Message) => Noticed;

function noticer(set: PolicySet, md5: Hash): Noticer {
  const world = worldOf(set, md5);
  return (message) => noticedIn(world, message);
}
