import { whatRestsOnUnknown } from '../../analysis/alone/unknowns.ts';
import type { Scope } from '../../model/scope.ts';
import type { Policy } from '../../routing/policy.ts';
import type { Found } from '../rule.ts';
import { relatedGroup, scopeWords } from '../scope-words.ts';
import type { ExactRule } from './exact-rule.ts';
import { placeOf, policyName } from './exact-words.ts';

export const rule: ExactRule = {
  name: 'rests-on-unknown',
  severity: 'info',
  law: false,
  text: 'Some mail whose outcome depends on members or attributes that nobody gave.',
  check: ({ study }) => {
    const policies = new Set(whatRestsOnUnknown(study).flatMap(({ policy }) => policy ?? []));
    return [...policies].map(found);
  },
};

function found(policy: Policy): Found {
  const { from, to } = policy.fields;
  const scopes = ([from, to] as readonly Scope[]).filter(({ type }) => type === 'group' || type === 'attribute');
  const about = scopes.map(scopeWords).join(' and ');
  const group = scopes.find(({ type }) => type === 'group');
  return {
    message: `An outcome rests on what nobody gave. Whom ${policyName(policy)} is for depends on ${about}, and who that is is not known of everybody. Simulations count it as nobody. Give members and attributes in \`directory\`, or look at the account with \`--target\`.`,
    path: placeOf(policy),
    part: 'key',
    ...(group === undefined ? {} : relatedGroup(group)),
  };
}
