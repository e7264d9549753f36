import type { Block } from '../documents/plan.ts';
import type { Observed } from '../model/observed-account.ts';
import type { Changes } from './changes.ts';
import type { DraftChange } from './draft-change.ts';
import { deletionGuard } from './guards/deletions.ts';
import { dependents } from './guards/dependents.ts';
import { factsGuard } from './guards/facts.ts';
import { type ChangeGuard, type GuardOptions, hold } from './guards/guard.ts';
import { identityGuard } from './guards/identity.ts';
import { lookupGuard } from './guards/lookups.ts';
import { notUnderstoodGuard } from './guards/not-understood.ts';
import { protectGuard } from './guards/protect.ts';
import { remainsGuard } from './guards/remains.ts';
import { isLookedUp, type Sides } from './sides.ts';

export interface Guarded {
  readonly changes: readonly DraftChange[];
  readonly blocks: readonly Block[];
}

/**
 * Nothing that is held back is left out of the plan: a person must see what would happen to judge why it does not.
 * Guards of single changes come first; then what a held-back deletion keeps alive, and what rests on something held
 * back, is held back as well; the share of deletions is counted over everything.
 */
export function guard(found: Changes, sides: Sides, options: GuardOptions): Guarded {
  const single: readonly ChangeGuard[] = [identityGuard, notUnderstoodGuard, protectGuard];
  const checked = found.changes.map((change) => hold(change, firstBlock(single, change, sides)));
  // Drift is looked at and not carried out: only what can't be told for certain is held against it.
  if (options.purpose === 'drift')
    return { changes: checked, blocks: [...factsGuard(sides), ...lookupGuard(sides, options)] };
  const staying: readonly Observed[] = [
    ...found.leftOver.filter(({ fate }) => fate.type !== 'delete').map(({ object }) => object),
    ...sides.pairing.pairs.filter(({ configured }) => isLookedUp(configured)).map(({ observed }) => observed),
    ...sides.pairing.found.map(({ observed }) => observed),
  ];
  const changes = dependents(remainsGuard(checked, staying, sides), sides);
  const blocks = [
    ...factsGuard(sides),
    ...lookupGuard(sides, options),
    ...(options.purpose === 'destroy' || options.allowDeletions ? [] : deletionGuard(changes, found.unchanged)),
  ];
  return { changes, blocks };
}

function firstBlock(guards: readonly ChangeGuard[], change: DraftChange, sides: Sides): Block | undefined {
  for (const check of guards) {
    const block = check(change, sides);
    if (block) return block;
  }
  return undefined;
}
