import { formatDuration } from '../model/duration.ts';
import { configuringDefinitions } from './guides.ts';
import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'extension-without-expiry',
  severity: 'warning',
  law: false,
  text: 'An extension on a definition that never expires.',
  check: ({ draft }) =>
    draft.objects.definitions.flatMap((definition): readonly Found[] => {
      const { expireAfter, extendBy } = definition.fields;
      if (expireAfter !== 'never' || extendBy === null || definition.invalid.has('expireAfter')) return [];
      return [
        {
          message: `What never expires can not be extended. ${capital(nameOf(definition))} lets senders extend by ${formatDuration(extendBy)}, but its messages already last until the account's maximum retention, which nothing goes past ${configuringDefinitions}; remove \`extendBy\`, or let the messages expire.`,
          path: ['definitions', definition.key, 'extendBy'],
          related: [{ message: 'the expiry is here', path: ['definitions', definition.key, 'expireAfter'] }],
        },
      ];
    }),
};
