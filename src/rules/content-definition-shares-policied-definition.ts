import { isBuiltin } from '../model/entity.ts';
import { definitionsAndPolicies } from './guides.ts';
import type { Found, Rule } from './rule.ts';
import { nameOf } from './words.ts';

export const rule: Rule = {
  name: 'content-definition-shares-policied-definition',
  severity: 'info',
  law: false,
  text: 'A secure messaging override that names a definition, not built in, which a secure messaging policy applies too.',
  check: ({ draft }) => {
    // Of several policies the first by key, so that the order of a file does not matter.
    const policyOf = new Map<string, string>();
    for (const { key, fields } of draft.objects.policies) {
      if (fields.definition === null) continue;
      const other = policyOf.get(fields.definition);
      if (other === undefined || key < other) policyOf.set(fields.definition, key);
    }
    return draft.objects.contentDefinitions.flatMap((definition): readonly Found[] => {
      const { secureMessaging } = definition.fields;
      const policy = secureMessaging === null ? undefined : policyOf.get(secureMessaging);
      if (secureMessaging === null || policy === undefined || isBuiltin(secureMessaging)) return [];
      return [
        {
          message: `An override shares its definition with a policy. The override of ${nameOf(definition)} is \`${secureMessaging}\`, which the secure messaging policy \`${policy}\` applies too: who changes it for one changes it for both. Content examination wants a definition with no policy ${definitionsAndPolicies}; make one for it.`,
          path: ['contentDefinitions', definition.key, 'secureMessaging'],
          related: [{ message: 'the policy is here', path: ['policies', policy, 'definition'] }],
        },
      ];
    });
  },
};
