import { type PolicyKind, policyKinds } from '../../model/kinds/kinds.ts';
import type { Policy } from '../../routing/policy.ts';
import { policyFaces } from '../deciders/policy-faces.ts';
import type { Study } from './study.ts';

/**
 * Policies that no mail meets, though they are on and not over: a scope that holds nobody, or scopes and ranges that
 * exclude each other.
 */
export function policiesThatNeverMatch({ set, universe }: Study): readonly Policy[] {
  const now = universe.times.momentOf(0);
  const isOver = ({ fields: { start, end } }: Policy) => end !== null && end < Math.max(now, start ?? now);
  return policyKinds.flatMap((kind: PolicyKind) =>
    (set.objects[kind] as readonly Policy[]).filter(
      (policy) => policy.fields.enabled && !isOver(policy) && policyFaces(universe, 0, policy, {}).length === 0,
    ),
  );
}
