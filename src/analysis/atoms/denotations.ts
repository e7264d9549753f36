import type { Address } from '../../model/address.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import { type Handle, type Member, type Scope, scopeKey } from '../../model/scope.ts';
import { type Bits, fullBits, isNone, minus, newBits, orInto } from '../boxes/bits.ts';
import type { SetId, SetPool } from '../boxes/set-pool.ts';
import { type AddressTable, emptyMember } from './address-table.ts';

/** Whom a scope holds in one or several of the policy sets that are compared. */
export interface Denotation {
  readonly scope: Scope;
  /** The first of the policy sets in which it is meant so. */
  readonly of: number;
  /** Another of the policy sets means somebody else by the same scope. */
  readonly differs: boolean;
  /** It holds who is in any of these. */
  readonly parts: readonly DenotationPart[];
}

export interface DenotationPart {
  readonly set: SetId;
  /** Those in the set are held only if all of these hold of them: what nobody knows. */
  readonly about: readonly Unknown[];
}

/** A membership, or an attribute's value, that nobody gave; the value excludes other values of the attribute. */
export interface Unknown {
  readonly about: string;
  readonly holds: boolean;
}

export interface Denotations {
  readonly of: (scope: Scope, policySet: number) => Denotation;
}

/** `named`: all values that scopes ask an attribute for. */
export function newDenotations(
  sets: readonly PolicySet[],
  table: AddressTable,
  pool: SetPool,
  named: ReadonlyMap<string, ReadonlySet<string>>,
): Denotations {
  const people = sets.map((set) => newHolders(set, table));
  const known = new Map<string, readonly Denotation[]>();
  const all = fullBits(table.size);
  const nobody = table.bitsOf([emptyMember]);

  /** In the set with this number. */
  const partsOf = (scope: Scope, number: number): readonly DenotationPart[] => {
    const { held, unknownGroups, isListed } = people[number]!(scope);
    const parts: DenotationPart[] = isNone(held) ? [] : [{ set: pool.intern(held), about: [] }];
    const others = minus(minus(all, held), nobody);
    for (const group of unknownGroups) {
      if (!isNone(others)) parts.push({ set: pool.intern(others), about: [{ about: `group ${group}`, holds: true }] });
    }
    if (scope.type === 'attribute' && isListed !== null) {
      const unlisted = minus(others, isListed);
      const values = [...(named.get(scope.attribute) ?? [])].filter((value) => value !== scope.equals);
      const about = [
        { about: attributeKey(scope.attribute, scope.equals), holds: true },
        ...values.map((value) => ({ about: attributeKey(scope.attribute, value), holds: false })),
      ];
      if (!isNone(unlisted)) parts.push({ set: pool.intern(unlisted), about });
    }
    return parts;
  };

  return {
    of: (scope, policySet) => {
      const key = scopeKey(scope);
      let found = known.get(key);
      if (found === undefined) {
        found = distinct(sets.map((_, number) => ({ scope, parts: partsOf(scope, number) })));
        known.set(key, found);
      }
      return found[policySet]!;
    },
  };
}

/** One denotation for all policy sets that mean the same. */
function distinct(all: readonly Pick<Denotation, 'scope' | 'parts'>[]): readonly Denotation[] {
  const keys = all.map(({ parts }) => JSON.stringify(parts));
  const differs = new Set(keys).size > 1;
  const made = new Map<string, Denotation>();
  return all.map(({ scope, parts }, number) => {
    const key = keys[number]!;
    const own = made.get(key) ?? { scope, parts, of: number, differs };
    made.set(key, own);
    return own;
  });
}

const attributeKey = (attribute: string, value: string): string => `attribute ${JSON.stringify([attribute, value])}`;

interface Holders {
  readonly held: Bits;
  /** Groups without known members, by which it may hold anybody else. */
  readonly unknownGroups: readonly Handle[];
  /** Users in the directory, whose attributes are known; null: the attribute is not configured, so nobody has it. */
  readonly isListed: Bits | null;
}

/** Whom the scopes of one policy set hold: what `peopleOf` says of single addresses, for all of them at once. */
function newHolders({ facts, objects, directory }: PolicySet, table: AddressTable): (scope: Scope) => Holders {
  const internal = table.bitsOf(facts.internalDomains.flatMap((domain) => table.atDomain(domain)));
  // Of a user who is listed twice, the later entry counts.
  const users = new Map<Address, Readonly<Record<string, string>>>();
  for (const { address, attributes } of directory.users) users.set(address, attributes);
  let listed: Bits | undefined;
  const members = new Map<Handle, readonly Member[] | null>();
  for (const { handle, fields } of objects.groups) {
    members.set(handle, fields.members ?? directory.groups.get(handle) ?? null);
  }
  const direct = new Map<Handle, Bits>();
  const directBits = (group: Handle, list: readonly Member[]): Bits => {
    let bits = direct.get(group);
    if (bits === undefined) {
      bits = table.bitsOf(
        list.flatMap((member) =>
          member.type === 'address'
            ? [table.memberOf(member.address)]
            : member.type === 'domain'
              ? table.atDomain(member.domain)
              : [],
        ),
      );
      direct.set(group, bits);
    }
    return bits;
  };
  const ofGroup = (start: Handle): Holders => {
    const held = newBits(table.size);
    const unknownGroups: Handle[] = [];
    // A group that does not exist is one that nobody can look into; a set grows while it is walked.
    const seen = new Set([start]);
    for (const group of seen) {
      const list = members.get(group) ?? null;
      if (list === null) {
        unknownGroups.push(group);
        continue;
      }
      orInto(held, directBits(group, list));
      for (const member of list) if (member.type === 'group') seen.add(member.group);
    }
    return { held, unknownGroups: unknownGroups.sort(), isListed: null };
  };
  const known = (held: Bits): Holders => ({ held, unknownGroups: [], isListed: null });
  return (scope) => {
    switch (scope.type) {
      case 'everyone':
        return known(fullBits(table.size));
      case 'internal':
        return known(internal);
      case 'external':
        return known(minus(fullBits(table.size), internal));
      case 'domain':
        return known(table.bitsOf(table.atDomain(scope.domain)));
      case 'address':
        return known(table.bitsOf([table.memberOf(scope.address)]));
      case 'group':
        return ofGroup(scope.group);
      case 'attribute': {
        if (!facts.attributes.includes(scope.attribute)) return known(newBits(table.size));
        const held: number[] = [];
        for (const [address, attributes] of users) {
          // Own values only: an attribute may be called `constructor`.
          const has = Object.hasOwn(attributes, scope.attribute) && attributes[scope.attribute] === scope.equals;
          if (has) held.push(table.memberOf(address));
        }
        listed ??= table.bitsOf([...users.keys()].map((address) => table.memberOf(address)));
        return { held: table.bitsOf(held), unknownGroups: [], isListed: listed };
      }
    }
  };
}
