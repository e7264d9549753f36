import type { Storage } from '../../src/service/storage.ts';
import type { Item } from '../../src/service/world.ts';

/** What is in an account: each object's section, place and name as text (as in plain-identities.ts), with its body. */
export function objectsIn(storage: Storage): ReadonlyMap<string, Item> {
  const world = storage.world();
  const isRoot = (item: Item | undefined) => item === undefined || item.body.root === true;
  const pathOf = (id: unknown): readonly string[] => {
    const folder = world.find(String(id));
    return isRoot(folder) || !folder ? [] : [...pathOf(folder.body.parentId), String(folder.body.name)];
  };
  const objects = sections.flatMap(([kind, section, tree]) =>
    world
      .list(kind)
      .filter((item) => !isRoot(item) && item.body.builtin !== true && item.body.source !== 'directory')
      .map((item) => {
        const { name, description, path, parentId, folderId } = item.body;
        const place = section === 'groups' ? String(path).split('/').filter(Boolean) : pathOf(parentId ?? folderId);
        return [JSON.stringify([section, tree ?? section, place, name ?? description]), item] as const;
      }),
  );
  return new Map(objects);
}

const sections = [
  ['group', 'groups', undefined],
  ['secureMessagingFolder', 'folders', 'secureMessaging'],
  ['contentFolder', 'folders', 'contentExamination'],
  ['secureMessagingDefinition', 'definitions', undefined],
  ['contentDefinition', 'contentDefinitions', undefined],
  ['secureMessagingPolicy', 'policies', undefined],
  ['bypassPolicy', 'bypassPolicies', undefined],
  ['contentPolicy', 'contentPolicies', undefined],
] as const;
