import type { Block } from '../../documents/plan.ts';
import type { Configured } from '../../model/configuration.ts';
import { isLookedUp, type Sides } from '../sides.ts';
import type { GuardOptions } from './guard.ts';

/** A group that is only looked up must be there. */
export function lookupGuard({ pairing }: Sides, { purpose }: GuardOptions): readonly Block[] {
  if (purpose === 'destroy') return [];
  return pairing.unpaired
    .filter(({ configured, why }) => isLookedUp(configured) && why.type === 'absent')
    .map(({ configured }) => {
      const { path, source } = (configured as Configured<'groups'>).fields;
      return {
        guard: 'unknown-object' as const,
        message:
          `The account has no ${source ?? ''} group "${configured.name}" in ${path}. "${configured.key}" looks it up, because it has no \`members\`.`.replace(
            'no  ',
            'no ',
          ),
        hint: 'Correct its name, path or source, or give it `members` so that it is made here.',
      };
    });
}
