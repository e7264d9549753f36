import type { Draft } from '../config/draft.ts';
import type { Alias, Configured } from '../model/configuration.ts';
import type { LookedUp } from '../model/looked-up.ts';

/** The names of a folder and of those around it, from the root; undefined where that can't be said. */
export type FolderPaths = (handle: string | null) => readonly string[] | undefined;

/** Finds folder paths, each only once. A folder in a circle, or in one that could not be read, has none. */
export function folderPaths(draft: Draft): FolderPaths {
  const folders = new Map(draft.objects.folders.map((folder) => [folder.handle, folder]));
  const known = new Map<string, readonly string[] | undefined>((draft.lookedUp ?? []).flatMap(pathOfLookup));
  return (handle) => {
    const chain: Configured<'folders'>[] = [];
    let at = handle;
    while (at !== null && !known.has(at)) {
      const folder = folders.get(at);
      known.set(at, undefined);
      if (!folder || folder.invalid.has('in')) return undefined;
      chain.push(folder);
      at = folder.fields.in;
    }
    let path = at === null ? [] : known.get(at);
    if (path === undefined) return undefined;
    for (const folder of chain.reverse()) {
      path = [...path, folder.name];
      known.set(folder.handle, path);
    }
    return path;
  };
}

/** Of a folder that is only looked up by its name, all that is known is that it is this one. */
function pathOfLookup({ kind, handle, where }: LookedUp): readonly (readonly [string, readonly string[]])[] {
  if (kind !== 'folders') return [];
  return [[handle, where.type === 'at' ? where.path.slice(1).split('/') : ['', handle]]];
}

/**
 * What makes an object the same live object as another, as text: its place and name; undefined where the place can't be
 * said. With an alias, what it was before.
 */
export function identityOf(object: Configured, paths: FolderPaths, alias?: Alias): string | undefined {
  const place = alias?.in ?? placeOf(object, paths);
  return place && JSON.stringify([purposeOf(object), place, alias?.name ?? object.name]);
}

function placeOf(object: Configured, paths: FolderPaths): readonly string[] | undefined {
  if (object.invalid.has('folder')) return undefined;
  if (is(object, 'folders')) return paths(object.fields.in);
  if (is(object, 'definitions') || is(object, 'contentDefinitions')) return paths(object.fields.folder);
  return is(object, 'groups') ? [object.fields.path] : [];
}

/** Folders for different types of definition are different trees. */
const purposeOf = (object: Configured): string => (is(object, 'folders') ? object.fields.for : object.kind);

const is = <K extends Configured['kind']>(object: Configured, kind: K): object is Configured<K> => object.kind === kind;
