import { formatDuration } from '../model/duration.ts';
import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'expiry-exceeds-retention',
  severity: 'error',
  law: false,
  text: "An expiry past the account's maximum retention.",
  check: ({ draft }) => {
    const { maxRetention } = draft.facts;
    // What nobody declared can't be exceeded.
    if (!draft.declaredFacts.has('maxRetention')) return [];
    return draft.objects.definitions.flatMap((definition): readonly Found[] => {
      const { expireAfter } = definition.fields;
      if (expireAfter === 'never' || expireAfter <= maxRetention || definition.invalid.has('expireAfter')) return [];
      const limit = formatDuration(maxRetention);
      return [
        {
          message: `A message can not outlive the account's maximum retention. ${capital(nameOf(definition))} expires after ${formatDuration(expireAfter)}, but the account keeps messages for ${limit} at most; write that, or \`never\`, which means the same.`,
          hint: `expireAfter: ${limit}`,
          path: ['definitions', definition.key, 'expireAfter'],
        },
      ];
    });
  },
};
