// Ways in which a policy set comes to treat one message worse: a hole as narrow as it can be made around it, or
// something that protected it taken away.

import { domainOf } from '../../../src/model/address.ts';
import type { Objects } from '../../../src/model/entity.ts';
import { eternalStart } from '../../../src/model/instant.ts';
import type { PolicyKind } from '../../../src/model/kinds/kinds.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { Scope, Sender } from '../../../src/model/scope.ts';
import { matches } from '../../../src/routing/match.ts';
import type { Message } from '../../../src/routing/message.ts';
import type { Policy } from '../../../src/routing/policy.ts';
import type { World } from '../../../src/routing/world.ts';

/** A changed set; undefined where there is nothing to change in this way. */
export type Mutation = (world: World, message: Message, random: () => number) => PolicySet | undefined;

const bypass = (message: Message, more: Partial<Policy<'bypassPolicies'>['fields']>): Policy<'bypassPolicies'> => ({
  kind: 'bypassPolicies',
  handle: 'hole',
  key: 'hole',
  name: 'A hole',
  fields: {
    narrative: 'A hole',
    action: 'disableSecureMessaging',
    from: { type: 'address', address: message.from, basedOn: 'envelope' },
    to: { type: 'address', address: message.to[0] ?? '' },
    enabled: true,
    start: null,
    end: null,
    override: true,
    bidirectional: false,
    sourceIps: [],
    ...more,
  } as Policy<'bypassPolicies'>['fields'],
});

const withObjects = ({ set }: World, objects: Partial<Objects>): PolicySet => ({
  ...set,
  objects: { ...set.objects, ...objects },
});

const withBypass = (world: World, one: Policy<'bypassPolicies'>): PolicySet =>
  withObjects(world, { bypassPolicies: [...world.set.objects.bypassPolicies, one] });

const address = (one: string): Scope => ({ type: 'address', address: one });
const domain = (one: string): Scope => ({ type: 'domain', domain: domainOf(one) });
const sender = (scope: Scope, basedOn: Sender['basedOn'] = 'envelope'): Sender => ({ ...scope, basedOn });
const to = ({ to: [first = ''] }: Message): string => first;

/** The policies of a kind that match the message. */
function matching<K extends PolicyKind>({ set, people }: World, kind: K, message: Message): readonly Policy<K>[] {
  return (set.objects[kind] as unknown as readonly Policy<K>[]).filter((policy) =>
    matches(policy as Policy, message, to(message), people.holds),
  );
}

/** Changes every policy that matches the message, so that no other takes its place. */
function changingAll(change: (fields: Policy['fields'], message: Message) => object | undefined): Mutation {
  return (world, message) => {
    const here = new Set(matching(world, 'policies', message).map(({ handle }) => handle));
    if (here.size === 0) return undefined;
    const policies = world.set.objects.policies.flatMap((policy) => {
      if (!here.has(policy.handle)) return [policy];
      const changed = change(policy.fields as Policy['fields'], message);
      return changed === undefined ? [] : [{ ...policy, fields: { ...policy.fields, ...changed } }];
    });
    return withObjects(world, { policies });
  };
}

const range = (sourceIp: number | null) => [{ base: sourceIp ?? 0, prefix: 32 }];

