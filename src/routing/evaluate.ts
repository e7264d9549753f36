import type { ContentScore } from '../content/score-message.ts';
import type { Address } from '../model/address.ts';
import type { PolicyKind } from '../model/kinds/kinds.ts';
import type { Handle } from '../model/scope.ts';
import type { ContentHit, Situation } from './decide.ts';
import { deliver, routingMode } from './deliver.ts';
import { type Direction, directionOf } from './direction.ts';
import { type Judgement, judge, type Matching } from './judge.ts';
import { matches } from './match.ts';
import type { Message } from './message.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type PickFinding, resolvePick } from './pick.ts';
import type { ContentPolicy, Policy } from './policy.ts';
import { comparePolicies, isTie, type Order } from './precedence.ts';
import type { World } from './world.ts';

/** What becomes of a message. */
export interface Evaluation {
  /** For each recipient, in the order of `to`. */
  readonly outcomes: readonly Outcome[];
  /** Why the sender's pick counts as none, where it does. */
  readonly pick: PickFinding | null;
}

export type Evaluate = (message: Message) => Evaluation;

/** One recipient's outcome with all that led to it. */
export interface Judged {
  readonly outcome: Outcome;
  readonly situation: Situation;
  readonly judgement: Judgement;
  readonly matching: ListedMatching;
}

/**
 * The plain evaluator: it asks every policy about every recipient. It is what explanations are made of, and the oracle
 * of the indexed one.
 */
export function newEvaluator(world: World): Evaluate {
  return (message) => {
    const { pick, judged } = judgeMessage(world, message);
    return { outcomes: judged.map(({ outcome }) => outcome), pick };
  };
}

/** The same with all that led to each outcome, and the score of every content examination definition. */
export function judgeMessage(world: World, message: Message) {
  const { set, people, definitions } = world;
  const { definition: pick, finding } = resolvePick(message, definitions, people);
  const scoreOf = scoring(world, message);
  const judged = message.to.map((address): Judged => {
    const direction = directionOf(people.isInternal(message.from), people.isInternal(address));
    const situation: Situation = { direction, application: message.application, pick };
    const matching = listMatching(world, message, address, direction, scoreOf);
    const judgement = judge(matching, situation, set.strategies);
    const { application, at } = message;
    const recipient = { address, direction, application, at };
    const outcome = outcomeOf(judgement.decision, recipient, definitions, set.facts, judgement.marks);
    return { outcome, situation, judgement, matching };
  });
  return { judged, pick: finding, scoreOf };
}

export type ScoreOf = (contentDefinition: Handle) => ContentScore | null;

/** Scores are the same for all recipients: each is worked out when it is first asked for. */
function scoring({ contentDefinitions }: World, message: Message): ScoreOf {
  const known = new Map<Handle, ContentScore | null>();
  return (handle) => {
    let score = known.get(handle);
    if (score === undefined) {
      score = contentDefinitions.get(handle)?.score(message) ?? null;
      known.set(handle, score);
    }
    return score;
  };
}

/** All policies that match one recipient, in no order. */
export interface ListedMatching extends Matching {
  readonly all: { readonly [K in PolicyKind]: readonly Policy<K>[] };
  readonly hits: readonly ContentHit[];
}

function listMatching(
  world: World,
  message: Message,
  recipient: Address,
  direction: Direction,
  scoreOf: ScoreOf,
): ListedMatching {
  const { objects } = world.set;
  const { holds } = world.people;
  const matching = <P extends Policy>(policies: readonly P[]): readonly P[] =>
    policies.filter((policy) => matches(policy, message, recipient, holds));
  const all = {
    policies: matching(objects.policies as readonly Policy<'policies'>[]),
    bypassPolicies: matching(objects.bypassPolicies as readonly Policy<'bypassPolicies'>[]),
    contentPolicies: matching(objects.contentPolicies as readonly Policy<'contentPolicies'>[]),
  };
  const hits = all.contentPolicies.flatMap((policy) => hitOf(world, policy, direction, scoreOf) ?? []);
  return {
    all,
    hits,
    policy: (order) => first(all.policies, order),
    bypass: (order) => first(all.bypassPolicies, order),
    content: (order) => {
      const winner = first(
        hits.map(({ policy }) => policy),
        order,
      );
      return hits.find(({ policy }) => policy === winner) ?? null;
    },
    tiedPolicies: (winner) => tied(all.policies, winner),
    tiedBypasses: (winner) => tied(all.bypassPolicies, winner),
    tiedContent: (winner) => hits.filter((hit) => hit !== winner && isTie(hit.policy, winner.policy)),
    hasConflict: () => new Set(hits.map(({ definition }) => definition)).size > 1,
  };
}

/** What a content policy that matches would do; null: it is not triggered, or sets nothing secure for this recipient. */
function hitOf(world: World, policy: ContentPolicy, direction: Direction, scoreOf: ScoreOf): ContentHit | null {
  const { definition } = policy.fields;
  const override = world.contentDefinitions.get(definition)?.override ?? null;
  if (override === null || !acts(override, direction)) return null;
  return scoreOf(definition)?.triggered ? { policy, definition: override } : null;
}

/** Whether content examination's override acts on a recipient; the sender's application has no part in it. */
export const acts = (override: Handle, direction: Direction): boolean =>
  deliver(direction, 'content', 'other', routingMode(override)) !== 'next';

function first<P extends Policy>(policies: readonly P[], order: Order): P | null {
  const compare = comparePolicies(order);
  return policies.reduce<P | null>((best, policy) => (best && compare(best, policy) <= 0 ? best : policy), null);
}

const tied = <P extends Policy>(policies: readonly P[], winner: P): readonly P[] =>
  policies.filter((policy) => policy !== winner && isTie(policy, winner));
