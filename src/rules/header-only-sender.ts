import type { Configured } from '../model/configuration.ts';
import { type PolicyKind, policyKinds } from '../model/kinds/kinds.ts';
import { definitionsAndPolicies } from './guides.ts';
import type { Found, Rule } from './rule.ts';
import { nameOf } from './words.ts';

export const rule: Rule = {
  name: 'header-only-sender',
  severity: 'warning',
  law: false,
  text: 'A From based on the header alone, which protects by an address that anyone can forge.',
  check: ({ draft }) =>
    policyKinds.flatMap((kind) =>
      (draft.objects[kind] as readonly Configured<PolicyKind>[])
        // Everyone is everyone by any address.
        .filter(({ fields: { from } }) => from.basedOn === 'header' && from.type !== 'everyone')
        .map((policy): Found => {
          const [basedOn, why] = switchesOff(policy)
            ? ['envelope', 'who writes such an address there has secure messaging switched off']
            : ['both', 'mail from these senders that shows another address there gets past the policy'];
          return {
            message: `Anyone can write any address into the header of a message. From of ${nameOf(policy)} is based on the header alone: ${why}. Base it on \`${basedOn}\`: the envelope has the true address, the header may be masked ${definitionsAndPolicies}.`,
            hint: `basedOn: ${basedOn}`,
            path: [kind, policy.key, 'from', 'basedOn'],
          };
        }),
    ),
};

/** Whether the mail that a policy matches is less secure for it: then it must not match more. */
const switchesOff = ({ kind, fields }: Configured<PolicyKind>): boolean =>
  'action' in fields && fields.action === (kind === 'policies' ? 'takeNoAction' : 'disableSecureMessaging');
