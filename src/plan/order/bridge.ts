// A bridge is a policy that is only there while a plan is carried out: the copy of one that the plan changes, as it was
// before. It is made before any other call that mail can notice, and deleted after all of them. So what the policy was for
// stays as it was until what takes over is there.

import type { Entity } from '../../model/entity.ts';
import type { Hash } from '../../model/hash.ts';
import { isPolicyKind, policyKinds } from '../../model/kinds/kinds.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import { judgeMessage } from '../../routing/evaluate.ts';
import type { Message } from '../../routing/message.ts';
import type { Policy } from '../../routing/policy.ts';
import { worldOf } from '../../routing/world.ts';
import type { DraftCall } from '../calls/draft-call.ts';

/** How the narratives of bridges begin. Whatever begins so, and is not configured, is deleted by the next apply. */
export const bridgePrefix = 'sealwright bridge';

export const isBridge = ({ kind, name }: Pick<Entity, 'kind' | 'name'>): boolean =>
  isPolicyKind(kind) && name.startsWith(bridgePrefix);

/** A policy of before that a call changes or deletes, for which a copy can stand in. */
export interface Bridged {
  readonly policy: Policy;
  /** The place of that call. */
  readonly at: number;
}

/** The policies that kept this mail secure before, and that some call changes; the one that decided comes first. */
export function bridgeable(
  message: Message,
  calls: readonly DraftCall[],
  before: PolicySet,
  md5: Hash,
): readonly Bridged[] {
  const judged = judgeMessage(worldOf(before, md5), message).judged[0]!;
  const { decidedBy } = judged.outcome;
  const placeOf = new Map(
    calls.flatMap(({ transition }, at) =>
      transition.type === 'edit' || transition.type === 'delete'
        ? [[`${transition.kind} ${transition.handle}`, at] as const]
        : [],
    ),
  );
  const matching = policyKinds.flatMap((kind) => judged.matching.all[kind] as readonly Policy[]);
  return [...matching]
    .sort((a, b) => Number(b.handle === decidedBy.policy) - Number(a.handle === decidedBy.policy))
    .flatMap((policy): readonly Bridged[] => {
      const at = placeOf.get(`${policy.kind} ${policy.handle}`);
      return at === undefined || !protects(policy) ? [] : [{ policy, at }];
    });
}

/** Whether a policy makes mail secure, or lets others do so. The service takes no secure messaging policy for both ways. */
function protects(policy: Policy): boolean {
  switch (policy.kind) {
    case 'policies':
      return policy.fields.action === null && !policy.fields.bidirectional;
    case 'bypassPolicies':
      return policy.fields.action === 'takeNoAction';
    case 'contentPolicies':
      return true;
  }
}

/** The copy of a policy. It is older than all that the plan makes after it, and newer than what was there. */
export function copyOf(policy: Policy, number: number, before: PolicySet): Policy {
  const others = policyKinds.flatMap((kind) => before.objects[kind] as readonly Policy[]);
  const latest = others.reduce((most, { createTime }) => Math.max(most, createTime ?? 0), 0);
  const names = new Set(others.filter(({ kind }) => kind === policy.kind).map(({ name }) => name));
  const base = `${bridgePrefix}: ${policy.name}`;
  let narrative = base;
  for (let again = 2; names.has(narrative); again++) narrative = `${base} (${again})`;
  const { id: _, key: __, ...rest } = policy;
  return {
    ...rest,
    handle: `bridge:${number}`,
    name: narrative,
    createTime: latest + number,
    fields: { ...policy.fields, narrative },
  } as Policy;
}
