import { describe, expect, it, test } from 'vitest';
import { mailDecidedBy, mailDecidedByBoth, mayBothBeMet, placedIn } from '../../../src/analysis/alone/winning-mail.ts';
import { type Strategies, strategyOptions } from '../../../src/model/policy-set.ts';
import type { StrategyName } from '../../../src/routing/outcome.ts';
import { pointOf } from '../deciders/point-of.ts';
import { few } from '../universes/few.ts';
import { everySet, inMail, type SmallSet, smallSets } from './small-set.ts';
import { internal, one, other, partner, policy, study } from './written.ts';

const sets = () => smallSets(Math.min(everySet, 40));

/** Who decided about a message for one recipient, as the evaluator says; the sender's pick by what was picked. */
function decidedBy({ message, judged: { outcome } }: SmallSet['points'][number]): readonly string[] {
  const { trigger, policy: handle } = outcome.decidedBy;
  if (trigger === 'user') return [`pick ${message.sendSecure}`];
  if (handle === null) return [];
  return [`${trigger === 'content' ? 'content' : 'policy'} ${handle}`];
}

describe('the mail that a decider decides about', () => {
  it('is the mail of which the evaluator says so', () => {
    const seen = new Map<string, number>();
    for (const { seed, study, world, points } of sets()) {
      const all = placedIn(study.program).map((placed) => {
        const { stage, handle, outcome } = placed.decider;
        return { stage, handle, outcome, mail: mailDecidedBy(study, study.program, placed, []) };
      });
      for (const point of few(points, 200)) {
        const { outcome, judgement } = point.judged;
        const holds = inMail(study, pointOf(study.universe, 0, world, point.message, outcome.address));
        const deciding = all.filter(({ mail }) => mail.some(holds));
        // A pick that keeps mail plain is nobody's decision.
        const found = deciding
          .filter((one) => one.stage !== 'bypass' && !(one.stage === 'pick' && one.outcome === study.plain))
          .map(({ stage, handle }) => `${stage} ${handle}`);
        if (found.join() !== decidedBy(point).join())
          expect([seed, point, found]).toEqual([seed, point, decidedBy(point)]);
        // Whether there is anything that a bypass switches off is asked later.
        const bypass = deciding.find(({ stage }) => stage === 'bypass');
        const winner = judgement.winners.bypass?.handle;
        if (bypass && winner) expect([seed, bypass.handle]).toEqual([seed, winner]);
        if (outcome.bypassedBy !== null) expect([seed, bypass?.handle]).toEqual([seed, outcome.bypassedBy]);
        for (const { stage } of deciding) seen.set(stage, (seen.get(stage) ?? 0) + 1);
      }
    }
    expect([...seen.keys()].sort()).toEqual(['bypass', 'content', 'pick', 'policy']);
  });

  it('is that of both, for two of them', () => {
    let found = 0;
    for (const { seed, set, study, world, points } of sets()) {
      const all = placedIn(study.program);
      for (const strategy of Object.keys(strategyOptions) as StrategyName[]) {
        const option = strategyOptions[strategy].find((some) => some !== set.strategies[strategy])!;
        const changed = study.programBy({ ...set.strategies, [strategy]: option } as Strategies);
        const pairs = all.flatMap((a) =>
          placedIn(changed)
            .filter((b) => mayBothBeMet(study, a, b))
            .map((b) => [a, b] as const),
        );
        const mails = few(pairs, 20).map(([a, b]) => ({
          both: mailDecidedByBoth(study, [study.program, a], [changed, b]),
          first: mailDecidedBy(study, study.program, a, []),
          second: mailDecidedBy(study, changed, b, []),
        }));
        for (const { message, judged } of few(points, 40)) {
          const holds = inMail(study, pointOf(study.universe, 0, world, message, judged.outcome.address));
          for (const { both, first, second } of mails) {
            const isIn = first.some(holds) && second.some(holds);
            if (isIn) found++;
            if (both.some(holds) !== isIn) expect([seed, strategy, both.some(holds)]).toEqual([seed, strategy, isIn]);
          }
        }
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});

test('two may both be met where one face of each has mail in common', () => {
  const from = (handle: string, basedOn: 'envelope' | 'both') =>
    ({ ...one(`${handle}@acme.example`), basedOn }) as const;
  const policies = [
    policy('ann', from('ann', 'both'), partner),
    policy('bob', from('bob', 'envelope'), partner),
    policy('cay', from('cay', 'envelope'), partner),
    policy('elsewhere', internal, other),
  ];
  const own = study({ policies });
  const placed = (handle: string) => placedIn(own.program).find(({ decider }) => decider.handle === handle)!;
  const meet = (a: string, b: string) => [
    mayBothBeMet(own, placed(a), placed(b)),
    mayBothBeMet(own, placed(b), placed(a)),
  ];
  // A message can be from Bob by its envelope and from Ann by its header.
  expect(meet('ann', 'bob')).toEqual([true, true]);
  expect(meet('bob', 'cay')).toEqual([false, false]);
  expect(meet('ann', 'elsewhere')).toEqual([false, false]);
});
