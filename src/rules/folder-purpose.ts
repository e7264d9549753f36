import type { Configured } from '../model/configuration.ts';
import type { Found, Rule } from './rule.ts';
import { capital, nameOf, objectName } from './words.ts';

const words = { secureMessaging: 'secure messaging', contentExamination: 'content examination' } as const;

export const rule: Rule = {
  name: 'folder-purpose',
  severity: 'error',
  law: true,
  text: 'A definition, or a folder, in a folder for the other type of definition.',
  check: ({ draft }) => {
    const purposes = new Map([
      ...draft.objects.folders
        .filter(({ invalid }) => !invalid.has('for'))
        .map(({ handle, fields }) => [handle, fields.for] as const),
      ...(draft.lookedUp ?? []).flatMap(({ kind, handle, purpose }) =>
        kind === 'folders' && purpose !== null ? [[handle, purpose] as const] : [],
      ),
    ]);
    const wrong = (
      object: Configured,
      folder: string | null,
      field: string,
      own: keyof typeof words,
    ): readonly Found[] => {
      const purpose = folder === null ? undefined : purposes.get(folder);
      if (folder === null || purpose === undefined || purpose === own) return [];
      const message = `A folder holds one type of definition. ${capital(nameOf(object))} is for ${words[own]}, but ${objectName('folders', folder)} is for ${words[purpose]}; name another folder.`;
      const other = draft.objects.folders.find(({ fields, handle }) => fields.for === own && handle !== object.handle);
      const hint = object.kind !== 'folders' && other ? { hint: `${field}: ${other.key}` } : {};
      const related = [{ message: 'the folder is here', path: ['folders', folder], part: 'key' as const }];
      return [{ message, ...hint, path: [object.kind, object.key, field], related }];
    };
    return [
      ...draft.objects.folders.flatMap((it) => wrong(it, it.fields.in, 'in', it.fields.for)),
      ...draft.objects.definitions.flatMap((it) => wrong(it, it.fields.folder, 'folder', 'secureMessaging')),
      ...draft.objects.contentDefinitions.flatMap((it) => wrong(it, it.fields.folder, 'folder', 'contentExamination')),
    ];
  },
};
