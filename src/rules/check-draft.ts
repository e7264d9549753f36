import type { Draft } from '../config/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import { checkRuleSettings } from './rule-settings.ts';
import { rules } from './rules.ts';

/** Runs every rule that is not switched off, with the severity that the configuration gives it. */
export function checkDraft(draft: Draft, { now }: { readonly now: Instant }): readonly Finding[] {
  const found = rules.flatMap(({ name, severity, law, check }) => {
    const set = law ? undefined : draft.rules[name];
    if (set === 'off') return [];
    return check({ draft, now }).map((finding): Finding => ({ rule: name, severity: set ?? severity, ...finding }));
  });
  return [...checkRuleSettings(draft), ...found];
}
