import type { Universe } from '../atoms/universe.ts';
import { type Area, type AreaRelations, areaOf, relationsOf } from '../boxes/area.ts';
import { add, bitsOf } from '../boxes/bits.ts';
import { type Cell, isCellWithin } from '../boxes/cell.ts';
import { type Overlaps, overlapsOf } from '../boxes/overlaps.ts';
import { disjoint, everything, inside } from '../boxes/set-pool.ts';
import { type Face, widestFaces } from '../deciders/face.ts';
import { combinations, type Draft } from '../drafts/draft.ts';
import { narrowness } from './words.ts';

/** The parts that the mail of a draft consists of before its blockers are taken away. */
export function areasOf(universe: Universe, { faces }: Pick<Draft, 'faces'>): readonly Area[] {
  return combinations(faces).flatMap((cells) => areaOf(universe.pools, cells) ?? []);
}

/**
 * The blockers that take something away which no other does. Narrow ones are the first to be left out, so that what is said is
 * short.
 */
export function neededBlockers(
  universe: Universe,
  draft: Draft,
  areas: readonly Area[],
  nodes: number,
): readonly Face[] {
  const bases = areas.map((area): Base => ({ area, relations: relationsOf(universe.pools, area) }));
  const blockers = widestMeeting(universe, draft.blockers, bases);
  const parts = bases.map((base) => partOf(universe, base, blockers));
  const kept = new Set(blockers);
  for (const face of [...blockers].sort((a, b) => narrowness(b.words) - narrowness(a.words))) {
    kept.delete(face);
    if (parts.some((part) => addsIn(universe, part, face, kept, nodes))) kept.add(face);
  }
  return [...kept].reverse();
}

/** A part of the mail, and how it lies to cells. */
interface Base {
  readonly area: Area;
  readonly relations: AreaRelations;
}

/** Those that meet the mail, without those that another one holds all of. */
function widestMeeting(universe: Universe, blockers: readonly Face[], bases: readonly Base[]): readonly Face[] {
  const meets = ({ cells }: Face) =>
    cells.some((cell) => bases.some(({ relations }) => relations.of(cell) !== disjoint));
  return widestFaces(universe, blockers.filter(meets));
}

/** A part of the mail, and what blockers take of it. */
interface Part {
  readonly overlaps: Overlaps;
  /** Those of a face that meet this part: their numbers, and what they ask for that not all of the part is anyway. */
  readonly ofFace: ReadonlyMap<Face, readonly { readonly number: number; readonly cell: Cell }[]>;
  readonly count: number;
  readonly impossible: readonly number[];
}

function partOf({ pools, impossible }: Universe, { area, relations }: Base, blockers: readonly Face[]): Part {
  const cells: Cell[] = [];
  const meeting = (some: readonly Cell[]) =>
    some
      .filter((cell) => relations.of(cell) !== disjoint)
      .map((cell) => ({ number: cells.push(cell) - 1, cell: withoutGiven(cell, area, relations) }));
  const ofFace = new Map(blockers.map((face) => [face, meeting(face.cells)] as const));
  const never = meeting(impossible).map(({ number }) => number);
  return { overlaps: overlapsOf(pools, area, relations, cells), ofFace, count: cells.length, impossible: never };
}

const withoutGiven = ({ sets, literals }: Cell, area: Area, relations: AreaRelations): Cell => ({
  sets: sets.map((set, field) => (relations.ofField(field, set) === inside ? everything : set)),
  literals: literals.filter((one) => !area.literals.includes(one)),
});

function addsIn(
  { pools }: Universe,
  { overlaps, ofFace, count, impossible }: Part,
  face: Face,
  others: ReadonlySet<Face>,
  nodes: number,
): boolean {
  const rest = bitsOf(count, impossible);
  const left = new Set(ofFace.get(face)!);
  for (const other of others) {
    for (const { number, cell } of ofFace.get(other)!) {
      add(rest, number);
      // Mostly one of the others holds all that a superfluous one does.
      for (const own of left) if (isCellWithin(pools, own.cell, cell)) left.delete(own);
    }
  }
  return [...left].some(({ number }) => overlaps.hasAlone(number, rest, nodes));
}
