import type { Address } from '../model/address.ts';
import { type PolicyKind, policyKinds } from '../model/kinds/kinds.ts';
import type { PolicySet } from '../model/policy-set.ts';
import type { Handle, Scope } from '../model/scope.ts';
import type { ContentDefinition } from '../routing/content.ts';
import type { Definition } from '../routing/definitions.ts';
import type { Policy } from '../routing/policy.ts';
import type { World } from '../routing/world.ts';
import { indexOf } from './object-index.ts';

// Other worlds: the same policies and people with one thing changed, to ask the evaluator what would happen then.

export function withoutPolicies(world: World, kind: PolicyKind, gone: ReadonlySet<Handle>): World {
  return withPolicies(world, kind, (policies) => policies.filter(({ handle }) => !gone.has(handle)));
}

export function withEnabled(world: World, kind: PolicyKind, enabled: Handle): World {
  return withPolicies(world, kind, (policies) =>
    policies.map((policy) =>
      policy.handle === enabled ? ({ ...policy, fields: { ...policy.fields, enabled: true } } as Policy) : policy,
    ),
  );
}

function withPolicies(
  world: World,
  kind: PolicyKind,
  change: (policies: readonly Policy[]) => readonly Policy[],
): World {
  const objects = { ...world.set.objects, [kind]: change(world.set.objects[kind] as readonly Policy[]) };
  return { ...world, set: { ...world.set, objects } };
}

export const withStrategies = (world: World, strategies: PolicySet['strategies']): World => ({
  ...world,
  set: { ...world.set, strategies },
});

/** With somebody in groups, or with values of attributes, that the directory does not give them. */
export function withMembership(world: World, scopes: readonly Scope[], addresses: readonly Address[]): World {
  const holds = (scope: Scope, address: Address): boolean => {
    if (!addresses.includes(address)) return world.people.holds(scope, address);
    if (scope.type === 'group' && scopes.some((one) => one.type === 'group' && one.group === scope.group)) return true;
    const given =
      scope.type === 'attribute'
        ? scopes.filter((one) => one.type === 'attribute' && one.attribute === scope.attribute)
        : [];
    // An attribute has one value: a new one takes the place of the old.
    return given.length === 0
      ? world.people.holds(scope, address)
      : given.some((one) => one.type === 'attribute' && scope.type === 'attribute' && one.equals === scope.equals);
  };
  return { ...world, people: { ...world.people, holds } };
}

export const withDefinition = (world: World, changed: Definition): World => ({
  ...world,
  definitions: new Map([...world.definitions, [changed.handle, changed]]),
});

/** With content examination that finds, or does not find, what a definition looks for. */
export function withTriggered(world: World, definition: ContentDefinition, triggered: boolean): World {
  const score = {
    score: triggered ? definition.activationScore : 0,
    triggered,
    hits: [],
    because: { type: 'sum' },
  } as const;
  const changed: ContentDefinition = { ...definition, score: () => score };
  return { ...world, contentDefinitions: new Map([...world.contentDefinitions, [definition.handle, changed]]) };
}

/** A policy of any type by its handle, which only its type makes unique. */
export const policyOf = (set: PolicySet, kind: PolicyKind, handle: Handle): Policy | undefined =>
  indexOf(set, kind).byHandle.get(handle) as Policy | undefined;

export const allPolicies = ({ objects }: PolicySet): number =>
  policyKinds.reduce((sum, kind) => sum + objects[kind].length, 0);
