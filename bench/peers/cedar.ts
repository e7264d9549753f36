import { createRequire } from 'node:module';
import type { EntityJson, TypeAndId } from '@cedar-policy/cedar-wasm/nodejs';
import { policyKinds } from '../../src/model/kinds/kinds.ts';
import type { Policy } from '../../src/routing/policy.ts';
import type { World } from '../../src/routing/world.ts';
import type { Person } from './mail.ts';
import { boundsOf, isTriggered, type Peer, ranked, type Sides, sidesOf, versionOf } from './peer.ts';

const cedar = createRequire(import.meta.url)(
  '@cedar-policy/cedar-wasm/nodejs',
) as typeof import('@cedar-policy/cedar-wasm/nodejs');

let made = 0;

/**
 * One `permit` for each policy, in policy sets that are parsed once: the answer names all that are satisfied. An address
 * is an entity whose parents are the scopes that hold it.
 */
export function cedarPeer(world: World): Peer {
  const name = `bench-${made++}`;
  const rules = Object.fromEntries(policyKinds.map((kind) => [kind, ranked(world, kind)]));
  for (const kind of policyKinds) {
    const staticPolicies = Object.fromEntries((rules[kind] ?? []).map((policy, at) => [String(at), permit(policy)]));
    const parsed = cedar.preparsePolicySet(`${name}-${kind}`, { staticPolicies });
    if (parsed.type === 'failure') throw new Error(parsed.errors[0]?.message);
  }
  const entities = new Map<Person, EntityJson>();
  const entityOf = (person: Person): EntityJson => {
    const entity = entities.get(person) ?? newEntity(person);
    entities.set(person, entity);
    return entity;
  };
  return {
    name: '@cedar-policy/cedar-wasm',
    version: versionOf('@cedar-policy/cedar-wasm'),
    winner: (kind, mail) => {
      const { envelope, header, to, at, sourceIp } = mail;
      const answer = cedar.statefulIsAuthorized({
        principal: uid(envelope),
        action: { type: 'Action', id: 'send' },
        resource: uid(to),
        context: { header: { __entity: uid(header) }, at, sourceIp },
        preparsedPolicySetId: `${name}-${kind}`,
        validateRequest: false,
        entities: [...new Set([envelope, header, to])].map(entityOf),
      });
      if (answer.type === 'failure') throw new Error(answer.errors[0]?.message);
      const { reason, errors } = answer.response.diagnostics;
      if (errors.length > 0) throw new Error(errors[0]?.error.message);
      const matching = reason.map(Number).sort((a, b) => a - b);
      const policies = rules[kind] ?? [];
      const winner = matching.find((rank) => isTriggered(policies[rank] as Policy, mail));
      return winner === undefined ? null : (policies[winner] ?? null);
    },
  };
}

const uid = ({ address }: Person): TypeAndId => ({ type: 'Address', id: address });

const newEntity = (person: Person): EntityJson => ({
  uid: uid(person),
  attrs: {},
  parents: [...person.scopes.keys()].map((id) => ({ type: 'Scope', id })),
});

/** `permit(principal in Scope::"group finance", action, resource in Scope::"domain partner.example") when { … };` */
function permit(policy: Policy): string {
  const { start, end } = policy.fields;
  const sides = sidesOf(policy);
  const [only] = sides;
  const inHead = sides.length === 1 && only?.basedOn === 'envelope';
  const ranges = boundsOf(policy).map(
    ([first, last]) => `(context.sourceIp >= ${first} && context.sourceIp <= ${last})`,
  );
  const conditions = [
    ...(inHead ? [] : [or(sides.map(condition))]),
    ...(start === null ? [] : [`context.at >= ${start}`]),
    ...(end === null ? [] : [`context.at <= ${end}`]),
    ...(ranges.length === 0 ? [] : [or(ranges)]),
  ];
  const head = (variable: string, scope: string | null | undefined) =>
    inHead && scope ? `${variable} in ${entity(scope)}` : variable;
  const when = conditions.length === 0 ? '' : ` when { ${conditions.join(' && ')} }`;
  return `permit(${head('principal', only?.sender)}, action, ${head('resource', only?.recipient)})${when};`;
}

function condition({ sender, basedOn, recipient }: Sides): string {
  const asked = { envelope: ['principal'], header: ['context.header'], either: ['principal', 'context.header'] }[
    basedOn
  ];
  const senders = sender === null ? [] : [or(asked.map((variable) => `${variable} in ${entity(sender)}`))];
  const recipients = recipient === null ? [] : [`resource in ${entity(recipient)}`];
  return [...senders, ...recipients].join(' && ') || 'true';
}

const entity = (scope: string): string => `Scope::${JSON.stringify(scope)}`;

const or = (terms: readonly string[]): string =>
  terms.length === 1 ? terms.join('') : `(${terms.map((term) => `(${term})`).join(' || ')})`;
