import type { Configured } from '../model/configuration.ts';
import { kinds, type PolicyKind, policyKinds } from '../model/kinds/kinds.ts';
import { definitionsAndPolicies } from './guides.ts';
import type { Found, Rule } from './rule.ts';

/** Of fewer policies of a type, a quarter says nothing. */
const fewest = 8;
/** One of so many may override. */
const share = 4;
/** So many of the policies that override are shown. */
const mostShown = 3;

export const rule: Rule = {
  name: 'override-sprawl',
  severity: 'info',
  law: false,
  text: 'More than a quarter of the policies of a type override, of eight or more.',
  check: ({ draft }) =>
    policyKinds.flatMap((kind): readonly Found[] => {
      const policies: readonly Configured<PolicyKind>[] = draft.objects[kind];
      const overriding = policies.filter(({ fields }) => fields.override);
      if (policies.length < fewest || overriding.length * share <= policies.length) return [];
      const shown = overriding
        .map(({ key }) => key)
        .sort()
        .slice(0, mostShown);
      return [
        {
          message: `A policy override is for exceptions. ${overriding.length} of the ${policies.length} ${kinds[kind].label[1]} have one; among these the more specific comes first, as it would without ${definitionsAndPolicies}. Keep it for the few that must come before more specific ones.`,
          path: [kind],
          part: 'key',
          related: shown.map((key) => ({ message: `\`${key}\` overrides`, path: [kind, key, 'override'] })),
        },
      ];
    }),
};
