import type { Universe } from '../atoms/universe.ts';
import { add, and, type Bits, firstFrom, newBits } from '../boxes/bits.ts';
import type { Program } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';
import { facesMeet, type Near, type NearDecider, nearOf } from '../drafts/near.ts';

/** The faces of a program, and which of them each face that was asked about meets. */
interface Meetings {
  readonly faces: readonly { readonly face: Face; readonly at: number }[];
  readonly ofFace: Map<Face, Bits>;
}

const known = new WeakMap<Program, Meetings>();

/**
 * What is near to all of some faces in a program, as `nearTo` finds it. Whoever asks about all pairs asks about the same faces
 * again and again: which others a face meets is looked up once.
 */
export function nearAll(universe: Universe, program: Program, faces: readonly Face[]): Near {
  const meetings = known.get(program) ?? meetingsOf(program);
  known.set(program, meetings);
  const near = faces.map((face) => meetingWith(universe, meetings, face)).reduce(and);
  const all: NearDecider[] = [];
  let own: Face[] = [];
  for (let number = firstFrom(near, 0); number >= 0; number = firstFrom(near, number + 1)) {
    const { face, at } = meetings.faces[number]!;
    if (all.at(-1)?.at !== at) {
      own = [];
      all.push({ decider: program.deciders[at]!, faces: own, at });
    }
    own.push(face);
  }
  return nearOf(program, all);
}

const meetingsOf = ({ deciders }: Program): Meetings => ({
  faces: deciders.flatMap(({ faces }, at) => faces.map((face) => ({ face, at }))),
  ofFace: new Map(),
});

function meetingWith(universe: Universe, { faces, ofFace }: Meetings, face: Face): Bits {
  const found = ofFace.get(face);
  if (found !== undefined) return found;
  const bits = newBits(faces.length);
  for (const [number, other] of faces.entries()) if (facesMeet(universe, face, other.face)) add(bits, number);
  ofFace.set(face, bits);
  return bits;
}
