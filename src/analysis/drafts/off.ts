import type { Universe } from '../atoms/universe.ts';
import type { Decider } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';
import { type Branch, facesOf } from './branches.ts';
import { onFaces } from './carve.ts';
import { type Draft, mayHaveMail } from './draft.ts';
import { facesMeet, type Near, type NearDecider } from './near.ts';

/** Mail for which no bypass is on: it is in all of `faces` and in none of `blockers`. */
export interface Off {
  readonly faces: readonly Face[];
  readonly blockers: readonly Face[];
}

interface OffBy extends Off {
  /** The bypass that takes no action, and so keeps those after it from being on. */
  readonly by: Decider | null;
}

/**
 * No bypass is on where none that disables is met; or where one that takes no action is met, and none that disables comes
 * before it. The latter adds mail only where one that disables is met as well.
 */
export function offIn(near: Near, mail: OffMail): readonly Off[] {
  const on = onFaces(mail.universe, near, mail.faces);
  return on === null ? offByBypass(near, mail) : [{ faces: [], blockers: on }];
}

/** The mail that is asked about: in all of the faces, and in none of the blockers. */
export interface OffMail extends Pick<Draft, 'faces' | 'blockers'> {
  readonly universe: Universe;
  /** How many boxes may be looked at for one question. */
  readonly nodes: number;
}

function offByBypass({ bypasses }: Near, mail: OffMail): readonly OffBy[] {
  const none: OffBy = { faces: [], blockers: facesOf(bypasses.filter(isOn)), by: null };
  return [none, ...bypasses.filter((one) => !isOn(one)).flatMap((one) => offBy(bypasses, one, mail))];
}

const isOn = ({ decider }: NearDecider): boolean => decider.outcome !== null;

/** Where one that takes no action is met, as far as one that disables and comes after it is met as well. */
function offBy(bypasses: readonly NearDecider[], { decider, faces, at }: NearDecider, mail: OffMail): readonly OffBy[] {
  const { universe, nodes } = mail;
  const blockers = blockersOf(bypasses, at);
  const after = facesOf(bypasses.filter((one) => isOn(one) && one.at > at));
  const blocked = [...mail.blockers, ...blockers];
  const isThere = (...more: readonly Face[]) =>
    mayHaveMail(universe, { faces: [...mail.faces, ...more], blockers: blocked }, nodes);
  return faces
    .filter((face) => isThere(face) && after.some((one) => facesMeet(universe, face, one) && isThere(face, one)))
    .map((face) => ({ faces: [face], blockers, by: decider }));
}

const blockersOf = (bypasses: readonly NearDecider[], at: number): readonly Face[] =>
  facesOf(bypasses.filter((one) => isOn(one) && one.at < at));

/**
 * No bypass is on in either of two programs. A bypass that is unchanged is met in both or in neither: so where the two
 * are off for different reasons, one of these is a bypass that changed.
 */
export function offInBoth(a: Near, b: Near, isChanged: (decider: Decider) => boolean, mail: OffMail): readonly Off[] {
  const { universe, faces } = mail;
  const [onA, onB] = [onFaces(universe, a, faces), onFaces(universe, b, faces)];
  if (onA !== null && onB !== null) return [{ faces: [], blockers: [...new Set([...onA, ...onB])] }];
  const ofA = offByBypass(a, mail);
  // Mostly none of the bypasses has changed: then it need not be asked twice.
  const isSame = ![...a.bypasses, ...b.bypasses].some(({ decider }) => isChanged(decider));
  const ofB = isSame ? ofA : offByBypass(b, mail);
  const joined: Off[] = [join(ofA[0]!, ofB[0]!)];
  // An unchanged bypass has the same faces in both.
  const seen = new Set<Face>();
  for (const [offs, others] of [
    [ofA, b.bypasses],
    [ofB, a.bypasses],
  ] as const) {
    for (const off of offs) {
      if (off.by === null || isChanged(off.by) || seen.has(off.faces[0]!)) continue;
      const { key } = off.by;
      // Its partner is met by the same mail: there too, those before it must not be.
      const partner = others.find(({ decider }) => decider.key === key)!;
      seen.add(off.faces[0]!);
      joined.push({ faces: off.faces, blockers: [...off.blockers, ...blockersOf(others, partner.at)] });
    }
  }
  const changed = ({ by }: OffBy) => by !== null && isChanged(by);
  for (const x of ofA) for (const y of ofB) if (changed(x) || changed(y)) joined.push(join(x, y));
  return joined;
}

const join = (x: Off, y: Off): Off => ({
  faces: [...x.faces, ...y.faces],
  blockers: [...x.blockers, ...y.blockers],
});

/** A branch for each way in which no bypass is on, where it asks for that. */
export function withOff(branch: Branch, near: Near, mail: OffMail): readonly Branch[] {
  if (!branch.needsOff) return [branch];
  return offIn(near, mail).map((off) => ({
    ...branch,
    faces: [...branch.faces, ...off.faces],
    blockers: [...branch.blockers, ...off.blockers],
    needsOff: false,
  }));
}
