import type { Item, Result } from '../../../account/account.ts';
import { markOf, nameOf } from '../../../account/observe/same-object.ts';
import type { Purpose } from '../../../model/wire/collections.ts';
import type { Live } from './live.ts';

/** Where folders are, as the console shows it: `/Partners/Legal`; the root folder is `/`. */
export interface FolderPaths {
  readonly all: readonly Item[];
  readonly of: (folderId: unknown) => Promise<string>;
}

/** More folders inside of each other are a circle. */
const deepest = 100;

export async function folderPaths(live: Live, purpose: Purpose): Promise<Result<FolderPaths>> {
  const listed = await live.view.listed('folders', purpose);
  if (!listed.ok) return listed;
  const byMark = new Map(
    listed.value.map((folder) => [folder.root === true ? null : markOf('folders', folder), folder]),
  );
  const of = async (folderId: unknown, depth = 0): Promise<string> => {
    const mark = typeof folderId === 'string' ? await live.marks.of('folders', purpose, folderId) : null;
    const folder = byMark.get(mark);
    if (mark === null || !folder) return mark === null ? '/' : '/…';
    const above = depth < deepest ? await of(folder.parentId, depth + 1) : '/…';
    return `${above === '/' ? '' : above}/${nameOf('folders', folder)}`;
  };
  return { ok: true, value: { all: listed.value.filter(({ root }) => root !== true), of: (id) => of(id) } };
}

/** `/Partners//Legal/` is `/Partners/Legal`. */
export const canonicalPath = (path: string): string => `/${path.split('/').filter(Boolean).join('/')}`;
