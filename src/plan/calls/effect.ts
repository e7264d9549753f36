import type { FieldsOf } from '../../model/kinds/kinds.ts';
import type { DraftChange } from '../draft-change.ts';

// A rough sense of what secures and what does not, by what a policy or definition says of itself. It only puts calls
// in order; which mail a change routes differently is not asked here.

type Policy = FieldsOf<'policies'> | FieldsOf<'bypassPolicies'>;
type Definition = FieldsOf<'definitions'>;

/** 1: makes mail secure; -1: keeps some from being so; 0: does nothing, or is not there. */
function force(policy: Policy | undefined): number {
  if (!policy?.enabled) return 0;
  const secures = 'definition' in policy ? policy.action === null : policy.action === 'takeNoAction';
  return secures ? 1 : -1;
}

/** Above 0: the change of a policy secures more than before; below: less. */
export function effectOf({ kind, action, observed, configured }: DraftChange): number {
  if (kind !== 'policies' && kind !== 'bypassPolicies') return 0;
  const before = observed?.fields as Policy | undefined;
  const after = action === 'delete' ? undefined : (configured?.fields as Policy | undefined);
  return force(after) - force(before);
}

/** Whether the edit of a definition gives an external recipient more than before, in any respect. */
export function loosens({ kind, observed, configured }: DraftChange): boolean {
  if (kind !== 'definitions' || !observed || !configured) return false;
  const [before, after] = [observed.fields as Definition, configured.fields as Definition];
  const life = ({ expireAfter }: Definition) => (expireAfter === 'never' ? Number.POSITIVE_INFINITY : expireAfter);
  return (
    (['print', 'reply', 'replyAll'] as const).some((right) => after[right] && !before[right]) ||
    life(after) > life(before) ||
    (after.extendBy ?? 0) > (before.extendBy ?? 0)
  );
}

/**
 * What the edit of a definition does to the mail that is delivered with it: for all of it, whatever else is so. Null where
 * one respect becomes more secure and another less, or where who may answer decides whether a reply counts as secure.
 */
export function trendOfDefinition(before: Definition, values: Readonly<Partial<Definition>>): Trend | null {
  const after = { ...before, ...values };
  if (after.folder !== before.folder || after.reply !== before.reply || after.replyAll !== before.replyAll) return null;
  const load = ({ print, expireAfter, extendBy }: Definition) => {
    const life = expireAfter === 'never' ? Number.POSITIVE_INFINITY : expireAfter;
    return [Number(print), life, life + (extendBy ?? 0)];
  };
  const [was, is] = [load(before), load(after)];
  const trend = {
    strengthens: is.every((one, at) => one <= was[at]!),
    weakens: is.every((one, at) => one >= was[at]!),
  };
  return trend.strengthens || trend.weakens ? trend : null;
}

/** Whether a call makes no mail less secure; whether it makes none more secure. */
export interface Trend {
  readonly strengthens: boolean;
  readonly weakens: boolean;
}

/**
 * Of new policies that tie, the older one wins, and what is told beforehand is that the one that comes first by name
 * does. So an exception that ties with a new policy is made in its turn, not later.
 */
export function decidesTieWithNew(change: DraftChange, all: readonly DraftChange[]): boolean {
  if (change.action !== 'create') return false;
  const rank = rankOf(change);
  return all.some(
    (other) => other.action === 'create' && other.kind === change.kind && effectOf(other) > 0 && rankOf(other) === rank,
  );
}

function rankOf({ configured }: DraftChange): string {
  if (!configured) return '';
  const { override, from, to } = configured.fields as Policy;
  return `${override} ${from.type} ${to.type}`;
}
