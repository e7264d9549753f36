import { compare } from '../../../src/analysis/compare.ts';
import type { Impact } from '../../../src/analysis/impact.ts';
import { noticedOf, sameNoticed } from '../../../src/analysis/noticed.ts';
import { isInRegion, type Sides } from '../../../src/analysis/regions/in-region.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { Handle } from '../../../src/model/scope.ts';
import { newEvaluator } from '../../../src/routing/evaluate.ts';
import { worldOf } from '../../../src/routing/world.ts';
import { newRandom } from '../../routing/indexed/random.ts';
import { type Completion, complete, nothingKnown, randomCompletion } from './completions.ts';
import { messagesOf } from './points.ts';
import { randomEdits } from './random-edit.ts';
import { type Features, pickable, randomFeatures, randomSet } from './random-set.ts';

export interface Universe {
  readonly features: Features;
  readonly before: PolicySet;
  readonly after: PolicySet;
  readonly asOf: number;
  /** The definitions that senders pick. */
  readonly picks: readonly Handle[];
  readonly completions: readonly Completion[];
}

export function universeOf(seed: number): Universe {
  const random = newRandom(seed);
  const features = randomFeatures(random);
  const before = randomSet(random, features);
  const after = randomEdits(random, features, before);
  const completions = [nothingKnown, ...(features.unknown ? [randomCompletion(random)] : [])];
  return {
    features,
    before,
    after,
    asOf: features.time ? random.pick([0, 1_500, 2_000]) : 0,
    picks: ['week', random.pick(pickable)],
    completions,
  };
}

/** What was found out about one universe. */
export interface Report {
  readonly points: number;
  readonly changed: number;
  readonly regions: number;
  readonly proven: number;
  readonly unproven: number;
  /** Points of which the comparison says something wrong, in words. */
  readonly wrong: readonly string[];
}

/** Compares, and then looks at every point. */
export function checkUniverse(universe: Universe, budget?: number): Report {
  const { before, after, asOf, features } = universe;
  const impact = compare(before, after, { asOf, md5, ...(budget === undefined ? {} : { budget }) });
  const wrong = wrongWitnesses(universe, impact);
  let points = 0;
  let changed = 0;
  for (const completion of universe.completions) {
    const sides: Sides = {
      before: worldOf(complete(before, completion), md5),
      after: worldOf(complete(after, completion), md5),
    };
    const [was, is] = [newEvaluator(sides.before), newEvaluator(sides.after)];
    for (const message of messagesOf(features, asOf, universe.picks)) {
      const [old, now] = [was(message), is(message)];
      for (const [index, recipient] of message.to.entries()) {
        points++;
        const noticedBefore = noticedOf(old.outcomes[index]!, message.at, sides.before.definitions);
        const noticedAfter = noticedOf(now.outcomes[index]!, message.at, sides.after.definitions);
        const isChanged = !sameNoticed(noticedBefore, noticedAfter);
        if (isChanged) changed++;
        const regions = impact.regions.filter((region) => isInRegion(region, message, recipient, sides));
        const isUnproven = impact.unproven.some((region) => isInRegion(region, message, recipient, sides));
        const point = () => `${recipient} ${JSON.stringify({ ...message, to: message.to.length })}`;
        if (isChanged && regions.length === 0 && !isUnproven) wrong.push(`missed: ${point()}`);
        for (const region of regions) {
          if (!sameNoticed(region.before, noticedBefore) || !sameNoticed(region.after, noticedAfter)) {
            wrong.push(`not so: ${point()} in ${JSON.stringify(region)}`);
          }
        }
        if (wrong.length > 3) return { ...summary(impact), points, changed, wrong };
      }
    }
  }
  return { ...summary(impact), points, changed, wrong };
}

const summary = ({ regions, unproven }: Impact) => ({
  regions: regions.length,
  proven: regions.filter(({ certainty }) => certainty === 'proven').length,
  unproven: unproven.length,
});

/** Witnesses of proven regions that are not so, whoever is in the groups that nobody knows. */
function wrongWitnesses({ before, after, completions }: Universe, { regions }: Impact): string[] {
  return regions.flatMap((region) => {
    const { witness, certainty } = region;
    if (witness === null) return certainty === 'proven' ? [`no witness: ${JSON.stringify(region)}`] : [];
    const asked = certainty === 'proven' ? completions : [nothingKnown];
    return asked.flatMap((completion) => {
      const sides: Sides = {
        before: worldOf(complete(before, completion), md5),
        after: worldOf(complete(after, completion), md5),
      };
      const noticed = (side: 'before' | 'after') => {
        const { outcomes } = newEvaluator(sides[side])(witness);
        return noticedOf(outcomes[0]!, witness.at, sides[side].definitions);
      };
      const isSo = sameNoticed(noticed('before'), region.before) && sameNoticed(noticed('after'), region.after);
      const isIn = isInRegion(region, witness, witness.to[0]!, sides);
      return isSo && isIn ? [] : [`a witness ${isIn ? 'is not so' : 'is elsewhere'}: ${JSON.stringify(region)}`];
    });
  });
}
