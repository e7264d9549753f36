import type { Item, Result } from '../../../account/account.ts';
import { nameOf } from '../../../account/observe/same-object.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import { purposeOf } from '../objects/purpose.ts';
import type { Live } from './live.ts';
import { canonicalPath, folderPaths } from './paths.ts';
import { idOf } from './references.ts';

/** What an object is called, and where: of folders and definitions the folder it is in, of a group its location. */
export interface Wanted {
  readonly name: string;
  /** Absent: anywhere. */
  readonly path?: string;
  /** The id of the folder, in place of its path. */
  readonly folder?: string;
}

export interface Found {
  readonly item: Item;
  /** Undefined of a policy, which is nowhere. */
  readonly path: string | undefined;
}

/** The objects that are called so. Names need not be unique, so there can be several. */
export async function find(live: Live, type: ResourceType, wanted: Wanted): Promise<Result<readonly Found[]>> {
  const { kind } = type;
  const named = await live.view.named(kind, purposeOf(type), wanted.name);
  if (!named.ok) return named;
  const items = named.value.filter(({ root }) => root !== true);
  const placed = await places(live, type, items);
  if (!placed.ok) return placed;
  const { path } = wanted;
  let found = path === undefined ? placed.value : placed.value.filter((one) => one.path === canonicalPath(path));
  if (wanted.folder !== undefined) {
    const folder = await idOf(live, wanted.folder);
    if (!folder.ok) return folder;
    const mark = await live.marks.of('folders', purposeOf(type), folder.value);
    const here = await Promise.all(
      found.map(async ({ item }) => {
        const inside = kind === 'folders' ? item.parentId : item.folderId;
        return (await live.marks.of('folders', purposeOf(type), String(inside))) === mark;
      }),
    );
    found = found.filter((_, at) => here[at]);
  }
  return { ok: true, value: found };
}

/** A folder by its whole path. The names of folders may hold any character, `/` too. */
export async function findFolder(live: Live, type: ResourceType, path: string): Promise<Result<readonly Found[]>> {
  const paths = await folderPaths(live, purposeOf(type));
  if (!paths.ok) return paths;
  const wanted = canonicalPath(path);
  const found: Found[] = [];
  for (const item of paths.value.all) {
    if (!wanted.endsWith(`/${nameOf('folders', item)}`)) continue;
    const own = await paths.value.of(item.id);
    if (own === wanted) found.push({ item, path: await paths.value.of(item.parentId) });
  }
  return { ok: true, value: found };
}

/** Where objects are. */
async function places(live: Live, type: ResourceType, items: readonly Item[]): Promise<Result<readonly Found[]>> {
  switch (type.kind) {
    case 'groups':
      return { ok: true, value: items.map((item) => ({ item, path: canonicalPath(String(item.path ?? '/')) })) };
    case 'folders':
    case 'definitions':
    case 'contentDefinitions': {
      const paths = await folderPaths(live, purposeOf(type));
      if (!paths.ok) return paths;
      const inside = (item: Item) => (type.kind === 'folders' ? item.parentId : item.folderId);
      const found = items.map(async (item) => ({ item, path: await paths.value.of(inside(item)) }));
      return { ok: true, value: await Promise.all(found) };
    }
    default:
      return { ok: true, value: items.map((item) => ({ item, path: undefined })) };
  }
}
