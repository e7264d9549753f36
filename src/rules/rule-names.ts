import { acknowledgementRules } from './acknowledgements.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

/** Rules that are planned, or that other rooms report: their severity can be set, though nothing is checked here yet. */
const otherRules = [
  'group-cycle',
  'extension-exceeds-retention',
  'extension-without-expiry',
  'extension-longer-than-expiry',
  'source-range-host-bits',
  'source-range-everything',
  'validity-expired',
  'address-attribute-not-configured',
  'activation-score-unreachable',
  'sender-never-internal',
  'recipient-never-external',
  'recipient-scope-unavailable',
  'content-policy-never-secures',
  'everyone-to-everyone',
  'empty-group',
  'header-only-sender',
  'override-sprawl',
  'unused-definition',
  'unused-folder',
  'unused-group',
  'unused-content-definition',
  'content-definition-shares-policied-definition',
  'description-contradicts-settings',
  'banner-not-everywhere',
  'banner-unsafe',
  'control-characters',
  'secret-in-configuration',
  'account-mismatch',
  'test-without-expectation',
  'invariant-vacuous',
  'never-matches',
  'bypass-without-policy',
  'unreachable-policy',
  'redundant-policy',
  'ambiguous-tie',
  'rests-on-strategy',
  'rests-on-unknown',
] as const;

/** What is reported before there is anything that a rule could look at. */
export const readingRules = [
  'unreadable-file',
  'yaml-syntax',
  'duplicate-key',
  'include',
  'schema',
  'choose-account',
  'rule-settings',
] as const;

/** Every name that `rules` in a configuration may set, and whether it is a law. */
export function ruleNames(): ReadonlyMap<string, { readonly law: boolean }> {
  const implemented = [...rules, ...acknowledgementRules].map(
    ({ name, law }: Omit<Rule, 'check'>) => [name, { law }] as const,
  );
  const others = otherRules.map((name) => [name, { law: false }] as const);
  const reading = readingRules.map((name) => [name, { law: true }] as const);
  return new Map([...others, ...reading, ...implemented]);
}
