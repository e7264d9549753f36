import { isPolicyKind } from '../model/kinds/kinds.ts';
import type { Observed } from '../model/observed-account.ts';
import type { Handle } from '../model/scope.ts';
import { type LiveIndex, livePlace } from './live-index.ts';

/** `/Partners/Legal/No Print` for what is in a folder, the narrative for a policy. */
export function nameInWords(object: Observed, live: LiveIndex): string {
  if (isPolicyKind(object.kind)) return object.name;
  const folder = folderPathOf(object, live);
  return `${folder === '/' ? '' : folder}/${object.name}`;
}

/** The names from the root to the object, its own last. A live folder may have a `/` in its name. */
export function namesOf(object: Observed, live: LiveIndex): readonly string[] {
  if (object.kind === 'groups') return [...livePlace(object).split('/').filter(Boolean), object.name];
  const { in: parent, folder } = object.fields as { in?: Handle | null; folder?: Handle | null };
  const names = [object.name];
  for (let at = parent ?? folder ?? null; at !== null && names.length < 100; ) {
    const above = live.byHandle('folders', at) as Observed<'folders'> | undefined;
    names.unshift(above?.name ?? '');
    at = above?.fields.in ?? null;
  }
  return names;
}

/** The path of the folder (or, for a group, the location) that an object is in; `/` for what is in none. */
export function folderPathOf(object: Observed, live: LiveIndex): string {
  switch (object.kind) {
    case 'folders':
      return live.pathOf((object as Observed<'folders'>).fields.in);
    case 'definitions':
    case 'contentDefinitions':
      return live.pathOf((object as Observed<'definitions'>).fields.folder);
    case 'groups':
      return livePlace(object);
    default:
      return '/';
  }
}
