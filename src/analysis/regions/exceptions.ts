import type { Universe } from '../atoms/universe.ts';
import { type Area, areaOf, relationsOf } from '../boxes/area.ts';
import { disjoint } from '../boxes/set-pool.ts';
import type { Face } from '../deciders/face.ts';
import { combinations, type Draft, findIn } from '../drafts/draft.ts';

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
  const relations = areas.map((area) => relationsOf(universe.pools, area));
  const meeting = [...new Set(draft.blockers)].filter(({ cells }) =>
    cells.some((cell) => relations.some((relation) => relation.of(cell) !== disjoint)),
  );
  let kept = [...meeting].sort((a, b) => narrowness(b) - narrowness(a));
  for (const face of [...kept]) {
    const others = kept.filter((one) => one !== face);
    const adds = findIn(universe, { faces: [...draft.faces, face], blockers: others }, nodes);
    if (adds.type === 'empty') kept = others;
  }
  return kept.reverse();
}

/** How many things are said of the mail in a face. */
function narrowness({ words }: Face): number {
  const { from, headerFrom, to, sources, start, end, content, picks, applications, recipients } = words;
  const said = [sources, start, end, picks, applications, recipients].filter((one) => one !== null).length;
  return said + from.length + headerFrom.length + to.length + content.length;
}
