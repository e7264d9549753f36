import { formatInstant } from '../model/instant.ts';
import { policyKinds } from '../model/kinds/kinds.ts';
import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'validity-inverted',
  severity: 'error',
  law: true,
  text: 'A policy that ends before it starts.',
  check: ({ draft }) =>
    policyKinds.flatMap((kind) =>
      draft.objects[kind].flatMap((policy): readonly Found[] => {
        const { start, end } = policy.fields;
        if (start === null || end === null || end >= start) return [];
        const message = `A policy ends before it starts. ${capital(nameOf(policy))} starts at ${formatInstant(start)} and ends at ${formatInstant(end)}, so it would never apply; correct one of the dates.`;
        const related = [{ message: 'the start is here', path: [kind, policy.key, 'start'] }];
        return [{ message, path: [kind, policy.key, 'end'], related }];
      }),
    ),
};
