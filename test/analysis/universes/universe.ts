import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { Handle } from '../../../src/model/scope.ts';
import { newRandom } from '../../routing/indexed/random.ts';
import { type Completion, nothingKnown, randomCompletion } from './completions.ts';
import { few } from './few.ts';
import { type Observed, observe, type Point } from './observe.ts';
import { mostPoints, sizeOf } from './points.ts';
import { randomEdits } from './random-edit.ts';
import { type Features, pickable, randomFeatures, randomSet } from './random-set.ts';

/** Two policy sets, one an edit of the other, so small that all of their mail can be looked at. */
export interface Universe {
  readonly seed: number;
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
    seed,
    features,
    before,
    after,
    asOf: features.time ? random.pick([0, 1_500, 2_000]) : 0,
    picks: ['week', random.pick(pickable)],
    completions,
  };
}

// Where only universes with little mail are looked at, what becomes of it is worked out once, and some of it is enough.
const isKept = Number.isFinite(mostPoints);
const kept = new Map<number, Universe>();
const seen = new WeakMap<Universe, readonly Observed[]>();

/** So many universes from a seed on, or of the SEEDS that are given. */
export function* universes(count: number, first = 0): Generator<Universe> {
  const seeds = process.env.SEEDS?.split(' ').map(Number);
  for (let at = 0, found = 0; found < count && at < (seeds?.length ?? Number.POSITIVE_INFINITY); at++) {
    const seed = seeds?.[at] ?? first + at;
    const universe = kept.get(seed) ?? universeOf(seed);
    if (isKept) kept.set(seed, universe);
    if (sizeOf(universe.features, universe.asOf, universe.picks) > mostPoints) continue;
    found++;
    yield universe;
  }
}

export function observed(universe: Universe): readonly Observed[] {
  const known = seen.get(universe);
  if (known !== undefined) return known;
  const all = observe(universe);
  if (!isKept) return all;
  const some = all.map((one) => ({ ...one, points: fewOf(one.points) }));
  seen.set(universe, some);
  return some;
}

/** A hundred points at which something changes, or fewer, and as many others. */
function fewOf(points: readonly Point[]): readonly Point[] {
  const isChanged = ({ before, after }: Point) => JSON.stringify(before) !== JSON.stringify(after);
  const others = points.filter((point) => !isChanged(point));
  return [...few(points.filter(isChanged), 100), ...few(others, 100)];
}
