import type { Found, Rule } from './rule.ts';
import { rangesOfEverything } from './source-ranges.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'source-range-everything',
  severity: 'warning',
  law: false,
  text: 'A source range that holds every address.',
  check: ({ draft }) =>
    rangesOfEverything(draft).map(
      ({ text, policy, path }): Found => ({
        message: `A source range holds every address. ${capital(nameOf(policy))} names \`${text}\`, so its source ranges limit nothing, and only mail whose source is not known is left out; name the networks that are meant, or remove \`sourceIps\`.`,
        path,
      }),
    ),
};
