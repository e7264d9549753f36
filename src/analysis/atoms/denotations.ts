import type { PolicySet } from '../../model/policy-set.ts';
import { type Handle, type Member, type Scope, scopeKey } from '../../model/scope.ts';
import { add, type Bits, fullBits, isNone, minus, newBits, orInto } from '../boxes/bits.ts';
import type { SetId, SetPool } from '../boxes/set-pool.ts';
import { type AddressTable, emptyMember } from './address-table.ts';

/** Whom a scope holds in one or several of the policy sets that are compared. */
export interface Denotation {
  /** The same for the same people, and for nobody else. */
  readonly id: number;
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
  const shared = newShared(table);
  const people = sets.map((set) => newHolders(set, table, shared));
  const known = new Map<string, readonly Denotation[]>();
  const all = fullBits(table.size);
  const nobody = table.bitsOf([emptyMember]);
  let count = 0;

  /** In the set with this number. */
  const partsOf = (scope: Scope, number: number): readonly DenotationPart[] => {
    const { held, unknownGroups, isListed } = people[number]!(scope);
    const parts: DenotationPart[] = isNone(held) ? [] : [{ set: pool.intern(held), about: [] }];
    if (unknownGroups.length === 0 && isListed === null) return parts;
    const others = minus(minus(all, held), nobody);
    // There is always somebody else: whoever is elsewhere.
    for (const group of unknownGroups) {
      parts.push({ set: pool.intern(others), about: [{ about: `group ${group}`, holds: true }] });
    }
    if (scope.type === 'attribute' && isListed !== null) {
      const unlisted = minus(others, isListed);
      const values = [...(named.get(scope.attribute) ?? [])].filter((value) => value !== scope.equals);
      const about = [
        { about: attributeKey(scope.attribute, scope.equals), holds: true },
        ...values.map((value) => ({ about: attributeKey(scope.attribute, value), holds: false })),
      ];
      parts.push({ set: pool.intern(unlisted), about });
    }
    return parts;
  };
  /** One denotation for all policy sets that mean the same. */
  const distinct = (scope: Scope): readonly Denotation[] => {
    // A domain, or an address, is the same everywhere.
    if (isTheSameInAll(scope)) {
      const one: Denotation = { id: count++, scope, parts: partsOf(scope, 0), of: 0, differs: false };
      return sets.map(() => one);
    }
    const parts = sets.map((_, number) => partsOf(scope, number));
    const keys = parts.map((one) => JSON.stringify(one));
    const differs = keys.some((key) => key !== keys[0]);
    const made = new Map<string, Denotation>();
    return parts.map((own, number) => {
      const key = keys[number]!;
      const found = made.get(key) ?? { id: count++, scope, parts: own, of: number, differs };
      made.set(key, found);
      return found;
    });
  };
  return {
    of: (scope, policySet) => {
      const key = scopeKey(scope);
      let found = known.get(key);
      if (found === undefined) {
        found = distinct(scope);
        known.set(key, found);
      }
      return found[policySet]!;
    },
  };
}

const isTheSameInAll = ({ type }: Scope): boolean => type === 'everyone' || type === 'domain' || type === 'address';

const attributeKey = (attribute: string, value: string): string => `attribute ${JSON.stringify([attribute, value])}`;

interface Holders {
  readonly held: Bits;
  /** Groups without known members, by which it may hold anybody else. */
  readonly unknownGroups: readonly Handle[];
  /** Users in the directory, whose attributes are known; null: the attribute is not configured, so nobody has it. */
  readonly isListed: Bits | null;
}

