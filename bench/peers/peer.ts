import { readFileSync } from 'node:fs';
import type { PolicyKind } from '../../src/model/kinds/kinds.ts';
import { type Scope, scopeKey } from '../../src/model/scope.ts';
import type { Policy } from '../../src/routing/policy.ts';
import { comparePolicies } from '../../src/routing/precedence.ts';
import type { World } from '../../src/routing/world.ts';
import type { Mail } from './mail.ts';

/** A rule engine with one rule for each policy. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** The policy of a kind that wins among those that match; of content policies, among those that are triggered. */
  readonly winner: (kind: PolicyKind, mail: Mail) => Policy | null | Promise<Policy | null>;
}

/** The policies of a kind in the order in which they win, so that an engine may stop at the first. */
export function ranked({ set, contentDefinitions }: World, kind: PolicyKind): readonly Policy[] {
  const canDecide = (policy: Policy) =>
    policy.fields.enabled &&
    (policy.kind !== 'contentPolicies' || contentDefinitions.get(policy.fields.definition)?.override != null);
  return (set.objects[kind] as readonly Policy[]).filter(canDecide).toSorted(comparePolicies(set.strategies));
}

/** Whether content examination would say something: for other policies there is nothing to ask. */
export const isTriggered = (policy: Policy, mail: Mail): boolean =>
  policy.kind !== 'contentPolicies' || mail.triggers(policy.fields.definition);

/** One direction of a policy: the scopes of both sides, null for everyone. */
export interface Sides {
  readonly sender: string | null;
  readonly basedOn: 'envelope' | 'header' | 'either';
  readonly recipient: string | null;
}

/** A bi-directional policy has two, any other one. */
export function sidesOf({ fields: { from, to, bidirectional } }: Policy): readonly Sides[] {
  const basedOn = from.basedOn === 'both' ? 'either' : from.basedOn;
  const key = (scope: Scope) => (scope.type === 'everyone' ? null : scopeKey(scope));
  const straight = { sender: key(from), basedOn, recipient: key(to) } as const;
  return bidirectional ? [straight, { sender: key(to), basedOn, recipient: key(from) }] : [straight];
}

/** The first and last address of each source range. */
export const boundsOf = ({ fields }: Policy): readonly (readonly [first: number, last: number])[] =>
  fields.sourceIps.map(({ base, prefix }) => [base, base + 2 ** (32 - prefix) - 1] as const);

export function versionOf(name: string): string {
  return (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;
}
