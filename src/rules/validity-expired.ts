import { formatInstant } from '../model/instant.ts';
import { policyKinds } from '../model/kinds/kinds.ts';
import { definitionsAndPolicies } from './guides.ts';
import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'validity-expired',
  severity: 'warning',
  law: false,
  text: 'A policy that ended before now.',
  check: ({ draft, now }) =>
    policyKinds.flatMap((kind) =>
      draft.objects[kind].flatMap((policy): readonly Found[] => {
        const { start, end } = policy.fields;
        // One that ends before it starts is told by the rule about that.
        if (end === null || end >= now || (start !== null && end < start)) return [];
        return [
          {
            message: `A policy is over. ${capital(nameOf(policy))} ended at ${formatInstant(end)}; the service disables a policy by itself when its end is reached ${definitionsAndPolicies}, so it applies to no mail. Remove it, or give it a later end.`,
            path: [kind, policy.key, 'end'],
          },
        ];
      }),
    ),
};
