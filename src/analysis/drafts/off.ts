import type { Decider } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';
import { type Branch, facesOf } from './branches.ts';
import type { Near, NearDecider } from './near.ts';

/** Mail for which no bypass is on: it is in all of `faces` and in none of `blockers`. */
export interface Off {
  readonly faces: readonly Face[];
  readonly blockers: readonly Face[];
  /** The bypass that takes no action, and so keeps those after it from being on. */
  readonly by: Decider | null;
}

/**
 * No bypass is on where none that disables is met; or where one that takes no action is met, and none that disables comes
 * before it.
 */
export function offIn({ bypasses }: Near): readonly Off[] {
  const none: Off = { faces: [], blockers: facesOf(bypasses.filter(isOn)), by: null };
  return [none, ...carveOuts(bypasses).flatMap((one) => offBy(bypasses, one))];
}

const isOn = ({ decider }: NearDecider): boolean => decider.outcome !== null;

/** Those that take no action and have one that disables after them. */
function carveOuts(bypasses: readonly NearDecider[]): readonly NearDecider[] {
  const last = bypasses.findLastIndex(isOn);
  return bypasses.filter((one, index) => !isOn(one) && index < last);
}

function offBy(bypasses: readonly NearDecider[], { decider, faces, at }: NearDecider): readonly Off[] {
  const blockers = facesOf(bypasses.filter((one) => isOn(one) && one.at < at));
  return faces.map((face) => ({ faces: [face], blockers, by: decider }));
}

/**
 * No bypass is on in either of two programs. A bypass that is unchanged is met in both or in neither: so where the two
 * are off for different reasons, one of these is a bypass that changed.
 */
export function offInBoth(a: Near, b: Near, isChanged: (decider: Decider) => boolean): readonly Off[] {
  const join = (x: Off, y: Off): Off => ({
    faces: [...x.faces, ...y.faces],
    blockers: [...x.blockers, ...y.blockers],
    by: x.by ?? y.by,
  });
  const [ofA, ofB] = [offIn(a), offIn(b)];
  const joined: Off[] = [join(ofA[0]!, ofB[0]!)];
  const changed = (off: Off) => off.by !== null && isChanged(off.by);
  // An unchanged bypass has the same key in both; one that is no carve-out in one of them is still met there.
  const bypassesOfB = new Map(b.bypasses.map((one) => [one.decider.key, one]));
  const bypassesOfA = new Map(a.bypasses.map((one) => [one.decider.key, one]));
  const seen = new Set<string>();
  for (const [offs, own, others, otherBypasses] of [
    [ofA, a, bypassesOfB, b.bypasses],
    [ofB, b, bypassesOfA, a.bypasses],
  ] as const) {
    for (const off of offs) {
      if (off.by === null || changed(off) || seen.has(off.by.key)) continue;
      seen.add(off.by.key);
      const partner = others.get(off.by.key);
      const mine = own.bypasses.find(({ decider }) => decider === off.by)!;
      if (partner === undefined) continue;
      for (const x of offBy(own.bypasses, mine)) {
        joined.push({ ...x, blockers: [...x.blockers, ...(offBy(otherBypasses, partner)[0]?.blockers ?? [])] });
      }
    }
  }
  for (const x of ofA) for (const y of ofB) if (changed(x) || changed(y)) joined.push(join(x, y));
  return joined;
}

/** A branch for each way in which no bypass is on, where it asks for that. */
export function withOff(branch: Branch, near: Near): readonly Branch[] {
  if (!branch.needsOff) return [branch];
  return offIn(near).map((off) => ({
    ...branch,
    faces: [...branch.faces, ...off.faces],
    blockers: [...branch.blockers, ...off.blockers],
    needsOff: false,
  }));
}
