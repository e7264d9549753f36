import type { Draft } from '../config/draft.ts';
import { domainOf } from '../model/address.ts';
import type { Configured } from '../model/configuration.ts';
import type { Handle, Member, Scope } from '../model/scope.ts';

/**
 * Whom a scope can hold, as far as the configuration says it. What it does not say (members that are looked up, who has
 * an attribute, which domains are internal) may be anybody: then nothing is said against the scope.
 */
export interface Reach {
  readonly mayBeInternal: (scope: Scope) => boolean;
  readonly mayBeExternal: (scope: Scope) => boolean;
  /** A group that is managed here and has no member, neither itself nor in the groups inside of it. */
  readonly isEmptyGroup: (scope: Scope) => boolean;
}

/** Bits: who can be in a group. */
const nobody = 0;
const internal = 1;
const external = 2;
const anybody = internal | external;

const known = new WeakMap<Draft, Reach>();

/** The reach of the scopes of a configuration; worked out once, however many rules ask. */
export function reachOf(draft: Draft): Reach {
  const before = known.get(draft);
  if (before) return before;
  const reach = makeReach(draft);
  known.set(draft, reach);
  return reach;
}

function makeReach(draft: Draft): Reach {
  const domains = draft.declaredFacts.has('internalDomains') ? new Set(draft.facts.internalDomains) : undefined;
  const ofDomain = (domain: string): number =>
    domains === undefined ? anybody : domains.has(domain) ? internal : external;
  const groups = groupReach(draft.objects.groups, ofDomain);
  const ofScope = (scope: Scope): number => {
    switch (scope.type) {
      case 'everyone':
      case 'attribute':
        return anybody;
      case 'internal':
        return internal;
      case 'external':
        return external;
      case 'domain':
        return ofDomain(scope.domain);
      case 'address':
        return ofDomain(domainOf(scope.address));
      case 'group':
        // A group whose form has a mistake is not among the objects.
        return groups.get(scope.group) ?? anybody;
    }
  };
  return {
    mayBeInternal: (scope) => (ofScope(scope) & internal) !== 0,
    mayBeExternal: (scope) => (ofScope(scope) & external) !== 0,
    isEmptyGroup: (scope) => scope.type === 'group' && ofScope(scope) === nobody,
  };
}

/**
 * Who can be in each group, directly or through the groups inside of it, which may contain each other: what a group
 * holds is handed on to the groups around it until nothing is new. A group gains each bit once, so this ends soon.
 */
function groupReach(
  groups: readonly Configured<'groups'>[],
  ofDomain: (domain: string) => number,
): ReadonlyMap<Handle, number> {
  const reach = new Map<Handle, number>();
  for (const { handle } of groups) reach.set(handle, nobody);
  const around = new Map<Handle, Handle[]>();
  const gained: Handle[] = [];
  const gain = (group: Handle, more: number): void => {
    const before = reach.get(group) ?? nobody;
    if ((before | more) === before) return;
    reach.set(group, before | more);
    gained.push(group);
  };
  const ofMember = (member: Member): number => {
    if (member.type === 'domain') return ofDomain(member.domain);
    if (member.type === 'address') return ofDomain(domainOf(member.address));
    return reach.has(member.group) ? nobody : anybody;
  };
  for (const { handle, fields } of groups) {
    // No members are given, or not all could be read.
    if (fields.members === null) gain(handle, anybody);
    for (const member of fields.members ?? []) {
      gain(handle, ofMember(member));
      if (member.type !== 'group') continue;
      const holders = around.get(member.group);
      if (holders) holders.push(handle);
      else around.set(member.group, [handle]);
    }
  }
  for (let group = gained.pop(); group !== undefined; group = gained.pop()) {
    for (const holder of around.get(group) ?? []) gain(holder, reach.get(group) ?? nobody);
  }
  return reach;
}
