import { describe, expect, it } from 'vitest';
import { strategiesThatMatter } from '../../../src/analysis/alone/strategies.ts';
import { switchedMail } from '../../../src/analysis/alone/switched-mail.ts';
import { decidingTies } from '../../../src/analysis/alone/ties.ts';
import { mailDecidedBy, mailDecidedByBoth, mayBothBeMet, placedIn } from '../../../src/analysis/alone/winning-mail.ts';
import { type PolicySet, type Strategies, strategyOptions } from '../../../src/model/policy-set.ts';
import { decide, sameToPeople, type Winners } from '../../../src/routing/decide.ts';
import { type Judged, judgeMessage, newEvaluator } from '../../../src/routing/evaluate.ts';
import type { StrategyName } from '../../../src/routing/outcome.ts';
import type { Policy } from '../../../src/routing/policy.ts';
import { pointOf } from '../deciders/point-of.ts';
import { few } from '../universes/few.ts';
import { areAllKnown, everySet, inMail, type SmallSet, smallSets } from './small-set.ts';

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

  it('is what a bypass switches off where it would be secure without it', () => {
    let found = 0;
    for (const { seed, set, study, world, points } of sets()) {
      const { program, plain } = study;
      const all = program.deciders.flatMap(({ faces, policy }) => (policy === null ? [] : faces));
      const bypassesAll = set.strategies['bypass-scope'] === 'all';
      for (const [at, face] of all.slice(0, 6).entries()) {
        const mail = { faces: [face], blockers: all.slice(0, at) };
        const [off, on] = [false, true].map((isOn) => [...switchedMail(study, program, mail, isOn)]);
        for (const { message, judged } of few(points, 100)) {
          const holds = inMail(study, pointOf(study.universe, 0, world, message, judged.outcome.address));
          const { winners } = judged.judgement;
          const without = decide({ ...winners, bypass: null }, judged.situation, set.strategies);
          const isSwitched = holds(mail) && without.secure && (bypassesAll || without.trigger === 'policy');
          const here = off!.filter(holds);
          expect([seed, here.length > 0, on!.filter(holds).length]).toEqual([seed, isSwitched, here.length]);
          for (const { outcomes } of here) {
            found++;
            const { definition } = study.outcomes.noticed(outcomes[0]!);
            expect([seed, outcomes.length, definition]).toEqual([seed, 1, without.secure && without.definition]);
          }
        }
        expect(on!.every(({ outcomes }) => outcomes.length === 1 && outcomes[0] === plain)).toBe(true);
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});

/**
 * The ties that decide about one recipient, as the evaluator finds them: who wins, and who would do something else. Of
 * policies, also where the bypass ties too and neither tie would do by itself.
 */
function tiesOf({ judgement, situation, matching }: Judged, { strategies }: PolicySet): readonly string[] {
  const { winners, decision } = judgement;
  const differs = (other: Partial<Winners>) =>
    !sameToPeople(decide({ ...winners, ...other }, situation, strategies), decision);
  const { policy, bypass, content } = winners;
  const bypasses = [bypass, ...(bypass === null ? [] : matching.tiedBypasses(bypass))];
  const pairs = <P extends Policy>(
    first: P | null,
    others: (first: P) => readonly P[],
    isOther: (one: P) => boolean,
  ) =>
    first === null
      ? []
      : others(first)
          .filter(isOther)
          .map((one) => `${first.kind} ${first.handle}, ${one.handle}`);
  return [
    ...pairs(policy, matching.tiedPolicies, (one) =>
      bypasses.some((bypass) => differs({ policy: one, bypass }) && !differs({ bypass })),
    ),
    ...pairs(bypass, matching.tiedBypasses, (one) => differs({ bypass: one })),
    ...(content === null ? [] : matching.tiedContent(content))
      .filter((one) => differs({ content: one }))
      .map((one) => `contentPolicies ${content!.policy.handle}, ${one.policy.handle}`),
  ];
}

describe('policies that tie and decide', () => {
  it('are those of which the evaluator says so of some mail; so it says of the witness', () => {
    let found = 0;
    for (const { seed, set, study, world, points } of sets()) {
      const ties = decidingTies(study);
      const pairs = ties.map(({ winner, other }) => `${winner.kind} ${winner.handle}, ${other.handle}`);
      const expected = new Set(points.flatMap(({ judged }) => tiesOf(judged, set)));
      expect([seed, [...expected].filter((pair) => !pairs.includes(pair))]).toEqual([seed, []]);
      expect(new Set(pairs).size).toBe(pairs.length);
      if (points.some(({ judged }) => judged.outcome.ambiguous)) expect([seed, pairs]).not.toEqual([seed, []]);
      for (const [at, { mail }] of ties.entries()) {
        expect([seed, mail.type]).toEqual([seed, 'some']);
        if (mail.type !== 'some') continue;
        if (areAllKnown(set)) expect([seed, pairs[at], mail.witness]).not.toEqual([seed, pairs[at], null]);
        if (mail.witness === null) continue;
        found++;
        const [judged] = judgeMessage(world, mail.witness).judged;
        expect([seed, tiesOf(judged!, set)]).toEqual([seed, expect.arrayContaining([pairs[at]])]);
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});

describe('a strategy that matters', () => {
  it('is one that some outcome is sensitive to; so is that of the witness', () => {
    const found = new Map<string, number>();
    for (const { seed, set, study, world, points } of sets()) {
      const matter = strategiesThatMatter(study);
      const sensitive = new Set(points.flatMap(({ judged }) => judged.outcome.sensitiveTo));
      const mattering = new Set(matter.map(({ strategy }) => strategy));
      expect([seed, [...sensitive].filter((strategy) => !mattering.has(strategy))]).toEqual([seed, []]);
      for (const { strategy, option, other, mail } of matter) {
        expect([option, [option, other].sort()]).toEqual([
          set.strategies[strategy],
          [...strategyOptions[strategy]].sort(),
        ]);
        expect([seed, mail.type]).toEqual([seed, 'some']);
        if (mail.type !== 'some') continue;
        if (areAllKnown(set)) expect([seed, strategy, mail.witness]).not.toEqual([seed, strategy, null]);
        if (mail.witness === null) continue;
        found.set(strategy, (found.get(strategy) ?? 0) + 1);
        expect([seed, newEvaluator(world)(mail.witness).outcomes[0]?.sensitiveTo]).toEqual([
          seed,
          expect.arrayContaining([strategy]),
        ]);
      }
    }
    if (!process.env.SETS) expect([...found.keys()].sort()).toEqual(Object.keys(strategyOptions).sort());
  });
});
