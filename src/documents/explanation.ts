import type { PolicyKind } from '../model/kinds/kinds.ts';
import type { SimulatedMessage, SimulatedRecipient, SimulationDocument } from './simulation.ts';

/** What `explain` writes: a simulation in which each message has its story. */
export interface ExplainedDocument extends SimulationDocument {
  readonly messages: readonly ExplainedMessage[];
}

export interface ExplainedMessage extends SimulatedMessage {
  readonly explanation: readonly Explanation[];
}

/** What `explain` adds to a message: its story, once for all recipients of whom the same can be said. */
export interface Explanation {
  readonly recipients: readonly string[];
  /** How the message reaches them, in a sentence. */
  readonly decision: string;
  /** What the sender can do or gets, and why it is so: sentences. */
  readonly reasons: readonly string[];
  /** What the answer rests on besides the policies: to be read before it is relied on. */
  readonly doubts: readonly Doubt[];
  /** Policies that match and do not decide, then those that one thing keeps from matching. */
  readonly lost: readonly LostPolicy[];
  /** Policies that neither decide nor are in `lost`: too far away, or content examination that finds nothing. */
  readonly unmatched: number;
  readonly nothingFound: number;
  /** Whether the message says anything that content examination could look at. */
  readonly saysNothing: boolean;
  /** What would have to differ for another outcome, the most likely question first. Each was evaluated. */
  readonly alternatives: readonly Alternative[];
  /** Variations that were not evaluated, since there are too many. */
  readonly untried: number;
}

export interface Doubt {
  /** `strategy`: a decision of docs/domain.md. */
  readonly type: 'ambiguous' | 'conflict' | 'unknown' | 'strategy';
  readonly text: string;
  /** What would happen otherwise; null where nothing single can be named. */
  readonly outcome: AlternativeOutcome | null;
}

export interface LostPolicy {
  /** The section of a configuration that holds it. */
  readonly type: PolicyKind;
  readonly policy: string;
  /** It matches; otherwise one thing is missing. */
  readonly matched: boolean;
  readonly text: string;
}

/** What is varied: in the message, in who people are, or in the policies. */
export const alternativeChanges = [
  'without-winner',
  'pick-counts',
  'time',
  'source',
  'enabled',
  'content',
  'header',
  'one-recipient',
  'application',
  'pick',
  'sender-membership',
  'recipient-membership',
] as const;
export type AlternativeChange = (typeof alternativeChanges)[number];

export interface Alternative {
  readonly change: AlternativeChange;
  /** The condition and the outcome, as a sentence. */
  readonly text: string;
  readonly outcome: AlternativeOutcome;
}

/** An outcome as `simulate` gives it, without the part of every policy. */
export type AlternativeOutcome = Omit<SimulatedRecipient, 'trace'>;
