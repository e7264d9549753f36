import type { PolicySet } from '../../model/policy-set.ts';
import type { Policy } from '../../routing/policy.ts';
import type { DraftCall, Entry } from '../calls/draft-call.ts';
import { referencesOf } from '../references.ts';
import { type Bridged, bridgeable, copyOf } from './bridge.ts';
import type { Gap } from './gaps.ts';
import type { OrderOptions } from './order-options.ts';
import type { Edge } from './partial-order.ts';
import { orderComponents } from './safe-order.ts';

/** The two calls of a bridge. `made`: the number of the call that makes it. */
export interface BridgeCalls {
  readonly creation: (policy: Policy) => Entry;
  readonly deletion: (policy: Policy, made: number) => Entry;
}

export interface BridgedOrder {
  readonly order: readonly DraftCall[];
  readonly bridges: readonly Bridge[];
}

export interface Bridge {
  readonly policy: Policy;
  /** The number of the call that changes what it stands in for. */
  readonly standsInFor: number;
}

/** So many bridges are tried for one plan. */
const most = 12;

/**
 * An order with bridges in which no mail is exposed; undefined where none was found. For each gap the policy that kept its
 * mail secure before gets a bridge, until the exact analysis finds no gap any more: the bridges themselves are looked at
 * like any other call.
 */
export function withBridges(
  calls: readonly DraftCall[],
  before: PolicySet,
  after: PolicySet,
  gaps: readonly Gap[],
  make: BridgeCalls,
  options: OrderOptions,
): BridgedOrder | undefined {
  const chosen: Bridged[] = [];
  let open = gaps;
  while (open.length > 0) {
    const known = new Set(chosen.map(({ at }) => at));
    const size = chosen.length;
    for (const { exposure } of open) {
      if (exposure === null) return undefined;
      const next = bridgeable(exposure.message, calls, before, options.md5).find(({ at }) => !known.has(at));
      if (!next) continue;
      known.add(next.at);
      chosen.push(next);
    }
    if (chosen.length === size || chosen.length > most) return undefined;
    const built = build(calls, before, chosen, make);
    const found = orderComponents(built.calls, before, after, options, built.extra);
    if (found === undefined) return undefined;
    if (found.gaps.length === 0) return { order: found.order, bridges: built.bridges };
    open = found.gaps;
  }
  return undefined;
}

/** The calls with those of the bridges among them: after what prepares things, and at the end. */
function build(calls: readonly DraftCall[], before: PolicySet, chosen: readonly Bridged[], make: BridgeCalls) {
  const next = calls.reduce((largest, { n }) => Math.max(largest, n), 0) + 1;
  const bridges = chosen.map(({ policy, at }, index) => ({
    policy: copyOf(policy, index + 1, before),
    standsInFor: calls[at]!.n,
  }));
  const creations = bridges.map(
    ({ policy }, index): DraftCall => ({
      ...make.creation(policy),
      n: next + index,
      bridge: index,
      affectsMail: true,
      transition: { type: 'create', object: policy },
    }),
  );
  const deletions = bridges.map(
    ({ policy }, index): DraftCall => ({
      ...make.deletion(policy, next + index),
      n: next + bridges.length + index,
      bridge: index,
      affectsMail: true,
      transition: { type: 'delete', kind: policy.kind, handle: policy.handle },
    }),
  );
  const [quiet, felt] = [calls.filter(({ affectsMail }) => !affectsMail), calls.filter((call) => call.affectsMail)];
  // What a bridge refers to is deleted after it.
  const isAfter = ({ transition }: DraftCall): boolean =>
    transition.type === 'delete' && !['policies', 'bypassPolicies', 'contentPolicies'].includes(transition.kind);
  const all = [...quiet, ...creations, ...felt.filter((call) => !isAfter(call)), ...deletions, ...felt.filter(isAfter)];
  const placeOf = new Map(all.map(({ n }, at) => [n, at]));
  const at = ({ n }: DraftCall) => placeOf.get(n)!;
  const edges: Edge[] = [];
  for (const [index, creation] of creations.entries()) {
    const { kind, fields } = bridges[index]!.policy;
    const used = new Set(
      referencesOf(kind, fields as unknown as Readonly<Record<string, unknown>>).map(
        (one) => `${one.kind} ${one.handle}`,
      ),
    );
    for (const call of felt) {
      edges.push([at(creation), at(call)]);
      const { transition } = call;
      if (!isAfter(call)) edges.push([at(call), at(deletions[index]!)]);
      else if (transition.type === 'delete' && used.has(`${transition.kind} ${transition.handle}`))
        edges.push([at(deletions[index]!), at(call)]);
    }
  }
  return { calls: all, bridges, extra: { edges, policies: bridges.map(({ policy }) => policy) } };
}
