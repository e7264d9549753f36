import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'definition-in-root-folder',
  severity: 'error',
  law: true,
  text: 'A secure messaging or content examination definition with no folder, or in the root folder.',
  check: ({ draft }) =>
    [...draft.objects.definitions, ...draft.objects.contentDefinitions]
      .filter(({ fields, invalid }) => fields.folder === null && !invalid.has('folder'))
      .map((definition): Found => {
        const folder = draft.objects.folders.find(
          ({ fields }) => (fields.for === 'contentExamination') === (definition.kind === 'contentDefinitions'),
        );
        return {
          message: `A definition is in no folder. ${capital(nameOf(definition))} names none, and the root folder holds no definitions; name a folder of \`folders\`.`,
          ...(folder ? { hint: `folder: ${folder.key}` } : {}),
          path: [definition.kind, definition.key, 'folder'],
        };
      }),
};
