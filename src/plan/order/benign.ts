// Which states are safe without asking.
//
// Some calls make no mail less secure, whatever else has been done (a bypass that disables is deleted, an exception from
// secure messaging is deleted, a definition allows less): they *strengthen*. Some make no mail more secure: they *weaken*.
// Take a state, and any message. Leave aside what strengthens and has been executed, and what weakens and has not. If all
// other calls that touch the message are executed, or none is, then the message is at least as secure as after, or as
// before. The same is true where the calls that are left are of policies of one type, in layers (in-layers.ts): then what
// decides is what decides before, or after. So a state has to be asked about only if an executed call and one that is not
// touch some mail in common, and neither may be left aside, and they do not follow each other in layers.

import type { PolicySet } from '../../model/policy-set.ts';
import type { Policy } from '../../routing/policy.ts';
import { comparePolicies } from '../../routing/precedence.ts';
import { type Trend, trendOfDefinition } from '../calls/effect.ts';
import { keepsPlace } from './in-layers.ts';
import { type Transition, targetOf } from './transition.ts';

/** Whether a state in which one call is executed, and another is not, is safe as far as these two go. */
export type Benign = (executed: number, waiting: number) => boolean;

export function benignAmong(transitions: readonly Transition[], before: PolicySet): Benign {
  const live = new Map<string, Policy>(
    (['policies', 'bypassPolicies', 'contentPolicies'] as const).flatMap((kind) =>
      (before.objects[kind] as readonly Policy[]).map((policy) => [`${kind} ${policy.handle}`, policy] as const),
    ),
  );
  const definitions = new Map(before.objects.definitions.map((one) => [one.handle, one.fields]));
  const versions = transitions.map((transition): readonly [was: Policy | null, is: Policy | null] => {
    const { kind, handle } = targetOf(transition);
    const was = live.get(`${kind} ${handle}`) ?? null;
    if (transition.type === 'create') return [null, transition.object as Policy];
    if (transition.type !== 'edit' || was === null) return [was, null];
    return [was, { ...was, fields: { ...was.fields, ...transition.values } } as Policy];
  });
  const trends = transitions.map((transition, at): Trend | null => {
    const { kind, handle } = targetOf(transition);
    if (kind === 'policies' || kind === 'bypassPolicies') return trendOf(...versions[at]!);
    const settings = kind === 'definitions' && transition.type === 'edit' ? definitions.get(handle) : undefined;
    return settings && transition.type === 'edit' ? trendOfDefinition(settings, transition.values) : null;
  });
  const layers = transitions.map((transition, at) => layerOf(transition, versions[at]!));
  const compare = comparePolicies(before.strategies);
  return (executed, waiting) => {
    if (trends[executed]?.strengthens || trends[waiting]?.weakens) return true;
    const [a, b] = [layers[executed], layers[waiting]];
    if (!a || !b || a.policy.kind !== b.policy.kind) return false;
    if (a.layer !== b.layer) return a.layer < b.layer;
    if (a.layer === 'b') return true;
    return a.layer === 'a' ? compare(a.policy, b.policy) < 0 : compare(a.policy, b.policy) > 0;
  };
}

/** Made, edited in its place, deleted: in this order. */
function layerOf(transition: Transition, [was, is]: readonly [Policy | null, Policy | null]) {
  if (transition.type === 'create' && is?.fields.from) return { layer: 'a', policy: is } as const;
  if (!was) return undefined;
  if (transition.type === 'delete') return { layer: 'c', policy: was } as const;
  return transition.type === 'edit' && keepsPlace(transition.values)
    ? ({ layer: 'b', policy: was } as const)
    : undefined;
}

/** What stands in the way of secure mail, what lets it be, and, of secure messaging policies, what makes it. */
type Role = 'hinders' | 'lets' | 'secures' | 'nothing';

function roleOf(policy: Policy | null): Role {
  if (!policy?.fields.enabled) return 'nothing';
  if (policy.kind === 'policies') return policy.fields.action === null ? 'secures' : 'hinders';
  if (policy.kind === 'bypassPolicies') return policy.fields.action === 'takeNoAction' ? 'lets' : 'hinders';
  return 'secures';
}

const strengthens: Trend = { strengthens: true, weakens: false };
const weakens: Trend = { strengthens: false, weakens: true };

/** Of an edit only where it changes neither whom the policy is for, nor when, nor what it wins over. */
function trendOf(was: Policy | null, is: Policy | null): Trend | null {
  const [before, after] = [roleOf(was), roleOf(is)];
  if ((was && is && !samePlace(was, is)) || before === after) return null;
  if (before === 'hinders') return strengthens;
  if (after === 'hinders') return weakens;
  // Of what lets secure mail be, more is better; what secures may stand in the way of what secures better.
  if (before === 'nothing' && after === 'lets') return strengthens;
  return before === 'lets' && after === 'nothing' ? weakens : null;
}

function samePlace(a: Policy, b: Policy): boolean {
  const place = ({ fields: { from, to, start, end, override, bidirectional, sourceIps } }: Policy) =>
    JSON.stringify([from, to, start, end, override, bidirectional, sourceIps]);
  return place(a) === place(b);
}
