import type { Entity } from '../../../src/model/entity.ts';
import { defaultStrategies, type PolicySet } from '../../../src/model/policy-set.ts';
import type { Scope } from '../../../src/model/scope.ts';

/** A policy set that names nobody. */
export const nobodyHere: PolicySet = {
  facts: {
    id: null,
    edition: 'full',
    maxRetention: 1_000_000,
    internalDomains: [],
    attributes: [],
    recipientLimit: 500,
  },
  objects: {
    groups: [],
    folders: [],
    definitions: [],
    contentDefinitions: [],
    policies: [],
    bypassPolicies: [],
    contentPolicies: [],
  },
  directory: { users: [], groups: new Map() },
  strategies: defaultStrategies,
};

/** The same with a policy that takes no action. */
export function withPolicy(set: PolicySet, from: Scope, to: Scope): PolicySet {
  const policy: Entity<'policies'> = {
    kind: 'policies',
    handle: 'p',
    name: 'p',
    fields: {
      narrative: 'p',
      definition: null,
      action: 'takeNoAction',
      from: { ...from, basedOn: 'envelope' },
      to,
      enabled: true,
      start: null,
      end: null,
      override: false,
      sourceIps: [],
      bidirectional: false,
    },
  };
  return { ...set, objects: { ...set.objects, policies: [policy] } };
}
