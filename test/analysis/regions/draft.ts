import { newUniverse, type Universe } from '../../../src/analysis/atoms/universe.ts';
import type { Face } from '../../../src/analysis/deciders/face.ts';
import type { Draft } from '../../../src/analysis/drafts/draft.ts';
import type { Region } from '../../../src/analysis/impact.ts';
import { describe } from '../../../src/analysis/regions/describe.ts';
import { faceSaid, type Said } from './said.ts';
import { small } from './small.ts';

export const universe = newUniverse([small], 0);
export const nodes = 10_000;

export const draftOf = (faces: readonly Face[], blockers: readonly Face[]): Draft => ({
  faces,
  blockers,
  outcomes: [],
  because: [],
});

/** The mail that is in all of `mail` and in none of `blockers`, as it is told. */
export function told(
  mail: readonly Said[],
  blockers: readonly Said[] = [],
  own: Universe = universe,
): Pick<Region, 'box' | 'except'> {
  const faces = (some: readonly Said[]) => some.map((one) => faceSaid(own, one));
  return describe(own, draftOf(faces(mail), faces(blockers)), nodes);
}
