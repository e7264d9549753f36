import type { Block } from '../../documents/plan.ts';
import type { DraftChange } from '../draft-change.ts';
import { isBridge } from '../order/bridge.ts';

/** Up to this many deletions are nobody's accident. */
const few = 3;
/** Of the objects that the configuration manages or owns. */
const share = 0.3;

/** A lost include or a wrong folder must not empty an account. */
export function deletionGuard(changes: readonly DraftChange[], unchanged: number): readonly Block[] {
  // What an interrupted apply left behind is ours.
  const deletions = changes.filter(
    ({ action, observed }) => action === 'delete' && !(observed && isBridge(observed)),
  ).length;
  const managed = unchanged + changes.filter(({ action }) => action !== 'create').length;
  if (deletions <= few || deletions <= managed * share) return [];
  return [
    {
      guard: 'too-many-deletions',
      message: `This plan deletes ${deletions} of the ${managed} objects that are managed here. More than ${share * 100} % is held back.`,
      hint: 'Check that no file is missing. If it is meant, add --allow-deletions.',
    },
  ];
}
