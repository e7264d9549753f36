import { newEnforcer, newModelFromString } from 'casbin';
import { policyKinds } from '../../src/model/kinds/kinds.ts';
import type { Policy } from '../../src/routing/policy.ts';
import type { World } from '../../src/routing/world.ts';
import type { Mail } from './mail.ts';
import { boundsOf, type Peer, ranked, type Sides, sidesOf, versionOf } from './peer.ts';

/** Conditions as functions, and the effect that stops at the first policy that matches: they come in their order. */
const model = (isContent: boolean) => `
[request_definition]
r = mail
[policy_definition]
p = rank, sides, start, end, ranges, content, eft
[policy_effect]
e = priority(p.eft) || deny
[matchers]
m = matchesSides(r.mail, p.sides) && isActive(r.mail, p.start, p.end) && inRanges(r.mail, p.ranges)${
  isContent ? ' && triggers(r.mail, p.content)' : ''
}
`;

/** One policy line for each policy. The fields of a line are texts: what is in them is read once. */
export async function casbinPeer(world: World): Promise<Peer> {
  const enforcers = Object.fromEntries(
    await Promise.all(policyKinds.map(async (kind) => [kind, await newKindEnforcer(ranked(world, kind))] as const)),
  );
  return {
    name: 'casbin',
    version: versionOf('casbin'),
    winner: (kind, mail) => enforcers[kind]?.(mail) ?? null,
  };
}

async function newKindEnforcer(policies: readonly Policy[]): Promise<(mail: Mail) => Policy | null> {
  const isContent = policies[0]?.kind === 'contentPolicies';
  const enforcer = await newEnforcer(newModelFromString(model(isContent)));
  const lines = policies.map((policy, rank) => {
    const { start, end } = policy.fields;
    const content = policy.kind === 'contentPolicies' ? policy.fields.definition : '';
    const bounds = boundsOf(policy);
    return [
      String(rank),
      JSON.stringify(sidesOf(policy)),
      start === null ? '' : String(start),
      end === null ? '' : String(end),
      bounds.length === 0 ? '' : JSON.stringify(bounds),
      content,
      'allow',
    ];
  });
  if (lines.length > 0) await enforcer.addPolicies(lines);
  const read = <T>(): ((text: string) => T) => {
    const known = new Map<string, T>();
    return (text) => {
      let value = known.get(text);
      if (value === undefined) {
        value = JSON.parse(text) as T;
        known.set(text, value);
      }
      return value;
    };
  };
  const sidesFrom = read<readonly Sides[]>();
  const boundsFrom = read<readonly (readonly [number, number])[]>();
  const functions = {
    matchesSides: (mail: Mail, sides: string) => sidesFrom(sides).some((side) => matches(side, mail)),
    isActive: ({ at }: Mail, start: string, end: string) =>
      (start === '' || Number(start) <= at) && (end === '' || at <= Number(end)),
    inRanges: ({ sourceIp }: Mail, ranges: string) =>
      ranges === '' || boundsFrom(ranges).some(([first, last]) => first <= sourceIp && sourceIp <= last),
    triggers: (mail: Mail, content: string) => mail.triggers(content),
  };
  for (const [name, run] of Object.entries(functions)) await enforcer.addFunction(name, run);
  return (mail) => {
    if (policies.length === 0) return null;
    const [, [rank]] = enforcer.enforceExSync(mail);
    return rank === undefined ? null : (policies[Number(rank)] ?? null);
  };
}

const matches = ({ sender, basedOn, recipient }: Sides, mail: Mail): boolean =>
  (sender === null || mail[basedOn].scopes.has(sender)) && (recipient === null || mail.to.scopes.has(recipient));
