import { parseDomain } from '../../model/domain.ts';
import type { ObservedAccount } from '../../model/observed-account.ts';
import { editions } from '../../model/policy-set.ts';
import { canonicalSet } from '../../model/sorted.ts';
import type { Item } from '../account.ts';
import { isItem } from '../client/answer.ts';

export type Facts = Pick<ObservedAccount, 'facts' | 'attributeIds'>;

/** What the account says of itself; undefined where it does not say enough. */
export function readFacts(account: Item): Facts | undefined {
  const { id, maxRetentionSeconds, recipientLimit } = account;
  const edition = editions.find((one) => one === account.edition);
  if (typeof id !== 'string' || edition === undefined || typeof maxRetentionSeconds !== 'number') return undefined;
  const attributeIds = new Map<string, string>();
  for (const attribute of listOf(account.userAttributes)) {
    if (isItem(attribute) && typeof attribute.name === 'string') attributeIds.set(attribute.name, String(attribute.id));
  }
  const domains = listOf(account.internalDomains).map((domain) => {
    const canonical = parseDomain(domain);
    return canonical.ok ? canonical.value : String(domain).toLowerCase();
  });
  return {
    facts: {
      id,
      edition,
      maxRetention: maxRetentionSeconds,
      internalDomains: canonicalSet(domains, (domain) => domain),
      attributes: canonicalSet([...attributeIds.keys()], (name) => name),
      recipientLimit: typeof recipientLimit === 'number' ? recipientLimit : 500,
    },
    attributeIds,
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
