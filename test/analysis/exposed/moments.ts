import type { Moments } from '../../../src/analysis/find-exposed.ts';
import { type Noticed, noticedOf } from '../../../src/analysis/noticed.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { Address } from '../../../src/model/address.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import { newEvaluator } from '../../../src/routing/evaluate.ts';
import type { Message } from '../../../src/routing/message.ts';
import { type World, worldOf } from '../../../src/routing/world.ts';
import { newRandom } from '../../routing/indexed/random.ts';
import { complete, randomCompletion } from '../universes/completions.ts';
import { messagesOf, mostPoints, sizeOf } from '../universes/points.ts';
import { randomEdits } from '../universes/random-edit.ts';
import { type Features, randomFeatures, randomSet } from '../universes/random-set.ts';

export const moments = ['before', 'during', 'after'] as const;

/** What people notice at each moment. */
export type Seen = Readonly<Record<(typeof moments)[number], Noticed>>;

/** Two edits of one small policy set: of who is listed, and in a group, everything is known. */
export interface Change {
  readonly seed: number;
  readonly sets: Moments;
  readonly worlds: Readonly<Record<(typeof moments)[number], World>>;
  readonly points: () => readonly Point[];
  readonly see: (message: Message) => readonly Seen[];
}

/** A message for one recipient, and what is noticed of it. */
export interface Point {
  readonly message: Message;
  readonly recipient: Address;
  readonly seen: Seen;
}

const picks = ['week', 'builtin:all'];

// Where little mail is looked at, what becomes of it is worked out once.
const isKept = Number.isFinite(mostPoints);
const kept = new Map<number, Change | null>();

/** So many changes, or those of the MOMENTS that are given. */
export function* changes(count: number): Generator<Change> {
  const seeds = process.env.MOMENTS?.split(' ').map(Number) ?? Array.from({ length: count }, (_, seed) => seed);
  for (const seed of seeds) {
    let change = kept.get(seed);
    if (change === undefined) {
      change = changeOf(seed);
      if (isKept) kept.set(seed, change);
    }
    if (change !== null) yield change;
  }
}

/** Null: there is too much to look at. */
function changeOf(seed: number): Change | null {
  const random = newRandom(50_000 + seed);
  const features = { ...randomFeatures(random), unknown: false };
  if (sizeOf(features, 0, picks) > mostPoints) return null;
  const completion = randomCompletion(random);
  const known = (set: PolicySet) => complete(set, completion);
  const before = randomSet(random, features);
  const after = known(randomEdits(random, features, before));
  const during = known(randomEdits(random, features, before));
  return seenOf(seed, { before: known(before), during, after }, features);
}

function seenOf(seed: number, sets: Moments, features: Features): Change {
  const worlds = {
    before: worldOf(sets.before, md5),
    during: worldOf(sets.during, md5),
    after: worldOf(sets.after, md5),
  };
  const noticers = moments.map((moment) => noticer(worlds[moment]));
  const see = (message: Message): readonly Seen[] => {
    const [before, during, after] = noticers.map((noticed) => noticed(message));
    return message.to.map((_, at) => ({ before: before![at]!, during: during![at]!, after: after![at]! }));
  };
  let known: readonly Point[] | undefined;
  const points = () => {
    known ??= [...messagesOf(features, 0, picks)].flatMap((message) =>
      see(message).map((seen, at): Point => ({ message, recipient: message.to[at]!, seen })),
    );
    return known;
  };
  return { seed, sets, worlds, points, see };
}

/** What people notice of a message in a policy set, recipient by recipient. */
function noticer(world: World): (message: Message) => readonly Noticed[] {
  const evaluate = newEvaluator(world);
  return (message) => evaluate(message).outcomes.map((one) => noticedOf(one, message.at, world.definitions));
}
