import type { Configuration, Configured } from '../model/configuration.ts';
import type { KindName } from '../model/kinds/field.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { Handle } from '../model/scope.ts';

/** The configured objects by key, and where they are. */
export interface ConfiguredIndex {
  readonly get: <K extends KindName>(kind: K, handle: Handle) => Configured<K> | undefined;
  readonly pathOf: (folder: Handle | null) => string;
  /** The names from the root to a folder, its own last. */
  readonly namesOf: (folder: Handle | null) => readonly string[];
}

/** `lookedUp`: of folders that are looked up, the names from the root, as far as they are known. */
export function indexConfigured(
  configuration: Configuration,
  lookedUp: ReadonlyMap<Handle, readonly string[]> = new Map(),
): ConfiguredIndex {
  const objects = new Map<string, Configured>();
  for (const kind of kindNames) {
    for (const object of configuration.objects[kind] as readonly Configured[])
      objects.set(`${kind} ${object.handle}`, object);
  }
  const get = <K extends KindName>(kind: K, handle: Handle) =>
    objects.get(`${kind} ${handle}`) as Configured<K> | undefined;
  const namesOf = (folder: Handle | null) => {
    const names: string[] = [];
    for (let at = folder; at !== null && names.length <= 100; ) {
      const object: Configured<'folders'> | undefined = get('folders', at);
      if (!object) return [...(lookedUp.get(at) ?? [at]), ...names];
      names.unshift(object.name);
      at = object.fields.in;
    }
    return names;
  };
  return { get, namesOf, pathOf: (folder) => `/${namesOf(folder).join('/')}` };
}

/** The path of the folder or location that a configured object is in; undefined for policies. */
export function configuredFolder(object: Configured, index: ConfiguredIndex): string | undefined {
  switch (object.kind) {
    case 'folders':
      return index.pathOf((object as Configured<'folders'>).fields.in);
    case 'definitions':
    case 'contentDefinitions':
      return index.pathOf((object as Configured<'definitions'>).fields.folder);
    case 'groups':
      return (object as Configured<'groups'>).fields.path;
    default:
      return undefined;
  }
}
