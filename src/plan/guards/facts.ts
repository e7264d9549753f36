import type { Block } from '../../documents/plan.ts';
import { formatDuration } from '../../model/duration.ts';
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
  return [
    differs('edition', said.edition, found.edition),
    differs('maxRetention', formatDuration(said.maxRetention), formatDuration(found.maxRetention)),
    differs('internalDomains', said.internalDomains.join(', '), found.internalDomains.join(', ')),
    differs('attributes', said.attributes.join(', '), found.attributes.join(', ')),
  ].flatMap((block) => block ?? []);
}

function differs(fact: string, said: string, found: string): Block | undefined {
  if (said === found) return undefined;
  return {
    guard: 'account-mismatch',
    message: `The account is not as declared: account.${fact} says ${said || 'none'}, the account has ${found || 'none'}.`,
    hint: `Set account.${fact} to ${found || '[]'} and check the policies again, or change it in the console.`,
  };
}
