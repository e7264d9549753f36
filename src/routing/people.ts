import { type Address, domainOf } from '../model/address.ts';
import type { Domain } from '../model/domain.ts';
import type { PolicySet } from '../model/policy-set.ts';
import type { Handle, Member, Scope } from '../model/scope.ts';

/** Whom scopes hold. */
export interface People {
  readonly isInternal: (address: Address) => boolean;
  /** What is not known counts as no. */
  readonly holds: (scope: Scope, address: Address) => boolean;
  /** What is not known counts as yes: a group whose members nobody gave, the attributes of who is not in the directory. */
  readonly mayHold: (scope: Scope, address: Address) => boolean;
}

/** The empty sender is no user and in no domain. */
export const emptySender: Address = '';

export function peopleOf({ facts, objects, directory }: PolicySet): People {
  const internal = new Set(facts.internalDomains);
  const configured = new Set(facts.attributes);
  const users = new Map(directory.users.map(({ address, attributes }) => [address, attributes]));
  const groups = membersOfGroups(objects.groups, directory.groups);

  const isInternal = (address: Address) => internal.has(domainOf(address));
  const holds = (scope: Scope, address: Address): boolean => {
    switch (scope.type) {
      case 'everyone':
        return true;
      case 'internal':
        return isInternal(address);
      case 'external':
        return !isInternal(address);
      case 'domain':
        return domainOf(address) === scope.domain;
      case 'group': {
        const group = groups.get(scope.group);
        return group !== undefined && (group.addresses.has(address) || group.domains.has(domainOf(address)));
      }
      case 'attribute': {
        // Own values only: an attribute may be called `constructor`.
        const attributes = users.get(address);
        return (
          configured.has(scope.attribute) &&
          attributes !== undefined &&
          Object.hasOwn(attributes, scope.attribute) &&
          attributes[scope.attribute] === scope.equals
        );
      }
      case 'address':
        return address === scope.address;
    }
  };
  return {
    isInternal,
    holds,
    mayHold: (scope, address) => {
      if (address === emptySender) return holds(scope, address);
      if (scope.type === 'group' && (groups.get(scope.group)?.isUnknown ?? true)) return true;
      if (scope.type === 'attribute' && configured.has(scope.attribute) && !users.has(address)) return true;
      return holds(scope, address);
    },
  };
}

/** Everybody in a group, directly or through the groups inside of it. */
export interface GroupMembers {
  readonly addresses: ReadonlySet<Address>;
  readonly domains: ReadonlySet<Domain>;
  /** Nobody gave the members of this group, or of one inside of it. */
  readonly isUnknown: boolean;
}

type Groups = PolicySet['objects']['groups'];

/** Groups may contain each other: each group walks what it reaches once. */
export function membersOfGroups(
  groups: Groups,
  given: ReadonlyMap<Handle, readonly Member[]>,
): ReadonlyMap<Handle, GroupMembers> {
  const direct = new Map<Handle, readonly Member[] | null>();
  for (const { handle, fields } of groups) direct.set(handle, fields.members ?? given.get(handle) ?? null);
  return new Map(groups.map(({ handle }) => [handle, reachableFrom(handle, direct)]));
}

function reachableFrom(start: Handle, direct: ReadonlyMap<Handle, readonly Member[] | null>): GroupMembers {
  const addresses = new Set<Address>();
  const domains = new Set<Domain>();
  const seen = new Set([start]);
  let isUnknown = false;
  // A set grows while it is walked: every group is visited once, whatever circles there are.
  for (const group of seen) {
    const members = direct.get(group) ?? null;
    if (members === null) isUnknown = true;
    for (const member of members ?? []) {
      if (member.type === 'address') addresses.add(member.address);
      else if (member.type === 'domain') domains.add(member.domain);
      else seen.add(member.group);
    }
  }
  return { addresses, domains, isUnknown };
}
