// Of policies that tie, the older one wins. What is told beforehand is what comes of new ones that are made in the order of
// their narratives; made in another order, they may decide otherwise.

import type { Entity } from '../../model/entity.ts';
import { isPolicyKind } from '../../model/kinds/kinds.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Policy } from '../../routing/policy.ts';
import { comparePolicies, isTie } from '../../routing/precedence.ts';
import type { Part, Touch } from './touch.ts';
import type { Transition } from './transition.ts';

/** Pairs of calls that make policies of which both can match a message and only their age tells them apart. */
export function tiesOf(
  transitions: readonly Transition[],
  parts: readonly (readonly Part[])[],
  before: PolicySet,
  { meet }: Touch,
): readonly (readonly [first: number, second: number])[] {
  const made = new Map<string, { readonly at: number; readonly policy: Policy }[]>();
  for (const [at, transition] of transitions.entries()) {
    // What has its age already comes first anyway.
    if (transition.type !== 'create' || !isPolicyKind(transition.object.kind)) continue;
    if (transition.object.createTime) continue;
    const policy = transition.object as Policy;
    const { override, from, to } = policy.fields;
    const rank = `${policy.kind} ${override} ${from.type} ${to.type}`;
    const list = made.get(rank);
    if (list) list.push({ at, policy });
    else made.set(rank, [{ at, policy }]);
  }
  const compare = comparePolicies(before.strategies);
  return [...made.values()].flatMap((list) => {
    const sorted = [...list].sort((a, b) => compare(a.policy, b.policy));
    return sorted.flatMap((a, index) =>
      sorted
        .slice(index + 1)
        .filter((b) => isTie(a.policy, b.policy) && !sameDeed(a.policy, b.policy) && meet(parts[a.at]!, parts[b.at]!))
        .map((b) => [a.at, b.at] as const),
    );
  });
}

const sameDeed = (a: Policy, b: Policy): boolean => deedOf(a) === deedOf(b);
const deedOf = ({ fields }: Entity): string => {
  const { definition, action } = fields as { readonly definition?: unknown; readonly action?: unknown };
  return `${String(definition)} ${String(action)}`;
};

/** New policies with the ages that this order of making them gives: each is newer than all that was there. */
export function withAges(transitions: readonly Transition[], before: PolicySet): readonly Transition[] {
  const times = (['policies', 'bypassPolicies', 'contentPolicies'] as const).flatMap((kind) =>
    (before.objects[kind] as readonly Entity[]).map(({ createTime }) => createTime ?? 0),
  );
  let latest = times.reduce((most, time) => Math.max(most, time), 0);
  return transitions.map((transition) => {
    if (transition.type !== 'create' || !isPolicyKind(transition.object.kind)) return transition;
    latest += 1;
    return { ...transition, object: { ...transition.object, createTime: latest } as Entity };
  });
}
