import type { Policy } from '../../routing/policy.ts';
import type { Decider } from '../deciders/decider.ts';
import { draftsWhere } from '../drafts/changed-mail.ts';
import type { Study } from './study.ts';

/**
 * Policies that could be removed, each alone, without any mail being treated otherwise. `except`: policies that are not asked
 * about.
 */
export function redundantPolicies(study: Study, except: ReadonlySet<Policy>): readonly Policy[] {
  const { program } = study;
  const byPolicy = new Map<Policy, Decider[]>();
  for (const decider of program.deciders) {
    if (decider.policy === null || except.has(decider.policy)) continue;
    byPolicy.set(decider.policy, [...(byPolicy.get(decider.policy) ?? []), decider]);
  }
  return [...byPolicy].flatMap(([policy, deciders]) => (isRedundant(study, deciders) ? [policy] : []));
}

function isRedundant({ set, universe, program, plain, nodes }: Study, removed: readonly Decider[]): boolean {
  const deciders = program.deciders.filter((decider) => !removed.includes(decider));
  const drafts = draftsWhere(
    {
      // What scopes hold is the same with it and without it.
      universe: { ...universe, sets: [set, set] },
      plain,
      nodes,
      before: { number: 0, program },
      after: { number: 1, program: { ...program, deciders } },
      matters: () => true,
    },
    new Map(removed.map((decider) => [decider, 'wholly'])),
  );
  return drafts.next().done === true;
}
