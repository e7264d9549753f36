import { definitionsAndPolicies } from './guides.ts';
import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'banner-not-everywhere',
  severity: 'info',
  law: false,
  text: 'A custom or hidden banner, in place of which the Outlook plug-in and the mobile app show the standard one.',
  check: ({ draft }) =>
    draft.objects.definitions.flatMap((definition): readonly Found[] => {
      const { type } = definition.fields.banner;
      if (type === 'standard') return [];
      const what = type === 'hidden' ? 'hides its banner' : 'has a banner of its own';
      return [
        {
          message: `A banner is not the same everywhere. ${capital(nameOf(definition))} ${what}, but mail from the Outlook plug-in and the mobile app gets the standard banner all the same ${definitionsAndPolicies}; if that is fine, acknowledge it with the reason.`,
          path: ['definitions', definition.key, 'banner'],
        },
      ];
    }),
};
