import type { PolicySet } from '../../model/policy-set.ts';
import type { DraftCall } from '../calls/draft-call.ts';
import { byPolicy, type Part, type Touch } from './touch.ts';

/**
 * The calls in groups that have no mail in common, as places in `calls`. Mail that a single call touches is as before or
 * as after at every moment; so only groups of several calls need to be looked at.
 */
export function componentsOf(
  calls: readonly DraftCall[],
  parts: readonly (readonly Part[])[],
  { meet }: Touch,
): readonly (readonly number[])[] {
  const parent = calls.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    for (let next = at; next !== root; ) {
      const above = parent[next]!;
      parent[next] = root;
      next = above;
    }
    return root;
  };
  const touching = calls.flatMap((_, at) => (parts[at]!.length > 0 ? [at] : []));
  for (const [index, a] of touching.entries()) {
    for (let other = index + 1; other < touching.length; other++) {
      const b = touching[other]!;
      const [one, two] = [rootOf(a), rootOf(b)];
      if (one !== two && meet(parts[a]!, parts[b]!)) parent[two] = one;
    }
  }
  const groups = new Map<number, number[]>();
  for (const at of touching) {
    const list = groups.get(rootOf(at));
    if (list) list.push(at);
    else groups.set(rootOf(at), [at]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/**
 * Calls that can expose nobody: they only matter where a policy decides, all mail of theirs for which anything else could
 * decide is left alone by the plan, and before or after nothing secures any of it. Nothing is less secure than plain mail.
 */
export function isHarmless(
  own: readonly Part[],
  all: readonly (readonly Part[])[],
  before: PolicySet,
  after: PolicySet,
  { meet, ofPolicy }: Touch,
): boolean {
  if (own.some(({ by }) => by !== byPolicy)) return false;
  const anyDecider = own.map((part) => ({ ...part, by: ~byPolicy }));
  if (all.some((parts) => meet(parts, anyDecider))) return false;
  const secures = ({ objects }: PolicySet) =>
    objects.policies.some((policy) => policy.fields.action === null && meet(ofPolicy(policy), own));
  return !secures(before) || !secures(after);
}
