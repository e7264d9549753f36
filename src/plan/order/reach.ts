import { type Address, domainOf } from '../../model/address.ts';
import type { Domain } from '../../model/domain.ts';
import type { Entity } from '../../model/entity.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import { type Handle, type Member, memberKey, type Scope, scopeKey } from '../../model/scope.ts';
import { canonicalSet } from '../../model/sorted.ts';
import { membersOfGroups } from '../../routing/people.ts';

/** At least all addresses that a scope, or some members, hold in any state between two policy sets. */
export interface Reach {
  /** Whoever has the same number holds the same. */
  readonly id: number;
  readonly everyone: boolean;
  readonly internal: boolean;
  readonly external: boolean;
  readonly domains: ReadonlySet<Domain>;
  readonly addresses: ReadonlySet<Address>;
}

export interface Reaches {
  readonly ofScope: (scope: Scope) => Reach;
  readonly ofMembers: (members: readonly Member[]) => Reach;
  /** Whether some address may be in both. */
  readonly meet: (a: Reach, b: Reach) => boolean;
}

const nobody: Reach = {
  id: -1,
  everyone: false,
  internal: false,
  external: false,
  domains: new Set(),
  addresses: new Set(),
};
export const anyone: Reach = { ...nobody, id: 0, everyone: true };

/** Between two sets of one account: each member is in its group before or after; facts and directory are the same. */
export function reachesBetween(before: PolicySet, after: PolicySet): Reaches {
  const internal = new Set(before.facts.internalDomains);
  const groups = membersOfGroups(joined(before.objects.groups, after.objects.groups), before.directory.groups);
  const reaches = new Map<string, Reach>();
  const meetings = new Map<number, boolean>();
  let last = 0;

  const ofGroup = (handle: Handle): Reach => {
    const group = groups.get(handle);
    if (!group || group.isUnknown) return anyone;
    return { ...nobody, domains: group.domains, addresses: group.addresses };
  };
  const build = (scope: Scope): Reach => {
    switch (scope.type) {
      case 'everyone':
        return anyone;
      case 'internal':
      case 'external':
        return { ...nobody, [scope.type]: true };
      case 'domain':
        return { ...nobody, domains: new Set([scope.domain]) };
      case 'address':
        return { ...nobody, addresses: new Set([scope.address]) };
      case 'group':
        return ofGroup(scope.group);
      case 'attribute':
        // Who is not in the directory may have any attribute.
        return anyone;
    }
  };
  const remembered = (name: string, make: () => Reach): Reach => {
    const known = reaches.get(name);
    if (known) return known;
    const made = make();
    last += 1;
    const reach = made === anyone ? made : { ...made, id: last };
    reaches.set(name, reach);
    return reach;
  };
  const holdsDomain = (reach: Reach, domain: Domain) =>
    reach.domains.has(domain) || (internal.has(domain) ? reach.internal : reach.external);
  const holdsAddress = (reach: Reach, address: Address) =>
    reach.addresses.has(address) || holdsDomain(reach, domainOf(address));
  const work = (a: Reach, b: Reach): boolean => {
    if (a.everyone || b.everyone || (a.internal && b.internal) || (a.external && b.external)) return true;
    if (some(a.domains, (domain) => holdsDomain(b, domain)) || some(b.domains, (domain) => holdsDomain(a, domain)))
      return true;
    const [small, large] = a.addresses.size <= b.addresses.size ? [a, b] : [b, a];
    if (some(small.addresses, (address) => holdsAddress(large, address))) return true;
    // Both hold single addresses: those of the larger one can only be in a whole domain, or a whole side, of the smaller.
    const isWide = small.internal || small.external || small.domains.size > 0;
    return isWide && some(large.addresses, (address) => holdsDomain(small, domainOf(address)));
  };
  return {
    ofScope: (scope) => remembered(scopeKey(scope), () => build(scope)),
    ofMembers: (members) => remembered(`members ${members.map(memberKey).join(' ')}`, () => union(members, ofGroup)),
    meet: (a, b) => {
      if (a === anyone || b === anyone) return true;
      const pair = a.id < b.id ? a.id * 2 ** 26 + b.id : b.id * 2 ** 26 + a.id;
      const known = meetings.get(pair) ?? work(a, b);
      meetings.set(pair, known);
      return known;
    },
  };
}

function union(members: readonly Member[], ofGroup: (handle: Handle) => Reach): Reach {
  const domains = new Set<Domain>();
  const addresses = new Set<Address>();
  for (const member of members) {
    if (member.type === 'address') addresses.add(member.address);
    else if (member.type === 'domain') domains.add(member.domain);
    else {
      const nested = ofGroup(member.group);
      if (nested === anyone) return anyone;
      for (const domain of nested.domains) domains.add(domain);
      for (const address of nested.addresses) addresses.add(address);
    }
  }
  return { ...nobody, domains, addresses };
}

/** Every group with all members that it has on either side. */
function joined(before: readonly Entity<'groups'>[], after: readonly Entity<'groups'>[]): readonly Entity<'groups'>[] {
  const groups = new Map(before.map((group) => [group.handle, group]));
  for (const group of after) {
    const [was, is] = [groups.get(group.handle)?.fields.members, group.fields.members];
    const members = was && is ? canonicalSet([...was, ...is], memberKey) : groups.has(group.handle) && !was ? null : is;
    groups.set(group.handle, { ...group, fields: { ...group.fields, members } });
  }
  return [...groups.values()];
}

function some<T>(values: Iterable<T>, test: (value: T) => boolean): boolean {
  for (const value of values) if (test(value)) return true;
  return false;
}
