import { Environment } from '@marcbachmann/cel-js';
import { type PolicyKind, policyKinds } from '../../src/model/kinds/kinds.ts';
import type { Policy } from '../../src/routing/policy.ts';
import type { World } from '../../src/routing/world.ts';
import { boundsOf, isTriggered, type Peer, ranked, type Sides, sidesOf, versionOf } from './peer.ts';

/** One compiled expression for each policy, asked in the order in which they win, up to the first that is true. */
export function celPeer(world: World): Peer {
  const environment = new Environment();
  for (const name of ['envelope', 'header', 'either', 'to']) environment.registerVariable(name, 'map<string, bool>');
  // Numbers of CEL's int type are BigInt here, and slower.
  for (const name of ['at', 'sourceIp']) environment.registerVariable(name, 'double');
  const rules = Object.fromEntries(
    policyKinds.map((kind) => [
      kind,
      ranked(world, kind).map((policy) => ({ policy, isMatch: environment.parse(expression(policy)) })),
    ]),
  ) as unknown as Record<PolicyKind, { policy: Policy; isMatch: (facts: object) => unknown }[]>;
  return {
    name: '@marcbachmann/cel-js',
    version: versionOf('@marcbachmann/cel-js'),
    winner: (kind, mail) => {
      const { envelope, header, either, to, at, sourceIp } = mail;
      const facts = {
        envelope: envelope.scopes,
        header: header.scopes,
        either: either.scopes,
        to: to.scopes,
        at,
        sourceIp,
      };
      return (
        rules[kind].find(({ policy, isMatch }) => isMatch(facts) === true && isTriggered(policy, mail))?.policy ?? null
      );
    },
  };
}

/** `"group finance" in envelope && "domain partner.example" in to && at <= 1795000000.0` */
function expression(policy: Policy): string {
  const { start, end } = policy.fields;
  const sides = sidesOf(policy).map((side) => and(scopes(side)));
  const ranges = boundsOf(policy).map(([first, last]) => `(sourceIp >= ${first}.0 && sourceIp <= ${last}.0)`);
  return and([
    ...(sides.includes('true') ? [] : [or(sides)]),
    ...(start === null ? [] : [`at >= ${start}.0`]),
    ...(end === null ? [] : [`at <= ${end}.0`]),
    ...(ranges.length === 0 ? [] : [or(ranges)]),
  ]);
}

const scopes = ({ sender, basedOn, recipient }: Sides): readonly string[] => [
  ...(sender === null ? [] : [`${JSON.stringify(sender)} in ${basedOn}`]),
  ...(recipient === null ? [] : [`${JSON.stringify(recipient)} in to`]),
];

const and = (terms: readonly string[]): string => (terms.length === 0 ? 'true' : terms.join(' && '));

const or = (terms: readonly string[]): string =>
  terms.length === 1 ? terms.join('') : `(${terms.map((term) => `(${term})`).join(' || ')})`;
