import { formatDuration } from '../model/duration.ts';
import { faq } from './guides.ts';
import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'extension-exceeds-retention',
  severity: 'error',
  law: false,
  text: "An expiry that, once extended, is past the account's maximum retention.",
  check: ({ draft }) => {
    const { maxRetention } = draft.facts;
    // What nobody declared can't be exceeded.
    if (!draft.declaredFacts.has('maxRetention')) return [];
    return draft.objects.definitions.flatMap((definition): readonly Found[] => {
      const { expireAfter, extendBy } = definition.fields;
      // An expiry of never, or one that alone is too long, is told by the rule about it.
      if (expireAfter === 'never' || extendBy === null || definition.invalid.has('expireAfter')) return [];
      if (expireAfter > maxRetention || expireAfter + extendBy <= maxRetention) return [];
      const left = maxRetention - expireAfter;
      const instead =
        left > 0
          ? `extend it by ${formatDuration(left)} at most`
          : 'remove `extendBy`, since there is nothing left to extend by';
      return [
        {
          message: `An extended message can not outlive the account's maximum retention. ${capital(nameOf(definition))} expires after ${formatDuration(expireAfter)} and can be extended by ${formatDuration(extendBy)}, but the account keeps messages for ${formatDuration(maxRetention)} at most, extended ones too ${faq}; ${instead}.`,
          ...(left > 0 ? { hint: `extendBy: ${formatDuration(left)}` } : {}),
          path: ['definitions', definition.key, 'extendBy'],
        },
      ];
    });
  },
};
