import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlternativeOutcome } from '../../src/documents/explanation.ts';
import type { PolicySet } from '../../src/model/policy-set.ts';
import type { Message } from '../../src/routing/message.ts';
import { explain } from '../../src/simulation/explain/explain.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { drawnMail, drawnSet } from '../routing/drawn.ts';
import { runs } from '../support/runs.ts';
import { options } from './support/explained.ts';

/** What `simulate` says of the same mail in a world that is made from the beginning. */
function simulated(set: PolicySet, message: Message, address: string): AlternativeOutcome {
  const { recipients } = simulate(set, [{ message }], options).messages[0]!;
  const { trace: _, ...outcome } = recipients.find((one) => one.address === address)!;
  return outcome;
}

const without = (set: PolicySet, gone: string): PolicySet => {
  const kept = <P extends { readonly handle: string }>(policies: readonly P[]) =>
    policies.filter(({ handle }) => handle !== gone);
  const { policies, bypassPolicies, contentPolicies } = set.objects;
  const objects = {
    ...set.objects,
    policies: kept(policies),
    bypassPolicies: kept(bypassPolicies),
    contentPolicies: kept(contentPolicies),
  };
  return { ...set, objects };
};

describe('what is told of other outcomes', () => {
  it('is what happens once the policy that decides is taken out', () => {
    let told = 0;
    fc.assert(
      fc.property(drawnSet, drawnMail, (set, message) => {
        const { explanation, recipients } = explain(set, [{ message }], options).messages[0]!;
        for (const story of explanation) {
          const actual = recipients.find(({ address }) => address === story.recipients[0])!;
          const decider = actual.bypassedBy ?? actual.decidedBy.policy;
          const found = story.alternatives.find(({ change }) => change === 'without-winner');
          if (decider === null || found === undefined) continue;
          told += 1;
          const possible = [
            ...actual.trace
              .filter(({ won }) => won)
              .map(({ policy }) => simulated(without(set, policy), message, actual.address)),
          ];
          expect(possible).toContainEqual(found.outcome);
        }
      }),
      runs(120),
    );
    expect(told).toBeGreaterThan(20);
  });

  it('is what happens with another strategy', () => {
    let told = 0;
    fc.assert(
      fc.property(drawnSet, drawnMail, (set, message) => {
        const { explanation, recipients } = explain(set, [{ message }], options).messages[0]!;
        for (const { doubts, recipients: of } of explanation) {
          const actual = recipients.find(({ address }) => address === of[0])!;
          const strategies = doubts.filter(({ type }) => type === 'strategy');
          for (const [at, name] of actual.sensitiveTo.entries()) {
            told += 1;
            const other = {
              precedence: ['override-first', 'specificity-first'],
              'side-order': ['from-first', 'to-first'],
              'bypass-scope': ['policy', 'all'],
              'trigger-order': ['content-pick-policy', 'pick-content-policy'],
            }[name].find((option) => option !== set.strategies[name])!;
            const changed = { ...set, strategies: { ...set.strategies, [name]: other } };
            expect(strategies[at]?.text).toContain(`(strategy ${name})`);
            expect(strategies[at]?.outcome).toEqual(simulated(changed, message, actual.address));
          }
        }
      }),
      runs(300),
    );
    expect(told).toBeGreaterThan(20);
  });

  it('is what happens with another pick', () => {
    let told = 0;
    fc.assert(
      fc.property(drawnSet, drawnMail, (set, message) => {
        const { explanation } = explain(set, [{ message: { ...message, sendSecure: null } }], options).messages[0]!;
        for (const { alternatives, recipients } of explanation) {
          const pick = alternatives.find(({ change }) => change === 'pick');
          if (pick?.outcome.definition == null || pick.outcome.decidedBy.trigger !== 'user') continue;
          told += 1;
          const picked = { ...message, sendSecure: pick.outcome.definition };
          expect(pick.outcome).toEqual(simulated(set, picked, recipients[0]!));
        }
      }),
      runs(120),
    );
    expect(told).toBeGreaterThan(20);
  });
});
