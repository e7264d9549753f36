import { audiences } from '../model/audience.ts';
import { reachOf } from './reach.ts';
import type { Found, Rule } from './rule.ts';
import { isUseUnread } from './uses.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'unused-definition',
  severity: 'info',
  law: false,
  text: 'A secure messaging definition in no policy and no content examination definition, that nobody can pick either.',
  check: ({ draft }) => {
    // In a lite account there is none of its own at all: a law says so.
    if (draft.facts.edition === 'lite' || isUseUnread(draft, 'definitions')) return [];
    const { objects } = draft;
    const used = new Set<string | null>([
      ...objects.policies.map(({ fields }) => fields.definition),
      ...objects.contentDefinitions.map(({ fields }) => fields.secureMessaging),
    ]);
    const audienceOf = audiences(objects.folders, ({ invalid }) => invalid.has('publishedTo') || invalid.has('in'));
    const { mayBeInternal, isEmptyGroup } = reachOf(draft);
    return objects.definitions.flatMap((definition): readonly Found[] => {
      const { folder } = definition.fields;
      if (used.has(definition.handle) || folder === null) return [];
      const audience = audienceOf(folder);
      if (!Array.isArray(audience)) return [];
      // Only internal senders pick a definition.
      if (audience.some((scope) => mayBeInternal(scope) && !isEmptyGroup(scope))) return [];
      return [
        {
          message: `A definition is used nowhere. ${capital(nameOf(definition))} is in no policy and in no content examination definition, and its folder \`${folder}\` is published to nobody who could pick it. Name it in one, publish the folder, or remove the definition.`,
          path: ['definitions', definition.key],
          part: 'key',
          related: [{ message: 'the folder is here', path: ['folders', folder], part: 'key' }],
        },
      ];
    });
  },
};
