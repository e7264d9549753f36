import type { Exposed } from '../../analysis/find-exposed.ts';
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
  /** Whether some mail is exposed after some of them; the exact analysis is asked only where it may be. */
  readonly ask: (executed: readonly number[]) => Exposed;
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
  /**
   * Whether a state in which one call is executed, and another is not, may be less than safe: both are places in `all`.
   * Absent: nothing is known of that.
   */
  readonly mayExpose?: (executed: number, waiting: number) => boolean;
}

export function stretchOf(
  { all, places, first, needs, ties, mayExpose }: StretchCalls,
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
  const stateOf = (executed: readonly number[]): PolicySet => {
    const transitions = executed.map((call) => calls[call]!.transition);
    return stateAfter(start, inverted(executed) === '' ? transitions : withAges(transitions, start));
  };
  const pairwise = mayExpose && remembered(places.length, (one, two) => mayExpose(places[one]!, places[two]!));
  const isPlainlySafe = (executed: readonly number[]): boolean => {
    if (!pairwise) return false;
    const done = new Set(executed);
    return calls.every((_, waiting) => done.has(waiting) || executed.every((one) => !pairwise(one, waiting)));
  };
  const oracle = newOracle(start, end, asks, md5, budget.questions);
  return {
    calls,
    needs: among(places, needs),
    ask: (executed) => (isPlainlySafe(executed) ? { type: 'none' } : oracle.ask(stateOf(executed))),
    oracle,
    inverted,
    stateOf,
  };
}

/** The answers of a question about two of `count` things, each asked for once. */
function remembered(count: number, ask: (one: number, two: number) => boolean): (one: number, two: number) => boolean {
  const known = new Uint8Array(count * count);
  return (one, two) => {
    const at = one * count + two;
    if (known[at] === 0) known[at] = ask(one, two) ? 2 : 1;
    return known[at] === 2;
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
  const { calls, needs, ask, stateOf, inverted } = stretch;
  const guess = calls.map((_, at) => at);
  const isSafe = (executed: readonly number[]): boolean => {
    if (executed.length < calls.length) return ask(executed).type === 'none';
    // The last state is what was announced, but for the ages of what was made.
    return inverted(executed) === '' || asks.same(stateOf(executed), stateOf(guess));
  };
  const found = findOrder({ count: calls.length, needs, guess, begun, isSafe, keyOf: inverted, budget: budget.states });
  if (found.type === 'order') return { order: found.order, isSafe: true };
  const safe = new Set(found.furthest);
  return { order: [...found.furthest, ...(inOrderOf(needs) ?? guess).filter((at) => !safe.has(at))], isSafe: false };
}
