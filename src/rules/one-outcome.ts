import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'one-outcome',
  severity: 'error',
  law: true,
  text: 'A secure messaging policy with both a definition and take no action, or with neither.',
  check: ({ draft }) =>
    draft.objects.policies
      .filter(
        ({ fields, invalid }) =>
          !invalid.has('definition') && (fields.definition === null) === (fields.action === null),
      )
      .map((policy): Found => {
        const both = policy.fields.action !== null;
        return {
          message: both
            ? `A policy does one thing. ${capital(nameOf(policy))} has both a \`definition\` and \`action: takeNoAction\`; remove one of them.`
            : `A policy does one thing. ${capital(nameOf(policy))} has neither a \`definition\` nor \`action: takeNoAction\`; write one of them.`,
          path: ['policies', policy.key, ...(both ? ['action'] : [])],
          part: 'key',
        };
      }),
};
