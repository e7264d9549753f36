import type { PolicySet } from '../../model/policy-set.ts';
import type { DraftCall } from '../calls/draft-call.ts';
import { newOracle, type Oracle } from './oracle.ts';
import type { OrderOptions } from './order-options.ts';
import { among, type Edge, inOrderOf, type Needs } from './partial-order.ts';
import { findOrder } from './search.ts';
import { withAges } from './ties.ts';
import { stateAfter } from './transition.ts';

/** Calls that are ordered among themselves while all others stand still. */
export interface Stretch {
  readonly calls: readonly DraftCall[];
  readonly needs: Needs;
  readonly oracle: Oracle;
  /** What mail sees after some of them, in the order in which they were executed. */
  readonly stateOf: (executed: readonly number[]) => PolicySet;
  /** Pairs of which one was executed before the other although, by name, it comes after it: they decide otherwise then. */
  readonly inverted: (executed: readonly number[]) => string;
}

export interface StretchCalls {
  /** All calls of the plan. */
  readonly all: readonly DraftCall[];
  /** Those of the stretch, as places in `all`, in the order of the first guess. */
  readonly places: readonly number[];
  /** Those that have been executed before it begins. */
  readonly first: readonly number[];
  readonly needs: Needs;
  readonly ties: readonly Edge[];
}

export function stretchOf(
  { all, places, first, needs, ties }: StretchCalls,
  before: PolicySet,
  { asks, md5, budget }: OrderOptions,
): Stretch {
  const calls = places.map((at) => all[at]!);
  const start = stateAfter(
    before,
    first.map((at) => all[at]!.transition),
  );
  const end = stateAfter(
    start,
    calls.map(({ transition }) => transition),
  );
  const local = new Map(places.map((at, index) => [at, index]));
  const pairs = ties.flatMap(([a, b]): readonly Edge[] => {
    const [one, two] = [local.get(a), local.get(b)];
    return one === undefined || two === undefined ? [] : [[one, two]];
  });
  const inverted = (executed: readonly number[]): string => {
    if (pairs.length === 0) return '';
    const turn = new Map(executed.map((call, at) => [call, at]));
    const isInverted = ([one, two]: Edge) => (turn.get(two) ?? Number.POSITIVE_INFINITY) < (turn.get(one) ?? -1);
    return pairs.flatMap((pair, index) => (isInverted(pair) ? [index] : [])).join();
  };
  return {
    calls,
    needs: among(places, needs),
    oracle: newOracle(start, end, asks, md5, budget.questions),
    inverted,
    stateOf: (executed) => {
      const transitions = executed.map((call) => calls[call]!.transition);
      return stateAfter(start, inverted(executed) === '' ? transitions : withAges(transitions, start));
    },
  };
}

export interface OrderedStretch {
  /** Places in the stretch. */
  readonly order: readonly number[];
  readonly isSafe: boolean;
}

/**
 * A safe order of a stretch; where there is none, or none is found, one that is safe for as long as possible. `begun` are
 * executed all at once, before the others.
 */
export function orderStretch(
  stretch: Stretch,
  begun: readonly number[],
  { asks, budget }: OrderOptions,
): OrderedStretch {
  const { calls, needs, oracle, stateOf, inverted } = stretch;
  const guess = calls.map((_, at) => at);
  const isSafe = (executed: readonly number[]): boolean => {
    if (executed.length < calls.length) return oracle.ask(stateOf(executed)).type === 'none';
    // The last state is what was announced, but for the ages of what was made.
    return inverted(executed) === '' || asks.same(stateOf(executed), stateOf(guess));
  };
  const found = findOrder({ count: calls.length, needs, guess, begun, isSafe, keyOf: inverted, budget: budget.states });
  if (found.type === 'order') return { order: found.order, isSafe: true };
  const safe = new Set(found.furthest);
  return { order: [...found.furthest, ...(inOrderOf(needs) ?? guess).filter((at) => !safe.has(at))], isSafe: false };
}
