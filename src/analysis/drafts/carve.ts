import type { Denotation } from '../atoms/denotations.ts';
import type { Universe } from '../atoms/universe.ts';
import { type Cell, fieldAt } from '../boxes/cell.ts';
import { inside } from '../boxes/set-pool.ts';
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

/**
 * A face without another one that meets it, as faces that may overlap: one for each thing that the other asks for. Where all of
 * the face has that, nothing is left, and there is no such face.
 */
function carve(universe: Universe, face: Face, hole: Face): readonly Face[] | null {
  const [cell, out] = [face.cells[0]!, hole.cells[0]!];
  if (face.cells.length > 1 || hole.cells.length > 1) return null;
  // Nobody knows who is in it.
  if (cell.literals.length + out.literals.length > 0) return null;
  const { words } = face;
  const pieces: Words[] = [];
  for (const field of addressFields) {
    for (const denotation of hole.words[field]) {
      if (holdsAll(universe, cell, field, denotation)) continue;
      const not = notFields[field];
      pieces.push({ ...words, [not]: [...words[not], denotation] });
    }
  }
  const { sources, start, end } = hole.words;
  if (sources !== null) pieces.push({ ...words, notSources: [...words.notSources, ...sources] });
  if (start !== null) pieces.push({ ...words, end: start - 1 });
  if (end !== null) pieces.push({ ...words, start: end + 1 });
  return pieces.flatMap((one) => faceFrom(universe, one) ?? []);
}

function holdsAll({ pools }: Universe, { sets }: Cell, field: AddressFieldName, { parts }: Denotation): boolean {
  const at = fieldAt[field];
  return parts.some(({ set }) => pools[at]!.relation(sets[at]!, set) === inside);
}
