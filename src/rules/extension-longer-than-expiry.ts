import { formatDuration } from '../model/duration.ts';
import { faq } from './guides.ts';
import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'extension-longer-than-expiry',
  severity: 'warning',
  law: false,
  text: 'An extension longer than the expiry: users could more than double the life that the administrator set.',
  check: ({ draft }) =>
    draft.objects.definitions.flatMap((definition): readonly Found[] => {
      const { expireAfter, extendBy } = definition.fields;
      if (expireAfter === 'never' || extendBy === null || extendBy <= expireAfter) return [];
      const life = formatDuration(expireAfter);
      return [
        {
          message: `An extension is longer than the expiry. ${capital(nameOf(definition))} expires after ${life}, and a sender can extend that by ${formatDuration(extendBy)}. A message can be extended only once so that the administrator stays in control of its life ${faq}, and here a user more than doubles it; extend by ${life} at most, or let the messages expire later.`,
          hint: `extendBy: ${life}`,
          path: ['definitions', definition.key, 'extendBy'],
          related: [{ message: 'the expiry is here', path: ['definitions', definition.key, 'expireAfter'] }],
        },
      ];
    }),
};
