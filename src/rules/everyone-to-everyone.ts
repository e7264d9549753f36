import type { Configured } from '../model/configuration.ts';
import { type PolicyKind, policyKinds } from '../model/kinds/kinds.ts';
import type { Found, Rule } from './rule.ts';
import { nameOf } from './words.ts';

export const rule: Rule = {
  name: 'everyone-to-everyone',
  severity: 'warning',
  law: false,
  text: 'A policy for mail from everybody to everybody.',
  check: ({ draft }) =>
    policyKinds.flatMap((kind) =>
      (draft.objects[kind] as readonly Configured<PolicyKind>[])
        .filter(
          ({ fields, invalid }) =>
            fields.from.type === 'everyone' &&
            fields.to.type === 'everyone' &&
            // What could not be read holds everyone in its place.
            !invalid.has('from') &&
            !invalid.has('to'),
        )
        .map((policy): Found => {
          const hint = kind === 'policies' && policy.fields.from.basedOn === 'envelope';
          return {
            message: `A policy is for mail from everybody to everybody. From and To of ${nameOf(policy)} are both \`everyone\`: ${why[kind]}`,
            ...(hint ? { hint: 'from: internal' } : {}),
            path: [kind, policy.key, 'from'],
            related: [{ message: 'its To is here', path: [kind, policy.key, 'to'] }],
          };
        }),
    ),
};

const why: Readonly<Record<PolicyKind, string>> = {
  policies:
    'a change of it reaches every mail that leaves. It acts on mail from internal senders to external recipients only, so say that, or name those who are meant.',
  bypassPolicies:
    'a change of it reaches every mail that a secure messaging policy acts on. Name the senders or the recipients who are meant.',
  contentPolicies:
    'it examines all mail in both directions, and a change of it reaches all of it. Name the senders or the recipients who are meant.',
};
