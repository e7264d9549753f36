import type { Study } from '../../analysis/alone/study.ts';
import { policyFaces } from '../../analysis/deciders/policy-faces.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Scope } from '../../model/scope.ts';
import type { Policy } from '../../routing/policy.ts';
import type { Found } from '../rule.ts';
import { insideScope, relatedGroup, scopeWords } from '../scope-words.ts';
import { capital } from '../words.ts';
import type { ExactRule } from './exact-rule.ts';
import { placeOf, policyName } from './exact-words.ts';

export const rule: ExactRule = {
  name: 'never-matches',
  severity: 'warning',
  law: false,
  text: 'A policy of which some condition is empty, so that no mail meets it.',
  check: ({ configuration, study, neverMatching }) =>
    [...neverMatching()].flatMap((policy): readonly Found[] => {
      const side = emptySide(study, policy);
      if (side === undefined) {
        const message = `No mail meets a policy. The conditions of ${policyName(policy)} exclude each other. Widen one of them, or remove the policy.`;
        return [{ message, path: placeOf(policy), part: 'key' }];
      }
      const scope: Scope = policy.fields[side];
      // A group that is managed here and is empty has a rule of its own.
      if (isManagedGroup(configuration, scope)) return [];
      const label = side === 'from' ? 'From' : 'To';
      return [
        {
          message: `No mail meets a policy. ${label} of ${policyName(policy)} is ${scopeWords(scope)}, which holds nobody. ${capital(remedy(scope))}, or remove the policy.`,
          path: [...placeOf(policy), side, ...insideScope(scope)],
          ...relatedGroup(scope),
        },
      ];
    }),
};

const isManagedGroup = ({ objects }: Configuration, scope: Scope): boolean =>
  scope.type === 'group' &&
  objects.groups.some(({ handle, fields }) => handle === scope.group && fields.members !== null);

const remedy = (scope: Scope): string =>
  scope.type === 'group' ? 'give the group members, in the account or in `directory`' : 'name somebody else';

/** The side that holds nobody, whoever is on the other. */
function emptySide({ universe }: Study, policy: Policy): 'from' | 'to' | undefined {
  const everyone: Scope = { type: 'everyone' };
  const isEmpty = (fields: Partial<Policy['fields']>) => {
    const changed = { ...policy, fields: { ...policy.fields, bidirectional: false, ...fields } } as Policy;
    return policyFaces(universe, 0, changed, {}).length === 0;
  };
  if (isEmpty({ to: everyone, sourceIps: [], start: null, end: null })) return 'from';
  const { basedOn } = policy.fields.from;
  return isEmpty({ from: { ...everyone, basedOn }, sourceIps: [], start: null, end: null }) ? 'to' : undefined;
}
