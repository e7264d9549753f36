import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'lite-defines-definitions',
  severity: 'error',
  law: true,
  text: 'A secure messaging definition in a lite account.',
  check: ({ draft }) =>
    draft.facts.edition !== 'lite'
      ? []
      : draft.objects.definitions.map(
          (definition): Found => ({
            message: `A lite account has no secure messaging definitions of its own. ${capital(nameOf(definition))} can not be made there; remove it and name \`builtin:all\` or \`builtin:external\` where it is used.`,
            path: ['definitions', definition.key],
            part: 'key',
          }),
        ),
};
