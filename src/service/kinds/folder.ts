import { bad, type Refusal, refuse } from '../refusal.ts';
import type { Body, Item, World } from '../world.ts';
import { optional, required } from './field.ts';
import type { Kind } from './kind.ts';
import { publishing } from './scope.ts';
import type { Hold, KindSpec, Law } from './spec.ts';
import { name, reference } from './values.ts';

type FolderKind = 'secureMessagingFolder' | 'contentFolder';

const otherOf = { secureMessagingFolder: 'contentFolder', contentFolder: 'secureMessagingFolder' } as const;
const definitionsIn = {
  secureMessagingFolder: 'secureMessagingDefinition',
  contentFolder: 'contentDefinition',
} as const satisfies Record<FolderKind, Kind>;

export const rootOf = (kind: FolderKind, world: World): Body | undefined => world.list(kind).find(isRoot)?.body;

const isRoot = ({ body }: { readonly body: Body }) => body.root === true;

const folder = (kind: FolderKind): KindSpec => ({
  fields: {
    name: required(name),
    parentId: optional(reference(kind, { kind: otherOf[kind], code: 'folder_purpose' })),
    ...(kind === 'secureMessagingFolder' ? { publishedTo: optional(publishing) } : {}),
  },
  computed: ['id', 'root', 'createTime', 'lastUpdated'],
  born: { root: false },
  // A folder is somewhere: without a parent it is in the root.
  settle: ({ draft }, world) => ({ ...draft, parentId: draft.parentId ?? rootOf(kind, world)?.id ?? null }),
  guards: [rootStays],
  laws: [noCycle(kind)],
  holds: [notEmpty(kind)],
});

export const secureMessagingFolder = folder('secureMessagingFolder');
export const contentFolder = folder('contentFolder');

/** In which folder a definition may be: one of its own type, and not the root. */
export const folderOf = (kind: FolderKind) =>
  optional(reference(kind, { kind: otherOf[kind], code: 'folder_purpose' }));

export const notInRoot: Law = ({ draft }, world) => {
  const home = typeof draft.folderId === 'string' ? world.find(draft.folderId) : undefined;
  return home && !isRoot(home)
    ? undefined
    : bad('definition_in_root_folder', 'A definition must be in a folder, and not in the root folder.', 'folderId');
};

function rootStays(item: Item | undefined): Refusal | undefined {
  return item && isRoot(item)
    ? refuse(403, 'builtin_immutable', 'The root folder is built in: it can not be changed or deleted.')
    : undefined;
}

/** From the new parent upwards: whoever meets the folder itself is below it. */
function noCycle(kind: FolderKind): Law {
  return ({ before, draft }, world) => {
    const seen = new Set<unknown>([before?.body.id]);
    let above: unknown = draft.parentId;
    while (before && typeof above === 'string') {
      if (seen.has(above)) return refuse(409, 'folder_cycle', 'A folder can not be inside itself.', 'parentId');
      seen.add(above);
      const parent = world.find(above);
      above = parent?.kind === kind ? parent.body.parentId : undefined;
    }
    return undefined;
  };
}

function notEmpty(kind: FolderKind): Hold {
  return ({ body }, world) => {
    const below = world.list(kind).some((one) => one.body.parentId === body.id);
    const inside = world.list(definitionsIn[kind]).some((one) => one.body.folderId === body.id);
    return below || inside ? refuse(409, 'folder_not_empty', 'The folder is not empty.') : undefined;
  };
}
