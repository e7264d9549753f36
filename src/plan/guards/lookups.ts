import type { Block } from '../../documents/plan.ts';
import type { Configured } from '../../model/configuration.ts';
import { isLookedUp, type Sides } from '../sides.ts';
import type { GuardOptions } from './guard.ts';
import { identityBlock } from './identity.ts';

/** A group that is only looked up must be there. */
export function lookupGuard(sides: Sides, { purpose }: GuardOptions): readonly Block[] {
  if (purpose === 'destroy') return [];
  return sides.pairing.unpaired
    .filter(({ configured }) => isLookedUp(configured))
    .map(({ configured, why }) => {
      const unclear = identityBlock(configured, why, sides);
      if (unclear) return unclear;
      const { path, source } = (configured as Configured<'groups'>).fields;
      return {
        guard: 'unknown-object' as const,
        message: `The account has no ${source === null ? 'group' : `${source} group`} "${configured.name}" in ${path}. "${configured.key}" looks it up, because it has no \`members\`.`,
        hint: 'Correct its name, path or source, or give it `members` so that it is made here.',
      };
    });
}
