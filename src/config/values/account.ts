import type { Path, Target } from '../../model/configuration.ts';
import { parseDomain } from '../../model/domain.ts';
import { parseDuration } from '../../model/duration.ts';
import { type AccountFacts, type Edition, editions } from '../../model/policy-set.ts';
import { canonicalSet } from '../../model/sorted.ts';
import type { ValueProblem } from '../draft.ts';
import { accept, type Context } from './context.ts';

/** An account as the schema lets it through. */
export interface WrittenAccount {
  readonly id?: string;
  readonly edition?: Edition;
  readonly maxRetention?: unknown;
  readonly internalDomains?: readonly string[];
  readonly attributes?: readonly string[];
  readonly recipientLimit?: number;
  readonly target?: { readonly sandbox?: string; readonly service?: string; readonly snapshot?: string };
}

const assumedRetention = 365 * 86_400;
const assumedRecipientLimit = 500;

export const editionOf = (account: WrittenAccount): Edition => account.edition ?? editions[0];

const factNames = ['id', 'edition', 'maxRetention', 'internalDomains', 'attributes', 'recipientLimit'] as const;

/** The facts that are written down and could be read. */
export function declaredFactsOf(
  account: WrittenAccount,
  path: Path,
  problems: readonly ValueProblem[],
): ReadonlySet<keyof AccountFacts> {
  const unread = new Set(
    problems
      .filter((problem) => path.every((step, index) => problem.path[index] === step))
      .map((problem) => problem.path[path.length]),
  );
  return new Set(factNames.filter((name) => account[name] !== undefined && !unread.has(name)));
}

/** Reads the facts of an account. */
export function readFacts(account: WrittenAccount, path: Path, context: Context): AccountFacts {
  const retention =
    account.maxRetention === undefined
      ? assumedRetention
      : accept(parseDuration(account.maxRetention), context, 'invalid-duration', account.maxRetention, [
          ...path,
          'maxRetention',
        ]);
  const domains = (account.internalDomains ?? []).map((domain, index) =>
    accept(parseDomain(domain), context, 'invalid-address', domain, [...path, 'internalDomains', index]),
  );
  return {
    id: account.id ?? null,
    edition: editionOf(account),
    maxRetention: retention ?? assumedRetention,
    internalDomains: canonicalSet(
      domains.filter((domain) => domain !== undefined),
      (domain) => domain,
    ),
    attributes: canonicalSet(account.attributes ?? [], (name) => name),
    recipientLimit: account.recipientLimit ?? assumedRecipientLimit,
  };
}

export function readTarget({ target }: WrittenAccount): Target | null {
  if (target?.sandbox !== undefined) return { type: 'sandbox', file: target.sandbox };
  if (target?.service !== undefined) return { type: 'service', url: target.service };
  if (target?.snapshot !== undefined) return { type: 'snapshot', file: target.snapshot };
  return null;
}
