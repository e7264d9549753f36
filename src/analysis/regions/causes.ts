import type { Draft } from '../drafts/draft.ts';
import type { Cause } from '../impact.ts';

/** What makes the difference, on which side. */
export function causesOf({ because }: Draft): readonly Cause[] {
  return because.map(
    ({ of, decider: { what, handle } }): Cause => ({ side: of === 0 ? 'before' : 'after', what, handle }),
  );
}
