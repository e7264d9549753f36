import type { Denotation } from '../atoms/denotations.ts';
import type { Universe } from '../atoms/universe.ts';
import { type Cell, fieldAt } from '../boxes/cell.ts';
import { cuts, inside } from '../boxes/set-pool.ts';
import { type AddressFieldName, addressFields, type Face, faceFrom, notFields, type Words } from '../deciders/face.ts';
import { facesMeet, type Near } from './near.ts';

/** More parts than these say less than the bypasses themselves. */
const mostParts = 24;

/**
 * The mail for which a bypass is on: that of bypasses which disable, without that of those before them which take no action. As far
 * as it can be told in faces: null, where nobody knows who is in them, or there would be too many.
 */
export function onFaces(universe: Universe, { bypasses }: Near, faces: readonly Face[]): readonly Face[] | null {
  const all: Face[] = [];
  for (const { decider, faces: own, at } of bypasses) {
    if (decider.outcome === null) continue;
    let parts = own;
    for (const before of bypasses) {
      if (before.at >= at) break;
      if (before.decider.outcome !== null) continue;
      for (const hole of before.faces) {
        const next: Face[] = [];
        for (const part of parts) {
          const left = facesMeet(universe, part, hole) ? carve(universe, part, hole) : [part];
          if (left === null) return null;
          next.push(...left.filter((one) => faces.every((other) => facesMeet(universe, one, other))));
        }
        parts = [...new Set(next)];
        if (parts.length > mostParts) return null;
      }
    }
    all.push(...parts);
  }
  return all;
}

/** A face without another one that meets it, as faces that may overlap: one for each thing that the other asks for. */
function carve(universe: Universe, face: Face, hole: Face): readonly Face[] | null {
  const [cell, ...more] = face.cells;
  const [out, ...others] = hole.cells;
  if (cell === undefined || out === undefined || more.length + others.length > 0) return null;
  // Nobody knows who is in it.
  if (cell.literals.length + out.literals.length > 0) return null;
  const { pools } = universe;
  const isCut = (at: number) => pools[at]!.relation(cell.sets[at]!, out.sets[at]!) === cuts;
  const pieces: Words[] = [];
  for (const field of addressFields) {
    if (!isCut(fieldAt[field])) continue;
    for (const denotation of hole.words[field]) {
      if (holdsAll(universe, cell, field, denotation)) continue;
      const not = notFields[field];
      pieces.push({ ...face.words, [not]: [...face.words[not], denotation] });
    }
  }
  if (isCut(fieldAt.sourceIp)) {
    pieces.push({ ...face.words, notSources: [...face.words.notSources, ...(hole.words.sources ?? [])] });
  }
  if (isCut(fieldAt.at)) {
    const { start, end } = hole.words;
    if (start !== null) pieces.push({ ...face.words, end: start - 1 });
    if (end !== null) pieces.push({ ...face.words, start: end + 1 });
  }
  return pieces.flatMap((words) => faceFrom(universe, words) ?? []);
}

const holdsAll = ({ pools }: Universe, cell: Cell, field: AddressFieldName, { parts }: Denotation): boolean =>
  parts.some(({ set }) => pools[fieldAt[field]]!.relation(cell.sets[fieldAt[field]]!, set) === inside);
