import type { Found, Rule } from './rule.ts';
import { isUseUnread } from './uses.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'unused-folder',
  severity: 'info',
  law: false,
  text: 'A folder with no definition in it, nor in the folders below.',
  check: ({ draft }) => {
    if (isUseUnread(draft, 'folders')) return [];
    const { folders, definitions, contentDefinitions } = draft.objects;
    const parents = new Map(folders.map(({ handle, fields }) => [handle, fields.in]));
    const used = new Set<string>();
    const places = [
      ...[...definitions, ...contentDefinitions].map(({ fields }) => fields.folder),
      ...(draft.lookedUp ?? []).map(({ where }) => (where.type === 'in' ? where.folder : null)),
    ];
    for (const place of places) {
      // Folders above one that is used are used already, and in a circle this comes to an end too.
      for (let at = place; at !== null && !used.has(at); at = parents.get(at) ?? null) used.add(at);
    }
    return folders
      .filter(({ handle }) => !used.has(handle))
      .map(
        (folder): Found => ({
          message: `A folder holds no definition. ${capital(nameOf(folder))} has none in it, nor in a folder below, so there is nothing that could be picked or applied from it. Put one there, or remove the folder.`,
          path: ['folders', folder.key],
          part: 'key',
        }),
      );
  },
};
