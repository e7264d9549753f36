import type { Address } from '../model/address.ts';
import type { PolicyKind } from '../model/kinds/kinds.ts';
import { policyKinds } from '../model/kinds/kinds.ts';
import type { Handle, Scope } from '../model/scope.ts';
import { matches } from './match.ts';
import type { Message } from './message.ts';
import { emptySender } from './people.ts';
import type { Policy } from './policy.ts';
import type { World } from './world.ts';

/** Something that nobody said, and by which a policy would match that does not match without it. */
export interface Unknown {
  readonly type: PolicyKind;
  readonly policy: Handle;
  /** The addresses that may be in the group, or may have the attribute's value. */
  readonly addresses: readonly Address[];
  readonly scope: Extract<Scope, { readonly type: 'group' | 'attribute' }>;
}

/**
 * Policies that would match if a group whose members nobody gave held an address, or a user who is not in the directory
 * had an attribute. An evaluation treats them as having none: this is what it says about it (docs/domain.md, "What is not
 * known").
 */
export function unknownsOf({ set, people }: World, message: Message, recipient: Address): readonly Unknown[] {
  const { holds, mayHold } = people;
  const mayHoldAny = (scope: Scope, addresses: readonly Address[]) =>
    addresses.filter((address) => address !== emptySender && mayHold(scope, address) && !holds(scope, address));
  return policyKinds.flatMap((type) =>
    (set.objects[type] as readonly Policy[]).flatMap((policy): readonly Unknown[] => {
      if (matches(policy, message, recipient, holds) || !matches(policy, message, recipient, mayHold)) return [];
      const { from, to } = policy.fields;
      return [from, to].flatMap((scope): readonly Unknown[] => {
        if (scope.type !== 'group' && scope.type !== 'attribute') return [];
        const addresses = mayHoldAny(scope, asked(scope === from, policy, message, recipient));
        return addresses.length === 0 ? [] : [{ type, policy: policy.handle, addresses, scope }];
      });
    }),
  );
}

/** The addresses that a scope of a policy is tested on. */
function asked(isFrom: boolean, { fields }: Policy, { from, headerFrom }: Message, recipient: Address) {
  const { basedOn } = fields.from;
  const sender = basedOn === 'envelope' ? [from] : basedOn === 'header' ? [headerFrom] : [from, headerFrom];
  if (fields.bidirectional) return [...new Set([...sender, recipient])];
  return isFrom ? [...new Set(sender)] : [recipient];
}
