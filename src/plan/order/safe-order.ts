// The order of a plan's calls in which no mail is, after any acknowledged call, less secure than both before the whole and
// after it: make before break.
//
// The idea. Calls that touch no mail in common have nothing to do with each other (touch.ts), so the calls fall into
// components, and what is shown for the calls of one holds whatever others come in between. A component of one call needs
// no proof, nor does one of policies of one type in layers (in-layers.ts). For any other the states of a first guess are
// put to the exact analysis, and where one is not safe, other orders are searched (search.ts). Only when a component has no
// safe order on its own are all calls searched together, those that prepare things included.

import type { PolicySet } from '../../model/policy-set.ts';
import type { Policy } from '../../routing/policy.ts';
import type { DraftCall } from '../calls/draft-call.ts';
import { benignAmong } from './benign.ts';
import { componentsOf, isHarmless } from './components.ts';
import { dependenciesOf } from './dependencies.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { inLayers } from './in-layers.ts';
import type { OrderOptions } from './order-options.ts';
import { type Edge, inOrderOf, type Needs, withEdges } from './partial-order.ts';
import { orderStretch, stretchOf } from './stretch.ts';
import { tiesOf } from './ties.ts';
import { type Touch, touchBetween } from './touch.ts';
import { type Transition, targetOf } from './transition.ts';

export interface OrderedCalls {
  readonly order: readonly DraftCall[];
  /** Where mail is exposed between two calls of that order, or may be; empty: nowhere, by proof. */
  readonly gaps: readonly Gap[];
}

/** Up to so many calls, the first guess is tried before an order that needs no proof: it secures first. */
const fewCalls = 12;

/** More calls than this are not searched together. */
const mostTogether = 12;

interface Frame {
  readonly calls: readonly DraftCall[];
  readonly before: PolicySet;
  readonly after: PolicySet;
  readonly needs: Needs;
  readonly ties: readonly Edge[];
  readonly touch: Touch;
  readonly touched: readonly ReturnType<Touch['of']>[];
  readonly options: OrderOptions;
}

/** `calls` are in the order of a first guess; they lead from `before` to `after`. */
export function orderCalls(
  calls: readonly DraftCall[],
  before: PolicySet,
  after: PolicySet,
  options: OrderOptions,
): OrderedCalls {
  if (calls.length < 2) return { order: calls, gaps: [] };
  const frame = frameOf(calls, before, after, options, nothing);
  const found = byComponents(frame);
  if (found?.gaps.length === 0) return found;
  return together(frame) ?? found ?? { order: calls, gaps: [] };
}

/** What is not in the plan itself: policies that are only there for a while, and what their calls wait for. */
export interface Extra {
  readonly edges: readonly Edge[];
  readonly policies: readonly Policy[];
}

const nothing: Extra = { edges: [], policies: [] };

/** The same without the search through all calls together; undefined where components wait for each other. */
export function orderComponents(
  calls: readonly DraftCall[],
  before: PolicySet,
  after: PolicySet,
  options: OrderOptions,
  extra: Extra,
): OrderedCalls | undefined {
  return byComponents(frameOf(calls, before, after, options, extra));
}

function frameOf(
  calls: readonly DraftCall[],
  before: PolicySet,
  after: PolicySet,
  options: OrderOptions,
  { edges, policies }: Extra,
): Frame {
  const touch = touchBetween(before, after, options.now, policies);
  const transitions = calls.map(({ transition }) => transition);
  const touched = transitions.map(touch.of);
  const ties = tiesOf(transitions, touched, before, touch);
  const needs = withEdges(dependenciesOf(calls, before), edges);
  return { calls, before, after, needs, ties, touch, touched, options };
}

/**
 * Component by component. What prepares things comes first, side by side: what mail sees meanwhile is for each message as
 * before or as when all of it is done, since nothing refers to it but a sender's pick. Definitions are deleted when nothing
 * else is left to do. So touch.ts is right about whom new and deleted definitions touch.
 */
