import type { Study } from '../../analysis/alone/study.ts';
import type { Reachability } from '../../analysis/alone/unreachable.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Policy } from '../../routing/policy.ts';
import type { Found, Rule } from '../rule.ts';
import type { exactRuleNames } from '../rule-names.ts';

/** What a rule that asks for an exact answer may look at. What several ask for is worked out once. */
export interface ExactContext {
  readonly configuration: Configuration;
  readonly study: Study;
  readonly reachability: () => Reachability;
  readonly neverMatching: () => ReadonlySet<Policy>;
  readonly withoutPolicy: () => ReadonlySet<Policy>;
}

/** A rule about what all mail, and not only one object, can tell. */
export interface ExactRule extends Omit<Rule, 'check' | 'name'> {
  readonly name: (typeof exactRuleNames)[number];
  readonly check: (context: ExactContext) => readonly Found[];
}
