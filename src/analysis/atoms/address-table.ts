import { type Address, domainOf } from '../../model/address.ts';
import type { Domain } from '../../model/domain.ts';
import { policyKinds } from '../../model/kinds/kinds.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Member, Scope } from '../../model/scope.ts';
import { emptySender } from '../../routing/people.ts';
import type { Policy } from '../../routing/policy.ts';
import { type Bits, bitsOf } from '../boxes/bits.ts';

/**
 * All addresses as a finite list: the empty sender, each address that somebody names, and for all that nobody names one for each
 * domain that is named, and one for all other domains.
 */
export interface AddressTable {
  readonly size: number;
  /** An address that stands for a member; nobody names the made-up ones. */
  readonly addressOf: (member: number) => Address;
  /** The member of an address that is named. */
  readonly memberOf: (address: Address) => number;
  /** All members at a domain that is named. */
  readonly atDomain: (domain: Domain) => readonly number[];
  readonly bitsOf: (members: Iterable<number>) => Bits;
}

/** Whoever is at a domain that nobody names; and the empty sender, which is no good example of anybody. */
export const emptyMember = 1;
export const elsewhere = 0;

export function newAddressTable(sets: readonly PolicySet[]): AddressTable {
  const members = new Map<Address, number>([[emptySender, emptyMember]]);
  const byDomain = new Map<Domain, number[]>();
  const addresses: (Address | null)[] = [null, emptySender];
  const domains: Domain[] = [];
  const addDomain = (domain: Domain): void => {
    if (byDomain.has(domain)) return;
    byDomain.set(domain, [addresses.length]);
    domains.push(domain);
    addresses.push(null);
  };
  const add = (address: Address): void => {
    if (members.has(address)) return;
    members.set(address, addresses.length);
    addresses.push(address);
  };
  forEachNamed(sets, addDomain, add);
  for (const [address, member] of members) byDomain.get(domainOf(address))?.push(member);
  const made = new Map<number, Address>();
  const domainOfMember = new Map(domains.map((domain) => [byDomain.get(domain)![0]!, domain]));
  return {
    size: addresses.length,
    addressOf: (member) => {
      const own = addresses[member];
      if (own !== null && own !== undefined) return own;
      let address = made.get(member);
      if (address === undefined) {
        address = nobodyAt(
          member === elsewhere ? unnamedDomain(byDomain, members) : domainOfMember.get(member)!,
          members,
        );
        made.set(member, address);
      }
      return address;
    },
    memberOf: (address) => members.get(address) ?? elsewhere,
    atDomain: (domain) => byDomain.get(domain) ?? [],
    bitsOf: (some) => bitsOf(addresses.length, some),
  };
}

function forEachNamed(
  sets: readonly PolicySet[],
  domain: (one: Domain) => void,
  address: (one: Address) => void,
): void {
  // Sets that are compared mostly hold the same objects.
  const seen = new Set<unknown>();
  const isNew = (value: unknown): boolean => {
    if (seen.has(value)) return false;
    seen.add(value);
    return true;
  };
  const named = (some: readonly (Scope | Member)[] | null): void => {
    for (const one of some ?? []) {
      if (one.type === 'address') address(one.address);
      else if (one.type === 'domain') domain(one.domain);
    }
  };
  for (const { facts, objects, directory } of sets) {
    for (const one of facts.internalDomains) domain(one);
    for (const kind of policyKinds) {
      for (const policy of objects[kind] as readonly Policy[]) {
        if (isNew(policy)) named([policy.fields.from, policy.fields.to]);
      }
    }
    for (const folder of objects.folders) if (isNew(folder)) named(folder.fields.publishedTo);
    for (const group of objects.groups) if (isNew(group)) named(group.fields.members);
    for (const members of directory.groups.values()) if (isNew(members)) named(members);
    if (isNew(directory.users)) for (const user of directory.users) address(user.address);
  }
}

/** A name that nobody has, readable as an example. */
function nobodyAt(domain: Domain, named: ReadonlyMap<Address, number>): Address {
  for (let number = 0; ; number++) {
    const address = `someone${number === 0 ? '' : number}@${domain}`;
    if (!named.has(address)) return address;
  }
}

function unnamedDomain(byDomain: ReadonlyMap<Domain, unknown>, named: ReadonlyMap<Address, number>): Domain {
  const used = new Set([...byDomain.keys(), ...[...named.keys()].map(domainOf)]);
  for (let number = 0; ; number++) {
    const domain = `elsewhere${number === 0 ? '' : number}.example`;
    if (!used.has(domain)) return domain;
  }
}