function byComponents(frame: Frame): OrderedCalls | undefined {
  const { calls, before, after, needs, ties, touch, touched } = frame;
  const transitions = calls.map(({ transition }) => transition);
  const parts = touched.map((own) => (isHarmless(own, touched, before, after, touch) ? [] : own));
  const chains: Edge[] = [...ties];
  const gaps: Gap[] = [];
  for (const component of componentsOf(calls, parts, touch)) {
    const layers = component.length > fewCalls ? inLayers(component, transitions, before) : undefined;
    const ordered = layers ? { order: layers, gaps: [] } : orderComponent(component, frame);
    for (const [at, place] of ordered.order.slice(1).entries()) chains.push([ordered.order[at]!, place]);
    gaps.push(...ordered.gaps);
  }
  const order = inOrderOf(withEdges(needs, chains));
  return order && { order: order.map((at) => calls[at]!), gaps };
}

function orderComponent(component: readonly number[], frame: Frame) {
  const { calls, before, needs, ties, touch, touched, options } = frame;
  const places = [...component].sort((a, b) => a - b);
  const own = new Set(places);
  const first = calls.flatMap(({ affectsMail }, at) => (affectsMail || own.has(at) ? [] : [at]));
  const lasts = places.filter((at) => isDefinition(calls[at]!.transition, 'delete'));
  const edges = lasts.flatMap((last) =>
    places.flatMap((at): readonly Edge[] => (lasts.includes(at) ? [] : [[at, last]])),
  );
  const framed = withEdges(needs, [...ties, ...edges]);
  const benign = benignAmong(
    calls.map(({ transition }) => transition),
    before,
  );
  const mayExpose = (executed: number, waiting: number) =>
    touch.meet(touched[executed]!, touched[waiting]!) && !benign(executed, waiting);
  const stretch = stretchOf({ all: calls, places, first, needs: framed, ties: [], mayExpose }, before, options);
  const begun = places.flatMap((at, index) => (calls[at]!.affectsMail ? [] : [index]));
  const { order, isSafe } = orderStretch(stretch, begun, options);
  return {
    order: order.map((at) => places[at]!),
    gaps: isSafe ? [] : gapsOf(stretch, order, begun.length),
  };
}

const isDefinition = (transition: Transition, type: Transition['type']): boolean =>
  transition.type === type && targetOf(transition).kind === 'definitions';

/**
 * All calls in one search, but for those that make what mail can't notice (they come first) and those that delete it (they
 * come last). What prepares things for a sender's pick, or fills a new group, then has its turn like any other call.
 */
function together({ calls, before, needs, ties, touched, options }: Frame): OrderedCalls | undefined {
  const unnoticed = (type: Transition['type']) =>
    calls.map(({ transition }, at) => transition.type === type && touched[at]!.length === 0);
  const made = closed(unnoticed('create'), needs);
  const first = [...made].sort((a, b) => Number(calls[a]!.affectsMail) - Number(calls[b]!.affectsMail));
  const last = closed(unnoticed('delete'), dependents(needs));
  const free = calls.flatMap((_, at) => (made.has(at) || last.has(at) ? [] : [at]));
  if (free.length > mostTogether) return undefined;
  const stretch = stretchOf({ all: calls, places: free, first, needs, ties }, before, options);
  const { order, isSafe } = orderStretch(stretch, [], options);
  if (!isSafe) return undefined;
  const felt = order.map((at): DraftCall => ({ ...calls[free[at]!]!, affectsMail: true }));
  const rest = inOrderOf(needs)?.filter((at) => last.has(at)) ?? [...last];
  return { order: [...first.map((at) => calls[at]!), ...felt, ...rest.map((at) => calls[at]!)], gaps: [] };
}

/** Of these places those that need nothing but each other, each after what it needs. */
function closed(chosen: readonly boolean[], needs: Needs): ReadonlySet<number> {
  const found = new Set<number>();
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const [at, isChosen] of chosen.entries())
      if (isChosen && needs[at]!.every((one) => found.has(one))) found.add(at);
  }
  return found;
}

const dependents = (needs: Needs): Needs => {
  const found: number[][] = needs.map(() => []);
  for (const [at, before] of needs.entries()) for (const one of before) found[one]!.push(at);
  return found;
};
