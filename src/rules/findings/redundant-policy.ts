import { redundantPolicies } from '../../analysis/alone/redundant.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Policy } from '../../routing/policy.ts';
import type { Found } from '../rule.ts';
import type { ExactRule } from './exact-rule.ts';
import { placeOf, policyName } from './exact-words.ts';

export const rule: ExactRule = {
  name: 'redundant-policy',
  severity: 'info',
  law: false,
  text: 'A policy whose removal would change no outcome.',
  check: ({ configuration, study, reachability, withoutPolicy, neverMatching }) => {
    // Why these make no difference is said by rules of their own.
    const told = new Set([...reachability().unreachable.map(({ policy }) => policy), ...withoutPolicy()]);
    const onlyExamine = examining(configuration).filter((policy) => !neverMatching().has(policy));
    return [...redundantPolicies(study, told), ...onlyExamine].map(
      (policy): Found => ({
        message: `A policy makes no difference. Without ${policyName(policy)} all mail would be delivered as it is with it. If it is there for nothing else, remove it; other such findings may then no longer be true.`,
        path: placeOf(policy),
        part: 'key',
      }),
    );
  },
};

/** Content examination policies that deliver nothing otherwise: their definition has no override. */
function examining({ objects, lookedUp = [] }: Configuration): readonly Policy[] {
  const overriding = new Set([
    ...objects.contentDefinitions.flatMap(({ handle, fields }) => (fields.secureMessaging === null ? [] : [handle])),
    // Of what is only looked up nobody knows whether it has one.
    ...lookedUp.flatMap(({ kind, handle }) => (kind === 'contentDefinitions' ? [handle] : [])),
  ]);
  return (objects.contentPolicies as readonly Policy<'contentPolicies'>[]).filter(
    ({ fields }) => fields.enabled && !overriding.has(fields.definition),
  );
}
