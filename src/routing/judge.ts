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
  /** Others that neither override nor the ranks tell from the winner: at least one for each effect that it has not. */
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
const nothing: readonly never[] = [];

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
  const otherPolicies = policy === null ? nothing : matching.tiedPolicies(policy);
  const otherBypasses = bypass === null ? nothing : matching.tiedBypasses(bypass);
  const otherContents = content === null ? nothing : matching.tiedContent(content);
  if (otherPolicies.length + otherBypasses.length + otherContents.length === 0) return false;
  return effects([policy, ...otherPolicies], (one) => one?.fields.definition).some((policy) =>
    effects([bypass, ...otherBypasses], (one) => one?.fields.action).some((bypass) =>
      effects([content, ...otherContents], (one) => one?.definition).some(
        (content) => !sameToPeople(decide({ policy, bypass, content }, situation, strategies), decision),
      ),
    ),
  );
}

/** One for each effect: what ties is few, but may be many of a kind. */
function effects<T>(all: readonly T[], effect: (one: T) => unknown): readonly T[] {
  return [...new Map(all.map((one) => [effect(one), one])).values()];
}

const strategyNames = Object.keys(strategyOptions) as StrategyName[];

/** Strategies that decide otherwise when one of them is changed. Most outcomes have none: then no list is made. */
function sensitivity(
  matching: Matching,
  winners: Winners,
  decision: Decision,
  situation: Situation,
  strategies: Strategies,
): readonly StrategyName[] {
  let found: StrategyName[] | null = null;
  for (const name of strategyNames) {
    if (!matters(name, winners, situation)) continue;
    const other = flipped(strategies, name);
    const others = changesOrder(name) ? winnersOf(matching, situation, other) : winners;
    if (changesOrder(name) && sameWinners(others, winners)) continue;
    if (sameToPeople(decide(others, situation, other), decision)) continue;
    found ??= [];
    found.push(name);
  }
  return found ?? nothing;
}

const changesOrder = (name: StrategyName): boolean => name === 'precedence' || name === 'side-order';

/** Whether a strategy has anything to decide here: triggers have an order only where there are several. */
function matters(name: StrategyName, { bypass, content }: Winners, { pick }: Situation): boolean {
  if (name === 'bypass-scope') return bypass !== null;
  return name === 'trigger-order' ? content !== null && pick !== null : true;
}

const sameWinners = (a: Winners, b: Winners): boolean =>
  a.policy === b.policy && a.bypass === b.bypass && a.content?.policy === b.content?.policy;

/** Every strategy has two options. Written out, since it is asked for every recipient. */
function flipped(strategies: Strategies, name: StrategyName): Strategies {
  const {
    precedence,
    'side-order': sideOrder,
    'bypass-scope': bypassScope,
    'trigger-order': triggerOrder,
  } = strategies;
  return {
    precedence: name === 'precedence' ? other(strategyOptions.precedence, precedence) : precedence,
    'side-order': name === 'side-order' ? other(strategyOptions['side-order'], sideOrder) : sideOrder,
    'bypass-scope': name === 'bypass-scope' ? other(strategyOptions['bypass-scope'], bypassScope) : bypassScope,
    'trigger-order': name === 'trigger-order' ? other(strategyOptions['trigger-order'], triggerOrder) : triggerOrder,
  };
}

const other = <T>([first, second]: readonly [T, T], option: T): T => (option === first ? second : first);
