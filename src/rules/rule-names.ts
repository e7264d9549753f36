import { acknowledgementRules } from './acknowledgements.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

/** The rules by exact analysis. Only their names: who does not run them does not load the analysis. */
export const exactRuleNames = [
  'never-matches',
  'bypass-without-policy',
  'unreachable-policy',
  'redundant-policy',
  'ambiguous-tie',
  'rests-on-strategy',
  'rests-on-unknown',
] as const;

/** Rules that are not run with the local ones, or that other rooms report: their severity can be set here. */
const otherRules = ['account-mismatch', ...exactRuleNames] as const;

/** What is reported before there is anything that a rule could look at. */
export const readingRules = [
  { name: 'unreadable-file', text: 'A file that is not there, is too large, or is no text.' },
  { name: 'yaml-syntax', text: 'Text that is not YAML 1.2, or uses of it what a configuration must not.' },
  { name: 'json-syntax', text: 'A stack of Terraform that is not JSON.' },
  { name: 'terraform-expression', text: 'An expression in a stack that can not be worked out without Terraform.' },
  { name: 'app-failed', text: 'An app that ends with an error, so that there is nothing to read.' },
  {
    name: 'annotation',
    text: 'An error, a warning or a word of information that an app put on one of its constructs.',
  },
  { name: 'duplicate-key', text: 'A key that is given twice, in one file or in two.' },
  { name: 'include', text: 'An include that names no file, or one that includes the file it is in.' },
  { name: 'schema', text: 'A key that there is none of, or a value of another form than its key takes.' },
  { name: 'choose-account', text: 'An account that is not in `accounts`, or a mistake in how accounts are declared.' },
  { name: 'rule-settings', text: 'A setting of `rules` for what is no rule, or is a law.' },
] as const;

/** Every name that `rules` in a configuration may set, and whether it is a law. */
export function ruleNames(): ReadonlyMap<string, { readonly law: boolean }> {
  const implemented = [...rules, ...acknowledgementRules].map(
    ({ name, law }: Omit<Rule, 'check'>) => [name, { law }] as const,
  );
  const others = otherRules.map((name) => [name, { law: false }] as const);
  const reading = readingRules.map(({ name }) => [name, { law: true }] as const);
  return new Map([...others, ...reading, ...implemented]);
}
