import type { Draft } from '../config/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import { type Acknowledged, acknowledge, type KnownRules } from './acknowledgements.ts';
import type { Rule } from './rule.ts';
import { ruleNames } from './rule-names.ts';
import { checkRuleSettings } from './rule-settings.ts';
import { rules } from './rules.ts';

export interface CheckOptions {
  readonly now: Instant;
  /** The names of the rules to run; absent: all. */
  readonly only?: ReadonlySet<string>;
}

/** Runs every rule that is not switched off, with the severity that the configuration gives it. */
export function checkDraft(draft: Draft, { now, only }: CheckOptions): Acknowledged {
  const isOn = ({ name, law }: Rule) => (!only || only.has(name)) && (law || draft.rules[name] !== 'off');
  const running = rules.filter(isOn);
  const found = running.flatMap(({ name, severity, law, check }) => {
    const set = law ? undefined : draft.rules[name];
    const given = set === undefined || set === 'off' ? severity : set;
    return check({ draft, now }).map((finding): Finding => ({ rule: name, severity: given, ...finding }));
  });
  return acknowledge([...checkRuleSettings(draft), ...found], draft, now, knownRules(running));
}

function knownRules(running: readonly Rule[]): KnownRules {
  const local = new Set(running.map(({ name }) => name));
  return new Map([...ruleNames()].map(([name, { law }]) => [name, { law, local: local.has(name) }]));
}
