import type { Universe } from '../atoms/universe.ts';
import { type Area, type AreaRelations, areaOf, areaWith, relationsOf } from '../boxes/area.ts';
import type { Bits } from '../boxes/bits.ts';
import type { Cell, Pools } from '../boxes/cell.ts';
import { cutInto } from '../boxes/cut.ts';
import { disjoint } from '../boxes/set-pool.ts';
import { findFree, type Layout } from '../boxes/split.ts';
import { tryPoints } from '../boxes/walk.ts';
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
  let tables: readonly Table[] | undefined;
  let kept = [...blockers].sort((a, b) => narrowness(b.words) - narrowness(a.words));
  for (const face of [...kept]) {
    const others = kept.filter((one) => one !== face);
    // Mostly there is a point that only this one holds.
    if (hasOwnPoint(universe.pools, bases, face, others)) continue;
    tables ??= areas.map((area) => tableOf(universe, area, blockers));
    if (!tables.some((table) => addsIn(table, face, others, nodes))) kept = others;
  }
  return kept.reverse();
}

/** `bases`: the mail, with how it lies to cells. What holds all of it holds all of its parts. */
function hasOwnPoint(pools: Pools, bases: readonly Base[], face: Face, others: readonly Face[]): boolean {
  const rest: Cell[] = [];
  for (const { cells } of others) rest.push(...cells);
  return bases.some(({ area, relations }) =>
    face.cells.some((cell) => {
      const part = areaWith(pools, area, cell);
      return part !== null && tryPoints(pools, part, relations, rest) !== null;
    }),
  );
}

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

/** A part of the mail, and what blockers take of it, in the smallest terms. */
interface Table {
  readonly layout: Layout;
  readonly rows: ReadonlyMap<Face, readonly Bits[]>;
  readonly impossible: readonly Bits[];
}

function tableOf({ pools, impossible }: Universe, area: Area, blockers: readonly Face[]): Table {
  const relations = relationsOf(pools, area);
  const meeting = new Map(
    blockers.map((face) => [face, face.cells.filter((cell) => relations.of(cell) !== disjoint)] as const),
  );
  const never = impossible.filter((cell) => relations.of(cell) !== disjoint);
  const { layout, rowOf } = cutInto(pools, area, relations, [...[...meeting.values()].flat(), ...never]);
  return {
    layout,
    rows: new Map([...meeting].map(([face, cells]) => [face, cells.map(rowOf)])),
    impossible: never.map(rowOf),
  };
}

function addsIn({ layout, rows, impossible }: Table, face: Face, others: readonly Face[], nodes: number): boolean {
  const rest = [...impossible, ...others.flatMap((other) => rows.get(other) ?? [])];
  return (rows.get(face) ?? []).some((row) => findFree(layout, row, rest, { left: nodes }) !== null);
}
