import { type Strategies, strategyOptions } from '../model/policy-set.ts';
import { type ContentHit, type Decision, decide, type Situation, sameToPeople, type Winners } from './decide.ts';
import type { Marks, StrategyName } from './outcome.ts';
import type { BypassPolicy, SecureMessagingPolicy } from './policy.ts';
import type { Order } from './precedence.ts';

/** The policies that match a message for one recipient. However they were found: everything else follows from this. */
export interface Matching {
  /** Of secure messaging policies; asked for outbound mail only. */
  readonly policy: (order: Order) => SecureMessagingPolicy | null;
  readonly bypass: (order: Order) => BypassPolicy | null;
  /** Of content policies that are triggered and whose override acts on this recipient. */
  readonly content: (order: Order) => ContentHit | null;
  /** The others that neither override nor the ranks tell from the winner. */
  readonly tiedPolicies: (winner: SecureMessagingPolicy) => readonly SecureMessagingPolicy[];
  readonly tiedBypasses: (winner: BypassPolicy) => readonly BypassPolicy[];
  readonly tiedContent: (winner: ContentHit) => readonly ContentHit[];
  /** Whether content examination names several definitions. */
  readonly hasConflict: () => boolean;
}

export interface Judgement {
  readonly decision: Decision;
  readonly winners: Winners;
  readonly marks: Marks;
}

export const noMarks: Marks = { ambiguous: false, conflict: false, sensitiveTo: [] };
const nobodyWins: Winners = { policy: null, bypass: null, content: null };

/** Decides for one recipient, and finds out what the answer rests on. */
export function judge(matching: Matching, situation: Situation, strategies: Strategies): Judgement {
  const winners = winnersOf(matching, situation, strategies);
  const decision = decide(winners, situation, strategies);
  if (winners === nobodyWins) return { decision, winners, marks: noMarks };
  return {
    decision,
    winners,
    marks: {
      ambiguous: isAmbiguous(matching, winners, decision, situation, strategies),
      conflict: decision.secure && decision.trigger === 'content' && matching.hasConflict(),
      sensitiveTo: sensitivity(matching, winners, decision, situation, strategies),
    },
  };
}

function winnersOf(matching: Matching, { direction, pick }: Situation, order: Order): Winners {
  const policy = direction === 'outbound' ? matching.policy(order) : null;
  const content = matching.content(order);
  // A bypass switches off what others switch on.
  if (policy === null && content === null && pick === null) return nobodyWins;
  return { policy, content, bypass: matching.bypass(order) };
}

/** Whether another policy of those that tie, of one type or of several, would decide otherwise. */
function isAmbiguous(
  matching: Matching,
  winners: Winners,
  decision: Decision,
  situation: Situation,
  strategies: Strategies,
): boolean {
  const { policy, bypass, content } = winners;
  const policies = policy ? [policy, ...matching.tiedPolicies(policy)] : [null];
  const bypasses = bypass ? [bypass, ...matching.tiedBypasses(bypass)] : [null];
  const contents = content ? [content, ...matching.tiedContent(content)] : [null];
  if (policies.length + bypasses.length + contents.length === 3) return false;
  return effects(policies, (one) => one?.fields.definition).some((policy) =>
    effects(bypasses, (one) => one?.fields.action).some((bypass) =>
      effects(contents, (one) => one?.definition).some(
        (content) => !sameToPeople(decide({ policy, bypass, content }, situation, strategies), decision),
      ),
    ),
  );
}

/** One for each effect: what ties is few, but may be many of a kind. */
function effects<T>(all: readonly T[], effect: (one: T) => unknown): readonly T[] {
  return all.length === 1 ? all : [...new Map(all.map((one) => [effect(one), one])).values()];
}

const strategyNames = Object.keys(strategyOptions) as StrategyName[];

/** Strategies that decide otherwise when one of them is changed. */
function sensitivity(
  matching: Matching,
  winners: Winners,
  decision: Decision,
  situation: Situation,
  strategies: Strategies,
): readonly StrategyName[] {
  return strategyNames.filter((name) => {
    const other = flipped(strategies, name);
    const changesOrder = name === 'precedence' || name === 'side-order';
    const others = changesOrder ? winnersOf(matching, situation, other) : winners;
    return !sameToPeople(decide(others, situation, other), decision);
  });
}

/** Every strategy has two options. */
function flipped(strategies: Strategies, name: StrategyName): Strategies {
  const other = strategyOptions[name].find((option) => option !== strategies[name]);
  return { ...strategies, [name]: other };
}
