import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'bidirectional-secure-messaging',
  severity: 'error',
  law: true,
  text: 'Bi-directional on a secure messaging policy, or on a content examination policy whose definition has an override.',
  check: ({ draft }) => {
    const overriding = new Set(
      draft.objects.contentDefinitions
        .filter(({ fields, invalid }) => fields.secureMessaging !== null || invalid.has('secureMessaging'))
        .map(({ handle }) => handle),
    );
    const secure = draft.objects.policies
      .filter(({ fields }) => fields.bidirectional)
      .map((policy) => [policy, 'it is for mail from internal senders to external recipients only'] as const);
    const content = draft.objects.contentPolicies
      .filter(
        ({ fields, invalid }) =>
          fields.bidirectional && !invalid.has('definition') && overriding.has(fields.definition),
      )
      .map((policy) => [policy, 'its definition has a secure messaging override'] as const);
    return [...secure, ...content].map(([policy, why]): Found => {
      return {
        message: `A policy that makes messages secure is never bi-directional. ${capital(nameOf(policy))} is: ${why}. Remove it, and write a second policy if the other direction is meant too.`,
        hint: 'bidirectional: false',
        path: [policy.kind, policy.key, 'bidirectional'],
      };
    });
  },
};
