import type { Universe } from '../../../src/analysis/atoms/universe.ts';
import { has } from '../../../src/analysis/boxes/bits.ts';
import { type Cell, fieldAt, fields, questionOf } from '../../../src/analysis/boxes/cell.ts';
import type { SetId } from '../../../src/analysis/boxes/set-pool.ts';
import { holdsPoint, type Point } from '../../../src/analysis/boxes/walk.ts';
import type { Decider, Program } from '../../../src/analysis/deciders/decider.ts';
import { addressFields, type Face } from '../../../src/analysis/deciders/face.ts';
import type { OutcomeId } from '../../../src/analysis/deciders/outcomes.ts';
import type { Draft } from '../../../src/analysis/drafts/draft.ts';

/** For each place, whether some mail has it: 1 or 0. */
export type Mail = Uint8Array;

/** With more of them, mail would take too long to look at. */
const most = 3_000;

/** A place for each kind of mail that some faces tell apart, and a question that they ask is answered either way. */
export interface Places {
  readonly all: readonly Point[];
  readonly inMail: (mail: Pick<Draft, 'faces' | 'blockers'>) => Mail;
  readonly inAny: (faces: readonly Face[]) => Mail;
  /** What a program does with the mail at each place. */
  readonly outcomes: (program: Program, plain: OutcomeId) => readonly OutcomeId[];
  readonly words: (place: number) => string;
}

/** Null: there are too many. */
export function newPlaces(universe: Universe, faces: readonly Face[]): Places | null {
  const { pools, addresses } = universe;
  const all = placesOf(universe, faces);
  if (all === null) return null;
  const kept = new Map<Face, Mail>();
  const placesIn = (face: Face): Mail => {
    let found = kept.get(face);
    if (found === undefined) {
      found = Uint8Array.from(all, (place) => Number(isIn(universe, face.cells, place)));
      kept.set(face, found);
    }
    return found;
  };
  const inAny = (some: readonly Face[]): Mail => {
    const any = new Uint8Array(all.length);
    for (const face of some)
      placesIn(face).forEach((isIn, at) => {
        any[at]! |= isIn;
      });
    return any;
  };
  return {
    all,
    inAny,
    inMail: ({ faces: some, blockers }) => {
      const blocked = inAny(blockers);
      const mail = blocked.map((isIn) => 1 - isIn);
      for (const face of some)
        placesIn(face).forEach((isIn, at) => {
          mail[at]! &= isIn;
        });
      return mail;
    },
    outcomes: ({ deciders, bypassesAll }, plain) => {
      const met = deciders.map((decider) => ({ decider, mail: inAny(decider.faces) }));
      // As `Program` says that it is read.
      return all.map((_, at) => {
        const here = met.filter(({ mail }) => mail[at] === 1).map(({ decider }) => decider);
        const bypass = here.find(({ stage }) => stage === 'bypass');
        const isOff = ({ stage }: Decider) => bypass?.outcome != null && (bypassesAll || stage === 'policy');
        return here.find((one) => one.stage !== 'bypass' && !isOff(one))?.outcome ?? plain;
      });
    },
    words: (place) => {
      const { members, literals } = all[place]!;
      const word = (member: number, at: number) =>
        at < addressFields.length ? addresses.addressOf(member) : `${fields[at]} ${member}`;
      return `${members
        .filter((_, at) => pools[at]!.size > 1)
        .map(word)
        .join(', ')}, answers ${literals.join(' ')}`;
    },
  };
}

const isIn = ({ pools }: Universe, cells: readonly Cell[], { members, literals }: Point): boolean =>
  cells.some((cell) => holdsPoint(pools, cell, members, literals));

function placesOf(universe: Universe, faces: readonly Face[]): readonly Point[] | null {
  const cells = [...new Set(faces.flatMap((face) => face.cells))];
  let all: readonly (readonly number[])[] = [[]];
  for (const field of fields) {
    const members = toldApart(universe, fieldAt[field], [...setsOf(faces, cells, fieldAt[field])]);
    if (all.length * members.length > most) return null;
    all = all.flatMap((some) => members.map((member) => [...some, member]));
  }
  let answers: readonly (readonly number[])[] = [[]];
  for (const question of new Set(
    [...cells, ...universe.impossible].flatMap(({ literals }) => literals.map(questionOf)),
  )) {
    answers = answers.flatMap((some) => [0, 1].map((answer) => [...some, question * 2 + answer]));
  }
  if (all.length * answers.length > most) return null;
  return all
    .flatMap((members) => answers.map((literals): Point => ({ members, literals })))
    .filter((place) => !isIn(universe, universe.impossible, place));
}

/** Sets of one field that make a difference: those of cells, and whom each scope holds by itself. */
function setsOf(faces: readonly Face[], cells: readonly Cell[], field: number): ReadonlySet<SetId> {
  const named = addressFields.filter((one) => fieldAt[one] === field);
  const scopes = named.flatMap((one) => faces.flatMap(({ words }) => words[one].flatMap(({ parts }) => parts)));
  return new Set([...cells.map(({ sets }) => sets[field]!), ...scopes.map(({ set }) => set)]);
}

/** One of those that are in the same sets. */
function toldApart({ pools }: Universe, field: number, sets: readonly SetId[]): readonly number[] {
  const { size, bitsOf } = pools[field]!;
  const first = new Map<string, number>();
  for (let member = 0; member < size; member++) {
    const key = sets.map((set) => Number(has(bitsOf(set), member))).join('');
    if (!first.has(key)) first.set(key, member);
  }
  return [...first.values()];
}
