import type { Draft } from '../config/draft.ts';
import type { Severity } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';

/** What a rule may look at. */
export interface RuleContext {
  readonly draft: Draft;
  /** The moment that counts as now: a rule has no clock. */
  readonly now: Instant;
}

/** A finding without what its rule says once for all: its name and severity. */
export type Found = Omit<Finding, 'rule' | 'severity'>;

/** One thing that can be wrong, or doubtful, in a configuration. */
export interface Rule {
  /** As in the list of rules, and as its file is named. */
  readonly name: string;
  /** Unless `rules` in the configuration says another. */
  readonly severity: Severity;
  /** Of what an author writes, nothing switches a law off: the service has no such thing. */
  readonly law: boolean;
  /** What it finds, in one sentence. */
  readonly text: string;
  readonly check: (context: RuleContext) => readonly Found[];
}
