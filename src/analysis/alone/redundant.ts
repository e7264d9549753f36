import type { Policy } from '../../routing/policy.ts';
import { draftsWhere } from '../drafts/changed-mail.ts';
import type { Study } from './study.ts';

/**
 * Policies that could be removed, each alone, without any mail being treated otherwise. `except`: policies that are not asked
 * about.
 */
export function redundantPolicies(study: Study, except: ReadonlySet<Policy>): readonly Policy[] {
  const deciding = new Set(study.program.deciders.flatMap(({ policy }) => policy ?? []));
  return [...deciding].filter((policy) => !except.has(policy) && isRedundant(study, policy));
}

function isRedundant({ universe, program, plain, nodes }: Study, policy: Policy): boolean {
  const removed = program.deciders.filter((decider) => decider.policy === policy);
  const deciders = program.deciders.filter((decider) => decider.policy !== policy);
  const drafts = draftsWhere(
    {
      // What scopes hold is the same with it and without it.
      universe,
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
