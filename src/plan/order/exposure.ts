import { type Exposed, findExposed, isSameMail } from '../../analysis/find-exposed.ts';
import type { Hash } from '../../model/hash.ts';
import type { Instant } from '../../model/instant.ts';
import type { PolicySet } from '../../model/policy-set.ts';

/** What is asked of the exact analysis about a state between two others. */
export interface Asks {
  /** Is there mail that is less secure in `during` than in `before`, and than in `after`? */
  readonly exposed: (during: PolicySet, before: PolicySet, after: PolicySet) => Exposed;
  /** Does no mail have another outcome in one than in the other? */
  readonly same: (one: PolicySet, other: PolicySet) => boolean;
}

/** The exact analysis itself. Mail before `asOf` does not matter. */
export const exactly = (asOf: Instant, md5: Hash): Asks => ({
  exposed: (during, before, after) => findExposed({ before, during, after }, { asOf, md5 }),
  same: (one, other) => isSameMail(one, other, { asOf, md5 }),
});
