import { type Address, domainOf } from '../../model/address.ts';
import type { Domain } from '../../model/domain.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import { membersOfGroups } from '../people.ts';
import { specificity } from '../precedence.ts';
import { newAddressTable } from './address-table.ts';
import type { NamedScopes } from './scopes.ts';

/**
 * All addresses, cut into as few parts as policies can tell apart.
 *
 * Terms: an *atom* is a set of addresses of which every scope of the policies holds either all or none. It is known by whether
 * they are internal, and by the *named scopes* that hold them; addresses for which these are the same share an atom.
 *
 * Which named scopes hold an address is what its domain says (a scope may name the domain, a group may have it as a
 * member), and what is said of the address itself (by a scope, as a group's member, by its attributes in the directory).
 * Only addresses of which something is said themselves are kept. All others are as their domain is; and where nothing is
 * said of the domain either, the address is merely internal or external. The empty sender is one of these.
 */
export interface AddressAtoms {
  readonly count: number;
  readonly atomOf: (address: Address) => number;
  readonly isInternal: (atom: number) => boolean;
  /** The numbers of the named scopes that hold an atom's addresses. */
  readonly scopesOf: (atom: number) => Int32Array;
  /** The specificities of all scopes that hold an atom's addresses, as bits. */
  readonly ranksOf: (atom: number) => number;
}

export function addressAtoms(set: PolicySet, named: NamedScopes): AddressAtoms {
  const { addresses, domains } = whoIsNamed(set, named);
  const atoms = newAtoms();
  const internalDomains = new Set(set.facts.internalDomains);
  const external = atoms.of(false, []);
  const byDomain = new Map<Domain, number>();
  for (const domain of internalDomains) byDomain.set(domain, atoms.of(true, domains.get(domain) ?? []));
  for (const [domain, scopes] of domains) byDomain.set(domain, atoms.of(internalDomains.has(domain), scopes));
  const byAddress = new Map<Address, number>();
  for (const [address, own] of addresses) {
    const domain = domainOf(address);
    const atom = atoms.of(internalDomains.has(domain), [...own, ...(domains.get(domain) ?? [])]);
    if (atom !== (byDomain.get(domain) ?? external)) byAddress.set(address, atom);
  }
  return {
    ...atoms.done(named),
    atomOf: newAddressTable(byAddress, byDomain, external),
  };
}

/** The numbers of the scopes that hold an address by itself, and of those that hold all of a domain. */
function whoIsNamed({ facts, objects, directory }: PolicySet, { all, numberOf }: NamedScopes) {
  const addresses = new Map<Address, number[]>();
  const domains = new Map<Domain, number[]>();
  const groups = membersOfGroups(objects.groups, directory.groups);
  for (const [number, scope] of all.entries()) {
    if (scope.type === 'address') note(addresses, scope.address, number);
    else if (scope.type === 'domain') note(domains, scope.domain, number);
    else if (scope.type === 'group') {
      const members = groups.get(scope.group);
      for (const address of members?.addresses ?? []) note(addresses, address, number);
      for (const domain of members?.domains ?? []) note(domains, domain, number);
    }
  }
  // Of a user who is listed twice, the later entry counts.
  const users = new Map(directory.users.map(({ address, attributes }) => [address, attributes]));
  for (const [address, attributes] of users) {
    for (const attribute of facts.attributes) {
      // Own values only: an attribute may be called `constructor`.
      if (!Object.hasOwn(attributes, attribute)) continue;
      const number = numberOf({ type: 'attribute', attribute, equals: attributes[attribute]! });
      if (number !== undefined) note(addresses, address, number);
    }
  }
  return { addresses, domains };
}

function note(map: Map<string, number[]>, key: string, number: number): void {
  const numbers = map.get(key);
  if (numbers) numbers.push(number);
  else map.set(key, [number]);
}

/** Collects atoms; the lists of all of them lie in one array, since there may be as many as users. */
function newAtoms() {
  const bySignature = new Map<string, number>();
  const internal: boolean[] = [];
  const starts: number[] = [0];
  const scopes: number[] = [];
  return {
    of: (isInternal: boolean, numbers: readonly number[]): number => {
      const sorted = [...new Set(numbers)].sort((a, b) => a - b);
      const signature = `${isInternal} ${sorted.join(' ')}`;
      const known = bySignature.get(signature);
      if (known !== undefined) return known;
      const atom = internal.length;
      bySignature.set(signature, atom);
      internal.push(isInternal);
      for (const number of sorted) scopes.push(number);
      starts.push(scopes.length);
      return atom;
    },
    done: ({ all }: NamedScopes) => {
      const flat = Int32Array.from(scopes);
      const scopesOf = (atom: number) => flat.subarray(starts[atom], starts[atom + 1]);
      const bits = all.map(({ type }) => 1 << specificity[type]);
      const everyone = 1 << specificity.everyone;
      const ranksOf = (atom: number) =>
        scopesOf(atom).reduce(
          (sum, number) => sum | bits[number]!,
          everyone | (1 << specificity[internal[atom] ? 'internal' : 'external']),
        );
      return { count: internal.length, isInternal: (atom: number) => internal[atom] === true, scopesOf, ranksOf };
    },
  };
}