export const mutations: Readonly<Record<string, Mutation>> = {
  'a bypass from one address to one': (world, message) => withBypass(world, bypass(message, {})),
  'a bypass between two domains': (world, message) =>
    withBypass(world, bypass(message, { from: sender(domain(message.from)), to: domain(to(message)) })),
  'a bypass for everyone to one address': (world, message) =>
    withBypass(world, bypass(message, { from: sender({ type: 'everyone' }) })),
  'a bypass of one second': (world, message) =>
    withBypass(world, bypass(message, { start: message.at, end: message.at })),
  'a bypass from one network address': (world, message) =>
    message.sourceIp === null ? undefined : withBypass(world, bypass(message, { sourceIps: range(message.sourceIp) })),
  'a bypass of one second from one network address': (world, message) =>
    message.sourceIp === null
      ? undefined
      : withBypass(world, bypass(message, { sourceIps: range(message.sourceIp), start: message.at, end: message.at })),
  'a bypass by the header': (world, message) =>
    withBypass(world, bypass(message, { from: sender(address(message.headerFrom), 'header') })),
  'a bypass written the other way round': (world, message) =>
    withBypass(
      world,
      bypass(message, { from: sender(address(to(message))), to: address(message.from), bidirectional: true }),
    ),
  'a policy that takes no action, from one address to one': (world, message) => {
    const { fields } = bypass(message, {});
    const { action: _, bidirectional, ...rest } = fields;
    return withObjects(world, {
      policies: [
        ...world.set.objects.policies,
        {
          kind: 'policies',
          handle: 'hole',
          key: 'hole',
          name: 'A hole',
          fields: { ...rest, bidirectional, action: 'takeNoAction', definition: null } as Policy<'policies'>['fields'],
        },
      ],
    });
  },
  'a group bypass': (world, message) =>
    withObjects(world, {
      bypassPolicies: [
        ...world.set.objects.bypassPolicies,
        bypass(message, { from: sender({ type: 'group', group: 'hole' }), to: { type: 'external' } }),
      ],
      groups: [
        ...world.set.objects.groups,
        {
          kind: 'groups',
          handle: 'hole',
          key: 'hole',
          name: 'hole',
          fields: {
            ...(world.set.objects.groups[0]?.fields as object),
            members: [{ type: 'address', address: message.from }],
          } as never,
        },
      ],
    }),
  'policies removed': changingAll(() => undefined),
  'policies switched off': changingAll(() => ({ enabled: false })),
  'policies that end a second before': changingAll((_, { at }) => ({ end: at - 1 })),
  'policies that begin a second after': changingAll((_, { at }) => ({ start: at + 1 })),
  'policies that lapse and come back': changingAll(({ end }, { at }) => ({
    start: at + 1,
    end: end ?? at + 1_000_000,
  })),
  'policies for one network address only': changingAll((_, { sourceIp }) => ({
    sourceIps: range(sourceIp === 1 ? 2 : 1),
  })),
  'policies for another recipient': changingAll((_, message) => ({ to: address(`not.${to(message)}`) })),
  'policies for another sender': changingAll(({ from }, message) => ({
    from: sender(address(`not.${message.from}`), from.basedOn),
  })),
  'policies by the header only': changingAll(({ from }, message) =>
    message.from === message.headerFrom ? undefined : { from: { ...from, basedOn: 'header' } },
  ),
  'policies that take no action': changingAll(() => ({ definition: null, action: 'takeNoAction' })),
  'a member who leaves all groups': (world, message) =>
    withObjects(world, {
      groups: world.set.objects.groups.map((group) => ({
        ...group,
        fields: {
          ...group.fields,
          members:
            group.fields.members?.filter(
              (member) =>
                member.type !== 'address' || (member.address !== to(message) && member.address !== message.from),
            ) ?? null,
        },
      })),
    }),
  'carve-outs removed': (world) =>
    withObjects(world, {
      bypassPolicies: world.set.objects.bypassPolicies.filter(({ fields }) => fields.action !== 'takeNoAction'),
    }),
  'a bypass that no longer has a range': (world) =>
    withObjects(world, {
      bypassPolicies: world.set.objects.bypassPolicies.map((one) => ({
        ...one,
        fields: { ...one.fields, sourceIps: [] },
      })),
    }),
  'bypasses that never end': (world) =>
    withObjects(world, {
      bypassPolicies: world.set.objects.bypassPolicies.map((one) => ({
        ...one,
        fields: { ...one.fields, start: eternalStart, end: null },
      })),
    }),
  'every folder published to everyone': (world) =>
    withObjects(world, {
      folders: world.set.objects.folders.map((one) => ({ ...one, fields: { ...one.fields, publishedTo: null } })),
    }),
};
