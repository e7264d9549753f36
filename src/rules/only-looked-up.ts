import { kinds } from '../model/kinds/kinds.ts';
import type { LookedUp } from '../model/looked-up.ts';
import type { Found, Rule } from './rule.ts';

export const rule: Rule = {
  name: 'only-looked-up',
  severity: 'info',
  law: false,
  text: 'An object that is looked up and not described, so that only the account knows what it does to mail.',
  check: ({ draft }) =>
    (draft.lookedUp ?? []).map((lookup): Found => {
      const { kind, handle, name } = lookup;
      return {
        message: `An object is only known to the account. The ${kinds[kind].label[0]} \`${handle}\` ("${name}") is looked up, and nobody here says how it is set: ${means[kind]} Look at the account with \`--target\`, or describe it here: where it is live already, it is taken over as it is.`,
        path: [kind, handle],
        part: 'key',
      };
    }),
};

/** What is not known of mail for it, and what it counts as without an account. */
const means: Readonly<Record<LookedUp['kind'], string>> = {
  folders: 'to whom its definitions are offered is not known, and picks of them count as none.',
  definitions: 'what it allows, when it expires and its banner are not known, and no test of these holds.',
  contentDefinitions: 'what it is triggered by, and what it does then, is not known, and it counts as not triggered.',
  policies: 'what it does is in no simulation and no comparison.',
  bypassPolicies: 'what it does is in no simulation and no comparison.',
  contentPolicies: 'what it does is in no simulation and no comparison.',
};
