import { idsOf } from './ids.ts';
import { rootOf } from './kinds/folder.ts';
import type { Kind } from './kinds/kind.ts';
import { kinds } from './kinds/table.ts';
import { initials } from './propose.ts';
import type { Storage, Writer } from './storage.ts';
import type { Body } from './world.ts';

export interface SeedGroup {
  readonly name: string;
  readonly path: string;
  readonly source: 'local' | 'directory';
  readonly members?: readonly SeedMember[];
}

export type SeedMember =
  | { readonly emailAddress: string }
  | { readonly domain: string }
  /** Another of the groups: its place in the list, or its name. */
  | { readonly group: number | string };

export interface SeedAccount {
  readonly id: string;
  readonly edition: 'full' | 'lite';
  readonly maxRetentionSeconds: number;
  readonly internalDomains: readonly string[];
  /** Names. */
  readonly userAttributes: readonly string[];
  readonly recipientLimit: number;
  readonly groups?: readonly SeedGroup[];
}

export const isNew = (storage: Storage): boolean => storage.isNew();

/** Attributes are no objects, but have ids of the same look: numbers that no object reaches. */
const attributeNumber = (index: number) => 2 ** 40 + index;

const builtins = {
  full: ['Default Secure Messaging Definition'],
  lite: ['All Recipients', 'External Recipients'],
} as const;

/** A new account, with all that is built in. */
export function createAccount(storage: Storage, seed: SeedAccount, now: number): void {
  const { groups = [], id, edition, maxRetentionSeconds, internalDomains, recipientLimit } = seed;
  const ids = idsOf(id);
  const userAttributes = seed.userAttributes.map((name, index) => ({
    id: ids.encode(attributeNumber(index)),
    name,
  }));
  const facts = { id, edition, maxRetentionSeconds, internalDomains, userAttributes, recipientLimit };
  storage.create(facts, now, (writer) => {
    const root = { name: 'Root', parentId: null, root: true };
    const home = writer.insert('secureMessagingFolder', root);
    writer.insert('contentFolder', root);
    for (const description of builtins[edition]) {
      writer.insert('secureMessagingDefinition', { ...builtin, description, folderId: home.body.id });
    }
    createGroups(writer, groups);
  });
}

const builtin = {
  ...initials(kinds.secureMessagingDefinition),
  allowReply: true,
  allowReplyAll: true,
  neverExpire: true,
  builtin: true,
};

/** All groups first: they may name each other. */
function createGroups(writer: Writer, groups: readonly SeedGroup[]): void {
  const made = groups.map(({ name, path, source }) => writer.insert('group', { name, path, source }));
  for (const [index, { members = [] }] of groups.entries()) {
    for (const member of members) {
      writer.insert('member', 'group' in member ? { groupId: idOf(member.group) } : member, made[index]?.seq);
    }
  }
  function idOf(group: number | string): unknown {
    const at = typeof group === 'number' ? group : groups.findIndex(({ name }) => name === group);
    const found = made[at];
    if (!found) throw new Error(`There is no group ${group} in the seed`);
    return found.body.id;
  }
}

/**
 * Adds what no call would: live accounts hold bi-directional secure messaging policies, definitions in the root and
 * groups of the directory. Nothing is judged, only completed. A member names its group as `memberOf`. Gives the id.
 */
export function addRaw(storage: Storage, kind: Kind, body: Body, now: number): string {
  return storage.write(now, (writer) => {
    const { memberOf, ...rest } = body;
    if (kind !== 'member') return String(writer.insert(kind, { ...complete(kind, writer), ...rest }).body.id);
    const group = writer.world.find(String(memberOf));
    if (group?.kind !== 'group') throw new Error('A member needs memberOf, the id of a group');
    return String(writer.insert('member', rest, group.seq).body.id);
  });
}

function complete(kind: Exclude<Kind, 'member'>, { world }: Writer): Body {
  const spec = kinds[kind];
  const inFolder = kind === 'secureMessagingFolder' || kind === 'contentFolder';
  return { ...initials(spec), ...spec.born, ...(inFolder ? { parentId: rootOf(kind, world)?.id } : {}) };
}

/** The id of a root folder. */
export const rootFolder = (storage: Storage, kind: 'secureMessagingFolder' | 'contentFolder'): string =>
  String(rootOf(kind, storage.world())?.id);
