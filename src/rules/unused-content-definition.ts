import type { Found, Rule } from './rule.ts';
import { isUseUnread } from './uses.ts';
import { nameOf } from './words.ts';

export const rule: Rule = {
  name: 'unused-content-definition',
  severity: 'info',
  law: false,
  text: 'A content examination definition that no content examination policy applies.',
  check: ({ draft }) => {
    if (isUseUnread(draft, 'contentDefinitions')) return [];
    const used = new Set(draft.objects.contentPolicies.map(({ fields }) => fields.definition));
    return draft.objects.contentDefinitions
      .filter(({ handle }) => !used.has(handle))
      .map(
        (definition): Found => ({
          message: `A word list is applied to no mail. No content examination policy names ${nameOf(definition)}, so no message is examined for it. Write a policy that does, or remove the definition.`,
          path: ['contentDefinitions', definition.key],
          part: 'key',
        }),
      );
  },
};
