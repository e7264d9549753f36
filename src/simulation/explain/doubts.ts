import type { Doubt } from '../../documents/explanation.ts';
import type { Address } from '../../model/address.ts';
import { strategyOptions } from '../../model/policy-set.ts';
import { scopeKey } from '../../model/scope.ts';
import type { Outcome, StrategyName } from '../../routing/outcome.ts';
import type { Policy } from '../../routing/policy.ts';
import { comparePolicies, isTie, wonBy } from '../../routing/precedence.ts';
import { type Unknown, unknownsOf } from '../../routing/unknown.ts';
import { withMembership, withoutPolicies, withStrategies } from '../other-worlds.ts';
import { type Case, judgeOne } from './case.ts';
import { effectText, isNoticed } from './words/effect-words.ts';
import { comesBefore } from './words/precedence-words.ts';
import { strategyTexts } from './words/strategy-words.ts';
import { addressText, capital, definitionName, groupName, listed, policyName, type Words } from './words/words.ts';

/** Something that the answer rests on: told when the story is. */
export interface FoundDoubt {
  readonly type: Doubt['type'];
  readonly outcome: Outcome | null;
  readonly tell: (words: Words) => string;
}

/** What an administrator must know before relying on the answer. */
export function doubtsOf(c: Case): readonly FoundDoubt[] {
  return [...ambiguities(c), ...conflicts(c), ...unknowns(c), ...strategies(c)];
}

/** Policies that tie with the winner of their type, and what each would do in its place. */
function ambiguities(c: Case): readonly FoundDoubt[] {
  const { outcome, judged, world } = c;
  if (!outcome.ambiguous) return [];
  const { policy, bypass, content } = judged.judgement.winners;
  const all = judged.matching.all;
  const tied: readonly (readonly [winner: Policy | null | undefined, among: readonly Policy[]])[] = [
    [policy, all.policies],
    [bypass, all.bypassPolicies],
    [content?.policy, judged.matching.hits.map((hit) => hit.policy)],
  ];
  const found = tied.flatMap(([winner, among]): readonly FoundDoubt[] => {
    if (!winner) return [];
    const others = among.filter((one) => one !== winner && isTie(one, winner));
    return others.flatMap((other): readonly FoundDoubt[] => {
      const gone = new Set([winner, ...others].filter((one) => one !== other).map(({ handle }) => handle));
      const instead = judgeOne(withoutPolicies(world, winner.kind, gone), c.message, c.recipient);
      const [actual, varied] = [c, instead].map(timed) as [ReturnType<typeof timed>, ReturnType<typeof timed>];
      if (!isNoticed(actual, varied)) return [];
      return [
        {
          type: 'ambiguous',
          outcome: instead.outcome,
          tell: (words) => {
            const [first, second] = [winner, other].map((one) => policyName(words, one.kind, one.handle));
            const how = comesBefore(winner, other, wonBy(world.set.strategies, winner, other));
            return `${first} and ${second} are equally specific, and the guides do not say which one wins. Here ${first} is taken, since it ${how}. Otherwise ${effectText(actual, varied, words)}.`;
          },
        },
      ];
    });
  });
  if (found.length > 0) return found;
  // Only several ties together change something.
  return [
    {
      type: 'ambiguous',
      outcome: null,
      tell: () =>
        'Several policies are equally specific, and the guides do not say which ones win. Taken together, others of them would give another outcome.',
    },
  ];
}

const timed = ({ outcome, message }: Pick<Case, 'outcome' | 'message'>) => ({ outcome, at: message.at });

function conflicts(c: Case): readonly FoundDoubt[] {
  const { outcome, judged, world } = c;
  if (!outcome.conflict) return [];
  const hits = [...judged.matching.hits].sort((a, b) => comparePolicies(world.set.strategies)(a.policy, b.policy));
  return [
    {
      type: 'conflict',
      outcome: null,
      tell: (words) => {
        const told = hits.map(
          ({ policy, definition }) =>
            `${policyName(words, 'contentPolicies', policy.handle)} with ${definitionName(words, definition)}`,
        );
        return `Content examination asks for different definitions: ${listed(told)}. The guides do not say which one counts. Here the policy that comes first decides, as among all policies.`;
      },
    },
  ];
}

/** What nobody said, as far as it would change the outcome. What one policy asks for is supposed together. */
function unknowns(c: Case): readonly FoundDoubt[] {
  const { world, message, recipient } = c;
  const found = unknownsOf(world, message, recipient);
  const supposed = new Map<string, readonly Unknown[]>();
  for (const { type, policy } of found) {
    const missing = found.filter((one) => one.type === type && one.policy === policy);
    supposed.set(missing.map(({ scope, addresses }) => `${scopeKey(scope)} ${addresses.join()}`).join(), missing);
  }
  return [...supposed.values()].flatMap((missing): readonly FoundDoubt[] => {
    const scopes = missing.map(({ scope }) => scope);
    const addresses = missing.flatMap((one) => one.addresses);
    const instead = judgeOne(withMembership(world, scopes, addresses), message, recipient);
    if (!isNoticed(timed(c), timed(instead))) return [];
    return [
      {
        type: 'unknown',
        outcome: instead.outcome,
        tell: (words) => {
          const told = missing.map((one) => unknownTexts(one, recipient, words));
          const [what, condition] = [
            listed(told.map(({ what }) => what)),
            listed(told.map(({ condition }) => condition)),
          ];
          return `${capital(what)}. If ${condition}, ${effectText(timed(c), timed(instead), words)}.`;
        },
      },
    ];
  });
}

/** What is not known, and the condition under which it would count. */
function unknownTexts({ scope, addresses }: Unknown, recipient: Address, words: Words) {
  const who = listed(
    addresses.map((one) => nameOf(one, recipient, words)),
    'or',
  );
  return scope.type === 'group'
    ? { what: `nobody said who is in the group ${groupName(words, scope.group)}`, condition: `${who} were in it` }
    : {
        what: `the directory does not say the ${scope.attribute} of ${who}`,
        condition: `the ${scope.attribute} were ${scope.equals}`,
      };
}

const nameOf = (address: Address, recipient: Address, words: Words): string =>
  address === recipient ? listed(words.recipients.slice(0, 3), 'or') : addressText(address);

/** Decisions of docs/domain.md that have an alternative, and what that would give. */
function strategies(c: Case): readonly FoundDoubt[] {
  const { outcome, world, message, recipient } = c;
  const { strategies: current } = world.set;
  return outcome.sensitiveTo.map((name: StrategyName): FoundDoubt => {
    const other = strategyOptions[name].find((option) => option !== current[name]);
    const instead = judgeOne(withStrategies(world, { ...current, [name]: other }), message, recipient);
    return {
      type: 'strategy',
      outcome: instead.outcome,
      tell: (words) => {
        const { taken, otherwise } = strategyTexts(name, current[name]);
        return `${taken} The guides do not say so: it is a decision of docs/domain.md (strategy ${name}). If ${otherwise}, ${effectText(timed(c), timed(instead), words)}.`;
      },
    };
  });
}
