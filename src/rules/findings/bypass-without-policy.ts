import type { Found } from '../rule.ts';
import type { ExactRule } from './exact-rule.ts';
import { placeOf, policyName } from './exact-words.ts';

export const rule: ExactRule = {
  name: 'bypass-without-policy',
  severity: 'warning',
  law: false,
  text: 'A bypass policy that covers nothing that any secure messaging policy covers.',
  check: ({ withoutPolicy, neverMatching }) =>
    [...withoutPolicy()]
      .filter((policy) => !neverMatching().has(policy))
      .map(
        (policy): Found => ({
          message: `A bypass policy has nothing to bypass. No secure messaging policy covers any of the mail that ${policyName(policy)} covers, so it makes no difference. Correct its From or To, or remove it.`,
          path: placeOf(policy),
          part: 'key',
        }),
      ),
};
