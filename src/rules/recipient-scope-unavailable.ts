import { definitionsAndPolicies } from './guides.ts';
import type { Found, Rule } from './rule.ts';
import { nameOf } from './words.ts';

export const rule: Rule = {
  name: 'recipient-scope-unavailable',
  severity: 'info',
  law: false,
  text: 'Everyone or external as the To of a bypass policy, which its form in the console lists under From only.',
  check: ({ draft }) =>
    draft.objects.bypassPolicies.flatMap((policy): readonly Found[] => {
      const { to } = policy.fields;
      // A To that could not be read holds everyone in its place.
      if ((to.type !== 'everyone' && to.type !== 'external') || policy.invalid.has('to')) return [];
      return [
        {
          message: `The form of a bypass policy does not list this choice under Emails To. To of ${nameOf(policy)} is \`${to.type}\`, which the form has under Emails From only ${definitionsAndPolicies}: who edits the policy in the console may not be able to keep it. Name domains, groups or addresses, or acknowledge it.`,
          path: ['bypassPolicies', policy.key, 'to'],
        },
      ];
    }),
};