/** Whom the scopes of one policy set hold: what `peopleOf` says of single addresses, for all of them at once. */
function newHolders(
  { facts, objects, directory }: PolicySet,
  table: AddressTable,
  shared: Shared,
): (scope: Scope) => Holders {
  const internal = table.bitsOf(facts.internalDomains.flatMap((domain) => table.atDomain(domain)));
  let byValue: UsersByValue | undefined;
  const members = new Map<Handle, readonly Member[] | null>();
  for (const { handle, fields } of objects.groups) {
    members.set(handle, fields.members ?? directory.groups.get(handle) ?? null);
  }
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
      orInto(held, shared.membersIn(group, list));
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
        byValue ??= shared.users(directory.users, facts.attributes);
        const held = byValue.get(attributeKey(scope.attribute, scope.equals)) ?? [];
        return { held: table.bitsOf(held), unknownGroups: [], isListed: byValue.listed };
      }
    }
  };
}

/** What policy sets that are compared mostly have in common: worked out once for those that do. */
interface Shared {
  /** Those in the group itself: not by groups inside of it. */
  readonly membersIn: (group: Handle, members: readonly Member[]) => Bits;
  readonly users: (users: PolicySet['directory']['users'], configured: readonly string[]) => UsersByValue;
}

function newShared(table: AddressTable): Shared {
  const groups = new Map<Handle, { readonly members: readonly Member[]; readonly bits: Bits }[]>();
  const directories: { users: PolicySet['directory']['users']; configured: string; byValue: UsersByValue }[] = [];
  return {
    membersIn: (group, members) => {
      const known = groups.get(group) ?? [];
      const same = known.find((one) => isSameList(one.members, members, sameMember));
      if (same) return same.bits;
      const bits = newBits(table.size);
      for (const member of members) addMember(bits, member, table);
      groups.set(group, [...known, { members, bits }]);
      return bits;
    },
    users: (users, configured) => {
      const names = JSON.stringify(configured);
      const same = directories.find((one) => one.configured === names && isSameList(one.users, users, sameUser));
      if (same) return same.byValue;
      const byValue = usersByValue(users, configured, table);
      directories.push({ users, configured: names, byValue });
      return byValue;
    },
  };
}

function addMember(bits: Bits, member: Member, table: AddressTable): void {
  if (member.type === 'address') add(bits, table.memberOf(member.address));
  else if (member.type === 'domain') for (const one of table.atDomain(member.domain)) add(bits, one);
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] && !isSame(a[at]!, b[at]!)) return false;
  return true;
}

function sameMember(a: Member, b: Member): boolean {
  if (a.type === 'address') return b.type === 'address' && a.address === b.address;
  if (a.type === 'domain') return b.type === 'domain' && a.domain === b.domain;
  return b.type === 'group' && a.group === b.group;
}

type User = PolicySet['directory']['users'][number];

function sameUser(a: User, b: User): boolean {
  if (a.address !== b.address) return false;
  const [names, others] = [Object.keys(a.attributes), Object.keys(b.attributes)];
  return names.length === others.length && names.every((name) => a.attributes[name] === b.attributes[name]);
}

interface UsersByValue {
  readonly get: (attribute: string) => readonly number[] | undefined;
  readonly listed: Bits;
}

function usersByValue(
  all: PolicySet['directory']['users'],
  configured: readonly string[],
  table: AddressTable,
): UsersByValue {
  // Of a user who is listed twice, the later entry counts.
  const users = new Map<number, Readonly<Record<string, string>>>();
  for (const { address, attributes } of all) users.set(table.memberOf(address), attributes);
  const held = new Map<string, Map<string, number[]>>();
  for (const attribute of configured) {
    const values = new Map<string, number[]>();
    for (const [member, attributes] of users) {
      // Own values only: an attribute may be called `constructor`.
      if (!Object.hasOwn(attributes, attribute)) continue;
      const value = attributes[attribute]!;
      const known = values.get(value);
      if (known) known.push(member);
      else values.set(value, [member]);
    }
    held.set(attribute, values);
  }
  const byKey = new Map<string, readonly number[]>();
  for (const [attribute, values] of held) {
    for (const [value, members] of values) byKey.set(attributeKey(attribute, value), members);
  }
  return { get: (key) => byKey.get(key), listed: table.bitsOf(users.keys()) };
}
