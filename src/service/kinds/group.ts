import { type Refusal, refuse } from '../refusal.ts';
import type { Body, Item, World } from '../world.ts';
import { initially, required } from './field.ts';
import type { KindSpec, Proposal } from './spec.ts';
import { name, oneOf, path } from './values.ts';

export const group: KindSpec = {
  fields: {
    name: required(name),
    path: initially('/', path),
    source: initially('local', oneOf('local', 'directory')),
  },
  computed: ['id', 'createTime', 'lastUpdated'],
  born: {},
  guards: [directoryStays],
  laws: [staysLocal],
  holds: [notInUse],
};

const directory = () => refuse(403, 'directory_group', 'A group that comes from a directory is never written.');

/** Also for the group's members. */
export function directoryStays(item: Item | undefined): Refusal | undefined {
  return item?.body.source === 'directory' ? directory() : undefined;
}

function staysLocal({ draft }: Proposal): Refusal | undefined {
  return draft.source === 'directory' ? directory() : undefined;
}

const policies = ['secureMessagingPolicy', 'bypassPolicy', 'contentPolicy'] as const;

function notInUse(item: Item, world: World): Refusal | undefined {
  const { id } = item.body;
  const names = (scope: unknown) => (scope as Body | undefined)?.groupId === id;
  const inPolicy = policies.some((kind) => world.list(kind).some(({ body }) => names(body.from) || names(body.to)));
  const published = world
    .list('secureMessagingFolder')
    .some(({ body }) => (body.publishedTo as readonly unknown[] | undefined)?.some(names));
  return inPolicy || published || isMember(id, world)
    ? refuse(409, 'in_use', 'A policy, a folder or another group names it.')
    : undefined;
}

/** Of another group: being in itself keeps no group alive. */
const isMember = (id: unknown, world: World) =>
  world.list('group').some((other) => {
    return other.body.id !== id && world.list('member', other.seq).some(({ body }) => body.groupId === id);
  });
