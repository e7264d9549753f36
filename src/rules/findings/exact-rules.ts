import { rule as ambiguousTie } from './ambiguous-tie.ts';
import { rule as bypassWithoutPolicy } from './bypass-without-policy.ts';
import type { ExactRule } from './exact-rule.ts';
import { rule as neverMatches } from './never-matches.ts';
import { rule as redundantPolicy } from './redundant-policy.ts';
import { rule as restsOnStrategy } from './rests-on-strategy.ts';
import { rule as restsOnUnknown } from './rests-on-unknown.ts';
import { rule as unreachablePolicy } from './unreachable-policy.ts';

/** The rules by exact analysis: what never acts, what makes no difference, and what an outcome rests on. */
export const exactRules: readonly ExactRule[] = [
  neverMatches,
  bypassWithoutPolicy,
  unreachablePolicy,
  redundantPolicy,
  ambiguousTie,
  restsOnStrategy,
  restsOnUnknown,
];
