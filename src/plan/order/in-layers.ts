// Orders that need no proof of their own. Where only policies of one type change, and none that stays changes whom it is
// for, what it decides by, or when:
//   1. new ones are made, the one that wins over the others first;
//   2. those that stay are edited;
//   3. old ones are deleted, the one that loses against the others first.
// Take any message and its winner w in between. Is w new, no later new one wins over it, and what is deleted later loses
// against it anyway: w is the winner after. Is w one that goes, no earlier deleted one won over it, and none of the new
// ones does: w was the winner before. Does w stay, it wins over all of both: it is the winner before and after. So the
// message is at every moment as before or as after.

import type { Entity } from '../../model/entity.ts';
import { isPolicyKind } from '../../model/kinds/kinds.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Policy } from '../../routing/policy.ts';
import { comparePolicies } from '../../routing/precedence.ts';
import type { Transition } from './transition.ts';
import { targetOf } from './transition.ts';

/** The calls (places in `transitions`) in that order; undefined where they are not of this sort. */
export function inLayers(
  calls: readonly number[],
  transitions: readonly Transition[],
  before: PolicySet,
): readonly number[] | undefined {
  const kinds = new Set(calls.map((at) => targetOf(transitions[at]!).kind));
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === undefined || !isPolicyKind(kind)) return undefined;
  const live = new Map((before.objects[kind] as readonly Entity[]).map((one) => [one.handle, one]));
  const layers: { readonly at: number; readonly policy: Policy }[][] = [[], [], []];
  for (const at of calls) {
    const transition = transitions[at]!;
    if (transition.type === 'edit' && !keepsPlace(transition.values)) return undefined;
    const policy = transition.type === 'create' ? transition.object : live.get(targetOf(transition).handle);
    if (!policy) return undefined;
    const layer = transition.type === 'create' ? 0 : transition.type === 'edit' ? 1 : 2;
    layers[layer]!.push({ at, policy: policy as Policy });
  }
  const compare = comparePolicies(before.strategies);
  layers[0]!.sort((a, b) => compare(a.policy, b.policy));
  layers[2]!.sort((a, b) => compare(b.policy, a.policy));
  return layers.flatMap((layer) => layer.map(({ at }) => at));
}

/** What a policy does may change, and its name, which only decides among policies of the same age. */
export const keepsPlace = (values: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(values).every((name) => name === 'definition' || name === 'action' || name === 'narrative');
