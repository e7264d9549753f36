import type { Draft } from '../config/draft.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import { type Acknowledged, acknowledge, type KnownRules } from './acknowledgements.ts';
import type { Found, Rule } from './rule.ts';
import { ruleNames } from './rule-names.ts';
import { checkRuleSettings } from './rule-settings.ts';
import { rules } from './rules.ts';

type About = Omit<Rule, 'check'>;

/** Rules that are too dear for every keystroke, and need a configuration without mistakes. */
export interface MoreRules {
  readonly rules: readonly About[];
  readonly check: (
    configuration: Configuration,
    running: readonly About[],
  ) => readonly { readonly rule: string; readonly found: Found }[];
}

export interface CheckOptions {
  readonly now: Instant;
  /** The names of the rules to run; absent: all. */
  readonly only?: ReadonlySet<string>;
  /** What to run as well where no finding is an error, and the configuration could be read. */
  readonly more?: MoreRules;
  readonly configuration?: Configuration | undefined;
}

/** Runs every rule that is not switched off, with the severity that the configuration gives it. */
export function checkDraft(draft: Draft, { now, only, more, configuration }: CheckOptions): Acknowledged {
  const isOn = ({ name, law }: About) => (!only || only.has(name)) && (law || draft.rules[name] !== 'off');
  const running = rules.filter(isOn);
  const finding = ({ name, severity, law }: About, found: Found): Finding => {
    const set = law ? undefined : draft.rules[name];
    return { rule: name, severity: set === undefined || set === 'off' ? severity : set, ...found };
  };
  const local = [
    ...checkRuleSettings(draft),
    ...running.flatMap((rule) => rule.check({ draft, now }).map((found) => finding(rule, found))),
  ];
  const isUsable = configuration !== undefined && local.every(({ severity }) => severity !== 'error');
  if (more === undefined || !isUsable) return acknowledge(local, draft, now, () => knownRules(running));
  const also = more.rules.filter(isOn);
  const about = new Map(also.map((rule) => [rule.name, rule]));
  const exact = more.check(configuration, also).map(({ rule, found }) => finding(about.get(rule)!, found));
  return acknowledge([...local, ...exact], draft, now, () => knownRules([...running, ...also]));
}

function knownRules(running: readonly About[]): KnownRules {
  const lookedFor = new Set(running.map(({ name }) => name));
  return new Map([...ruleNames()].map(([name, { law }]) => [name, { law, local: lookedFor.has(name) }]));
}
