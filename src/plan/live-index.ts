import type { KindName } from '../model/kinds/field.ts';
import { kindNames, kinds } from '../model/kinds/kinds.ts';
import type { Observed, ObservedAccount } from '../model/observed-account.ts';
import type { Handle } from '../model/scope.ts';
import type { Purpose } from '../model/wire/collections.ts';

/** The live objects, found by handle, by id and by identity. */
export interface LiveIndex {
  readonly account: ObservedAccount;
  readonly byHandle: (kind: KindName, handle: Handle) => Observed | undefined;
  /** Any of the ids that the service has used for it. */
  readonly byId: (kind: KindName, id: string) => Observed | undefined;
  /** All that have this name in this place; more than one where the account repeats itself. */
  readonly at: (kind: KindName, place: string, name: string) => readonly Observed[];
  /** All that have this name, in whatever place. */
  readonly named: (kind: KindName, name: string) => readonly Observed[];
  /** `/`, `/Partners/Legal`: where a folder is, by names. */
  readonly pathOf: (folder: Handle | null) => string;
  readonly folderAt: (purpose: Purpose, names: readonly string[]) => Handle | null | undefined;
}

/** The place within which a name identifies an object: its folder, a group's path, or nothing for policies. */
export function livePlace(object: Observed): string {
  switch (object.kind) {
    case 'folders': {
      const { in: parent, for: purpose } = (object as Observed<'folders'>).fields;
      return folderPlace(purpose, parent);
    }
    case 'definitions':
      return folderPlace('secureMessaging', (object as Observed<'definitions'>).fields.folder);
    case 'contentDefinitions':
      return folderPlace('contentExamination', (object as Observed<'contentDefinitions'>).fields.folder);
    case 'groups':
      return (object as Observed<'groups'>).fields.path;
    default:
      return '';
  }
}

export const folderPlace = (purpose: Purpose, folder: Handle | null): string => `${purpose} ${folder ?? ''}`;

export function indexLive(account: ObservedAccount): LiveIndex {
  const byHandle = new Map<string, Observed>();
  const byId = new Map<string, Observed>();
  const byPlace = new Map<string, Observed[]>();
  for (const kind of kindNames) {
    for (const object of account.objects[kind] as readonly Observed[]) {
      byHandle.set(`${kind} ${object.handle}`, object);
      byId.set(`${kind} ${object.id}`, object);
      // A built-in is nobody's to pair with: a configuration refers to it as builtin:….
      if (object.builtin) continue;
      const place = `${kind}\n${livePlace(object)}\n${object.name}`;
      const there = byPlace.get(place);
      if (there) there.push(object);
      else byPlace.set(place, [object]);
    }
  }
  const at = (kind: KindName, place: string, name: string) => byPlace.get(`${kind}\n${place}\n${name}`) ?? [];
  const paths = new Map<Handle, string>();
  const pathOf = (folder: Handle | null): string => {
    if (folder === null) return '/';
    const known = paths.get(folder);
    if (known !== undefined) return known;
    // Set first: a live account whose folders contain each other must not hang us.
    paths.set(folder, '/…');
    const object = byHandle.get(`folders ${folder}`) as Observed<'folders'> | undefined;
    const above = object ? pathOf(object.fields.in) : '/';
    const path = `${above === '/' ? '' : above}/${object?.name ?? folder}`;
    paths.set(folder, path);
    return path;
  };
  return {
    account,
    byHandle: (kind, handle) => byHandle.get(`${kind} ${handle}`),
    byId: (kind, id) => byId.get(`${kind} ${id}`) ?? byId.get(`${kind} ${account.otherIds.get(id) ?? ''}`),
    at,
    named: (kind, name) => (account.objects[kind] as readonly Observed[]).filter((object) => object.name === name),
    pathOf,
    folderAt: (purpose, names) => {
      let folder: Handle | null = null;
      for (const name of names) {
        const found: Observed | undefined = at('folders', folderPlace(purpose, folder), name)[0];
        if (!found) return undefined;
        folder = found.handle;
      }
      return folder;
    },
  };
}

/** `profile group`, `folder`, …: what the console calls it. */
export const labelOf = (kind: KindName): string => kinds[kind].label[0];
