import type { Universe } from '../atoms/universe.ts';
import { type Area, areaOf, relationsOf } from '../boxes/area.ts';
import type { Bits } from '../boxes/bits.ts';
import { type Cell, isCellWithin } from '../boxes/cell.ts';
import { cutInto } from '../boxes/cut.ts';
import { tryPoints } from '../boxes/find-point.ts';
import { disjoint, inside } from '../boxes/set-pool.ts';
import { findFree, type Layout } from '../boxes/split.ts';
import type { Face } from '../deciders/face.ts';
import { combinations, type Draft } from '../drafts/draft.ts';

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
  const blockers = widestFaces(universe, draft.blockers, areas);
  let tables: readonly Table[] | undefined;
  let kept = [...blockers].sort((a, b) => narrowness(b) - narrowness(a));
  for (const face of [...kept]) {
    const others = kept.filter((one) => one !== face);
    // Mostly there is a point that only this one holds.
    if (hasOwnPoint(universe, draft, face, others)) continue;
    tables ??= areas.map((area) => tableOf(universe, area, blockers));
    if (!tables.some((table) => addsIn(table, face, others, nodes))) kept = others;
  }
  return kept.reverse();
}

function hasOwnPoint({ pools, impossible }: Universe, { faces }: Draft, face: Face, others: readonly Face[]): boolean {
  return combinations([...faces, face]).some((cells) => {
    const area = areaOf(pools, cells);
    if (area === null) return false;
    const relations = relationsOf(pools, area);
    const rest: Cell[] = [];
    for (const some of [...others.map((other) => other.cells), impossible]) {
      for (const cell of some) {
        const relation = relations.of(cell);
        if (relation === inside) return false;
        if (relation !== disjoint) rest.push(cell);
      }
    }
    return rest.length === 0 || tryPoints(pools, area, rest) !== null;
  });
}

/** Those that meet the mail, without those that another one holds all of. */
function widestFaces({ pools }: Universe, blockers: readonly Face[], areas: readonly Area[]): readonly Face[] {
  const relations = areas.map((area) => relationsOf(pools, area));
  const meeting = [...new Set(blockers)].filter(({ cells }) =>
    cells.some((cell) => relations.some((relation) => relation.of(cell) !== disjoint)),
  );
  const isWithin = (a: Face, b: Face) => a.cells.every((x) => b.cells.some((y) => isCellWithin(pools, x, y)));
  return meeting.filter(
    (face, at) =>
      !meeting.some((other, index) => index !== at && isWithin(face, other) && (index < at || !isWithin(other, face))),
  );
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

/** How many things are said of the mail in a face. */
function narrowness({ words }: Face): number {
  const { from, headerFrom, to, sources, start, end, content, picks, applications, recipients } = words;
  const said = [sources, start, end, picks, applications, recipients].filter((one) => one !== null).length;
  return said + from.length + headerFrom.length + to.length + content.length;
}
