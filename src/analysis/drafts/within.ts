import type { Universe } from '../atoms/universe.ts';
import { type Face, isFaceWithin } from '../deciders/face.ts';
import { type Draft, mayHaveMail } from './draft.ts';
import { facesMeet } from './near.ts';

/** Drafts that were found, so that mail which is already in one of them is not told again. */
export interface FoundMail {
  readonly holds: (draft: Draft) => boolean;
  readonly add: (draft: Draft) => void;
}

export function newFoundMail(universe: Universe, nodes: number): FoundMail {
  const byOutcomes = new Map<string, Draft[]>();
  const alike = (draft: Draft): Draft[] => {
    const key = draft.outcomes.join(' ');
    const known = byOutcomes.get(key) ?? [];
    byOutcomes.set(key, known);
    return known;
  };
  return {
    holds: (draft) => alike(draft).some((other) => isWithin(universe, draft, other, nodes)),
    add: (draft) => alike(draft).push(draft),
  };
}

/** Whether all mail of a draft is in another one: in all of its faces, as far as that is plain, and met by none of its blockers. */
function isWithin(universe: Universe, draft: Draft, other: Draft, nodes: number): boolean {
  const isIn = (face: Face) => draft.faces.some((own) => own === face || isFaceWithin(universe, own, face));
  if (!other.faces.every(isIn)) return false;
  const own = new Set(draft.blockers);
  return other.blockers.every(
    (blocker) =>
      own.has(blocker) ||
      // Mostly that is plain as well.
      draft.faces.some((face) => !facesMeet(universe, face, blocker)) ||
      draft.blockers.some((wider) => isFaceWithin(universe, blocker, wider)) ||
      !mayHaveMail(universe, { ...draft, faces: [...draft.faces, blocker] }, nodes),
  );
}
