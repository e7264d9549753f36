import { expect } from 'vitest';
import type { Mail } from '../../../src/analysis/alone/mail.ts';
import { type Study, studyOf } from '../../../src/analysis/alone/study.ts';
import { holdsPoint, type Point as PlaceOfMail } from '../../../src/analysis/boxes/walk.ts';
import type { Face } from '../../../src/analysis/deciders/face.ts';
import { noticedIn } from '../../../src/analysis/regions/witness.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import { type Judged, judgeMessage } from '../../../src/routing/evaluate.ts';
import type { Message } from '../../../src/routing/message.ts';
import type { Policy } from '../../../src/routing/policy.ts';
import { type World, worldOf } from '../../../src/routing/world.ts';
import { newRandom } from '../../routing/indexed/random.ts';
import { messagesOf, mostPoints, sizeOf } from '../universes/points.ts';
import { type Features, randomFeatures, randomSet } from '../universes/random-set.ts';

/** A policy set of which all mail can be written down, and all of it. */
export interface SmallSet {
  readonly seed: number;
  readonly set: PolicySet;
  readonly world: World;
  readonly points: readonly Point[];
}

export interface Point {
  readonly message: Message;
  readonly judged: Judged;
}

/** How many sets are looked at. */
export const everySet = process.env.SETS?.split(' ').length ?? Number(process.env.UNIVERSES ?? 60);

const kept = new Map<number, SmallSet | null>();

/** So many sets, or those of the SETS that are given, each with a study of its own. */
export function* smallSets(count: number): Generator<SmallSet & { readonly study: Study }> {
  const seeds = process.env.SETS?.split(' ').map(Number);
  for (let at = 0, found = 0; found < count && at < (seeds?.length ?? Number.POSITIVE_INFINITY); at++) {
    const seed = seeds?.[at] ?? at * 7 + 1;
    let small = kept.get(seed);
    if (small === undefined) {
      small = smallSet(seed);
      kept.set(seed, small);
    }
    if (small === null) continue;
    found++;
    yield { ...small, study: watched(studyOf(small.set, { asOf: 0, md5 }), small.world) };
  }
}

/** The same study, in which whatever is said to become of mail is held against the evaluator wherever a message can be written. */
export function watched(study: Study, world: World): Study {
  const write: Study['witnesses']['write'] = (point, said) => {
    const message = study.witnesses.write(point, []);
    if (message === null) return null;
    expect(said.map(study.outcomes.noticed)).toEqual([noticedIn(world, message)]);
    return message;
  };
  return { ...study, witnesses: { write } };
}

/** Half of the sets have policies with the same scopes, so that they tie. Null: there is too much to look at. */
function smallSet(seed: number): SmallSet | null {
  const random = newRandom(seed);
  const features: Features = { ...randomFeatures(random), unknown: false };
  const drawn = randomSet(random, features);
  const set = random.percent(50) ? drawn : withTies(drawn);
  const world = worldOf(set, md5);
  if (sizeOf(features, 0, picks) > mostPoints) return null;
  return { seed, set, world, points: pointsOf(world, features) };
}

function withTies(set: PolicySet): PolicySet {
  const alike = <P extends Policy>(policies: readonly P[]): readonly P[] =>
    policies.map((policy, index) => {
      const { from, to, override } = policies[index - (index % 2)]!.fields;
      return { ...policy, fields: { ...policy.fields, from, to, override } };
    });
  const { policies, bypassPolicies, contentPolicies } = set.objects;
  return {
    ...set,
    objects: {
      ...set.objects,
      policies: alike(policies as readonly Policy<'policies'>[]),
      bypassPolicies: alike(bypassPolicies as readonly Policy<'bypassPolicies'>[]),
      contentPolicies: alike(contentPolicies as readonly Policy<'contentPolicies'>[]),
    },
  };
}

/** Whom its scopes hold is known of everybody: of who is not in the directory, nobody knows the attributes. */
export const isKnown = ({ fields: { from, to } }: Policy): boolean =>
  [from, to].every((scope) => scope.type !== 'attribute' && !(scope.type === 'group' && scope.group === 'gone'));

/** Whether a point lies in some mail. */
export const inMail = ({ universe: { pools } }: Study, { members, literals }: PlaceOfMail) => {
  const isIn = ({ cells }: Face) => cells.some((cell) => holdsPoint(pools, cell, members, literals));
  return ({ faces, blockers }: Mail): boolean => faces.every(isIn) && !blockers.some(isIn);
};

/** Of all of its mail it can be told what becomes of it, and a message can be written. */
export const areAllKnown = ({ objects }: PolicySet): boolean =>
  objects.contentPolicies.length === 0 &&
  [...objects.policies, ...objects.bypassPolicies].every((policy) => isKnown(policy as Policy));

export const picks = ['week', 'builtin:all'];

function pointsOf(world: World, features: Features): readonly Point[] {
  const points: Point[] = [];
  for (const message of messagesOf(features, 0, picks)) {
    for (const judged of judgeMessage(world, message).judged) points.push({ message, judged });
  }
  return points;
}
