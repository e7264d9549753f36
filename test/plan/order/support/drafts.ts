import type { Configuration } from '../../../../src/model/configuration.ts';
import type { ObservedAccount } from '../../../../src/model/observed-account.ts';
import type { PolicySet } from '../../../../src/model/policy-set.ts';
import type { DraftCall } from '../../../../src/plan/calls/draft-call.ts';
import { draftCalls } from '../../../../src/plan/calls/draft-calls.ts';
import { creationOf, deletionOfMade } from '../../../../src/plan/calls/objects.ts';
import { findChanges } from '../../../../src/plan/changes.ts';
import { guard } from '../../../../src/plan/guards.ts';
import type { BridgeCalls } from '../../../../src/plan/order/with-bridges.ts';
import { policySetAfter, policySetBefore } from '../../../../src/plan/policy-sets.ts';
import { pairSides } from '../../../../src/plan/sides.ts';
import { noon } from '../../support/open-account.ts';

export const now = noon / 1000;

export interface Drafts {
  readonly calls: readonly DraftCall[];
  readonly make: BridgeCalls;
  readonly before: PolicySet;
  readonly after: PolicySet;
}

/** The calls that bring an account to a configuration, in the order of the first guess. */
export function draftsFor(configuration: Configuration, account: ObservedAccount): Drafts {
  const sides = pairSides(configuration, account, now);
  const { changes } = guard(findChanges(sides), sides, { purpose: 'apply', allowDeletions: true });
  const { calls, terms } = draftCalls(
    changes.map((change, index) => ({ change, index })),
    sides,
  );
  return {
    calls,
    make: {
      creation: (policy) => creationOf(policy, null, terms),
      deletion: (policy, made) => deletionOfMade(policy, made, terms),
    },
    before: policySetBefore(configuration, account, now),
    after: policySetAfter(configuration, account, now),
  };
}
