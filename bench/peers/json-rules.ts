import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { policyKinds } from '../../src/model/kinds/kinds.ts';
import type { Policy } from '../../src/routing/policy.ts';
import type { World } from '../../src/routing/world.ts';
import type { Mail, Person } from './mail.ts';
import { boundsOf, isTriggered, type Peer, ranked, sidesOf, versionOf } from './peer.ts';

/**
 * One rule for each policy, with operators of our own for scopes and ranges. Rules that win over others have a higher
 * priority, a few share one since they run side by side, and the engine is stopped when one of them holds.
 */
export function jsonRulesPeer(world: World): Peer {
  const ask = Object.fromEntries(policyKinds.map((kind) => [kind, newEngine(ranked(world, kind))]));
  return {
    name: 'json-rules-engine',
    version: versionOf('json-rules-engine'),
    winner: (kind, mail) => ask[kind]?.(mail) ?? null,
  };
}

/** Of 1 to 1,000 that were tried, this many at a time took the least time. */
const sideBySide = 25;

type Bounds = readonly (readonly [first: number, last: number])[];

function newEngine(policies: readonly Policy[]): (mail: Mail) => Promise<Policy | null> {
  const engine = new Engine();
  engine.addOperator<Person, string>('isIn', (person, scope) => person.scopes.has(scope));
  engine.addOperator<Mail['sourceIp'], Bounds>('inRange', (address, bounds) =>
    bounds.some(([first, last]) => first <= address && address <= last),
  );
  policies.forEach((policy, rank) => {
    const priority = policies.length - Math.floor(rank / sideBySide);
    engine.addRule({ conditions: conditions(policy), event: { type: String(rank) }, priority });
  });
  let matching: number[] = [];
  let asked: Mail | null = null;
  engine.on('success', ({ type }) => {
    if (asked === null || !isTriggered(policies[Number(type)] as Policy, asked)) return;
    matching.push(Number(type));
    engine.stop();
  });
  return async (mail) => {
    const { envelope, header, either, to, at, sourceIp } = mail;
    matching = [];
    asked = mail;
    await engine.run({ envelope, header, either, to, at, sourceIp });
    return policies[Math.min(...matching)] ?? null;
  };
}

function conditions(policy: Policy): TopLevelCondition {
  const { start, end } = policy.fields;
  const bounds = boundsOf(policy);
  const sides = sidesOf(policy).map(({ sender, basedOn, recipient }) => [
    // Conditions of a higher priority are asked first, and the others only where they hold.
    ...(sender === null ? [] : [{ fact: basedOn, operator: 'isIn', value: sender, priority: 3 }]),
    ...(recipient === null ? [] : [{ fact: 'to', operator: 'isIn', value: recipient, priority: 2 }]),
  ]);
  return {
    all: [
      ...(sides.length === 1 ? (sides[0] ?? []) : [{ any: sides.map((all) => ({ all })), priority: 3 }]),
      ...(start === null ? [] : [{ fact: 'at', operator: 'greaterThanInclusive', value: start }]),
      ...(end === null ? [] : [{ fact: 'at', operator: 'lessThanInclusive', value: end }]),
      ...(bounds.length === 0 ? [] : [{ fact: 'sourceIp', operator: 'inRange', value: bounds }]),
    ],
  };
}
