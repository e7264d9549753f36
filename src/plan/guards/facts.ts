import type { Block } from '../../documents/plan.ts';
import { formatDuration } from '../../model/duration.ts';
import type { AccountFacts } from '../../model/policy-set.ts';
import type { Sides } from '../sides.ts';

/** The account that answered is the one that is declared, and is as declared (rule `account-mismatch`). */
export function factsGuard({ configuration, live }: Sides): readonly Block[] {
  const said = configuration.facts;
  const found = live.account.facts;
  if (said.id !== null && said.id !== found.id) {
    return [
      {
        guard: 'another-account',
        message: `This is another account. The configuration is for "${said.id}"; the target is "${found.id}".`,
        hint: 'Choose the right target, or set account.id if the configuration is meant for this account.',
      },
    ];
  }
  const differs = (fact: keyof AccountFacts, wanted: string, has: string): readonly Block[] => {
    // What is not written down is only assumed, but for the edition: what can be made at all depends on it.
    if (wanted === has || (fact !== 'edition' && !configuration.declaredFacts.has(fact))) return [];
    const says = configuration.declaredFacts.has(fact) ? 'says' : 'is not given, which means';
    return [
      {
        guard: 'account-mismatch',
        message: `The account is not as declared. account.${fact} ${says} ${wanted}; the account has ${has}.`,
        hint: `Set account.${fact} to ${has} and check the policies again, or have it changed in the console.`,
      },
    ];
  };
  return [
    ...differs('edition', said.edition, found.edition),
    ...differs('maxRetention', formatDuration(said.maxRetention), formatDuration(found.maxRetention)),
    ...differs('internalDomains', list(said.internalDomains), list(found.internalDomains)),
    ...differs('attributes', list(said.attributes), list(found.attributes)),
  ];
}

const list = (values: readonly string[]) => `[${values.join(', ')}]`;
