import { didYouMean } from '../config/did-you-mean.ts';
import type { Draft } from '../config/draft.ts';
import type { Finding } from '../model/finding.ts';
import { ruleNames } from './rule-names.ts';

/** Settings of `rules` that can't be: names of no rule, and laws. */
export function checkRuleSettings({ ruleSettings }: Draft): readonly Finding[] {
  const written = Object.keys(ruleSettings).filter((name) => !name.startsWith('x-'));
  if (written.length === 0) return [];
  const names = ruleNames();
  return written.flatMap((name): readonly Finding[] => {
    const rule = names.get(name);
    if (rule && !rule.law) return [];
    const near = rule ? undefined : didYouMean(name, names.keys());
    const message = rule
      ? `A law can not be set. \`${name}\` reports what the service has no way to do; remove this line and correct what it finds.`
      : `There is no rule of this name. \`${name}\` is none${near === undefined ? '' : `; did you mean \`${near}\`?`}`;
    const hint = near === undefined ? {} : { hint: `${near}:` };
    return [{ rule: 'rule-settings', severity: 'error', message, ...hint, path: ['rules', name], part: 'key' }];
  });
}
