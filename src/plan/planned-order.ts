import type { Block } from '../documents/plan.ts';
import type { Hash } from '../model/hash.ts';
import type { PolicySet } from '../model/policy-set.ts';
import type { DraftCall } from './calls/draft-call.ts';
import type { DraftedCalls } from './calls/draft-calls.ts';
import { creationOf, deletionOfMade } from './calls/objects.ts';
import { exactly } from './order/exposure.ts';
import type { Gap } from './order/gaps.ts';
import { type OrderOptions, usualBudget } from './order/order-options.ts';
import { orderCalls } from './order/safe-order.ts';
import { type Bridge, withBridges } from './order/with-bridges.ts';
import { setAfter, setBefore } from './policy-sets.ts';
import type { Sides } from './sides.ts';

/** How the order of calls is looked at. Without it, calls are in the order of a first guess. */
export interface OrderChoice {
  readonly md5: Hash;
  /** Bridges close what gaps there are. */
  readonly bridge?: boolean;
  /** Gaps that no bridge closes hold nothing back. */
  readonly allowWeaker?: boolean;
  readonly budget?: OrderOptions['budget'];
}

export interface PlannedOrder {
  readonly calls: readonly DraftCall[];
  /** In the order of these calls; none where bridges close them. */
  readonly gaps: readonly Gap[];
  readonly bridges: readonly Bridge[];
  readonly bridged: boolean;
  /** What mail sees before the calls and after them. */
  readonly before: PolicySet;
  readonly after: PolicySet;
}

export function planOrder(
  { calls, terms }: DraftedCalls,
  sides: Sides,
  { md5, bridge = false, budget = usualBudget }: OrderChoice,
): PlannedOrder {
  const [before, after] = [setBefore(sides), setAfter(sides)];
  const options: OrderOptions = { now: sides.now, md5, asks: exactly(sides.now, md5), budget };
  const found = orderCalls(calls, before, after, options);
  const ends = { before, after };
  if (found.gaps.length === 0) return { ...ends, calls: found.order, gaps: [], bridges: [], bridged: false };
  const make = {
    creation: (policy: Bridge['policy']) => creationOf(policy, null, terms),
    deletion: (policy: Bridge['policy'], made: number) => deletionOfMade(policy, made, terms),
  };
  const closed = withBridges(calls, before, after, found.gaps, make, options);
  if (!closed) return { ...ends, calls: found.order, gaps: found.gaps, bridges: [], bridged: false };
  const { bridges } = closed;
  if (bridge) return { ...ends, calls: closed.order, gaps: [], bridges, bridged: true };
  return { ...ends, calls: found.order, gaps: found.gaps, bridges, bridged: false };
}

/** Gaps hold the whole plan back, unless they are closed or accepted. */
export function orderGuard({ gaps, bridges }: PlannedOrder, { allowWeaker = false }: OrderChoice): readonly Block[] {
  if (gaps.length === 0 || allowWeaker) return [];
  const isProven = gaps.some(({ exposure }) => exposure !== null);
  const message = isProven
    ? 'While the calls are sent, some mail would for a while be less secure than both before and after. No order of the calls was found that avoids it.'
    : 'It is not proven that no mail would be less secure for a while, while the calls are sent.';
  if (bridges.length === 0) {
    return [
      {
        guard: 'less-secure-in-between',
        message,
        hint: 'Make the change in two steps, each applied by itself; or add --allow-weaker to accept it.',
      },
    ];
  }
  const policies = bridges.length === 1 ? 'a policy that is' : `${bridges.length} policies that are`;
  return [
    {
      guard: 'less-secure-in-between',
      message,
      hint: `Add --bridge: ${policies} only there meanwhile closes the gap, and goes again at the end.`.replace(
        'are only there meanwhile closes the gap, and goes',
        'are only there meanwhile close the gap, and go',
      ),
    },
  ];
}
