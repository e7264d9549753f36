import { describe, expect, it, test } from 'vitest';
import { decidingTies, switchedMail } from '../../../src/analysis/alone/ties.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import { decide, sameToPeople, type Winners } from '../../../src/routing/decide.ts';
import { type Judged, judgeMessage } from '../../../src/routing/evaluate.ts';
import type { Policy } from '../../../src/routing/policy.ts';
import { pointOf } from '../deciders/point-of.ts';
import { few } from '../universes/few.ts';
import { areAllKnown, everySet, inMail, smallSets } from './small-set.ts';
import {
  bypass,
  everyone,
  examines,
  examining,
  internal,
  other,
  partner,
  plain,
  policy,
  study,
  takesNoAction,
} from './written.ts';

/** The ties that decide about one recipient, as the evaluator finds them: who wins, and who would do something else. */
function tiesOf({ judgement, situation, matching }: Judged, { strategies }: PolicySet): readonly string[] {
  const { winners, decision } = judgement;
  const differs = (other: Partial<Winners>) =>
    !sameToPeople(decide({ ...winners, ...other }, situation, strategies), decision);
  const { policy, bypass, content } = winners;
  const pair = (a: Policy, b: Policy) => `${a.kind} ${a.handle}, ${b.handle}`;
  return [
    ...(policy === null ? [] : matching.tiedPolicies(policy))
      .filter((one) => differs({ policy: one }))
      .map((one) => pair(policy!, one)),
    ...(bypass === null ? [] : matching.tiedBypasses(bypass))
      .filter((one) => differs({ bypass: one }))
      .map((one) => pair(bypass!, one)),
    ...(content === null ? [] : matching.tiedContent(content))
      .filter((one) => differs({ content: one }))
      .map((one) => pair(content!.policy, one.policy)),
  ];
}

describe('policies that tie and decide', () => {
  it('are those of which the evaluator says so of some mail; so it says of the witness', () => {
    let found = 0;
    for (const { seed, set, study, world, points } of smallSets(everySet)) {
      const ties = decidingTies(study);
      const pairs = ties.map(({ winner, other }) => `${winner.kind} ${winner.handle}, ${other.handle}`);
      const expected = new Set(points.flatMap(({ judged }) => tiesOf(judged, set)));
      expect([seed, [...expected].filter((pair) => !pairs.includes(pair))]).toEqual([seed, []]);
      expect(new Set(pairs).size).toBe(pairs.length);
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

  const ties = (...objects: Parameters<typeof study>) =>
    decidingTies(study(...objects)).map(({ winner, other, mail }) => [
      `${winner.handle}, ${other.handle}`,
      mail.type === 'some' ? mail.witness : mail,
    ]);

  test('are of one type, and nothing in the guides tells them apart', () => {
    const [a, b] = [policy('a', internal, partner), policy('b', internal, partner, plain)];
    expect(ties({ policies: [a, b] })).toMatchObject([['a, b', { to: ['someone@partner.example'] }]]);
    expect(ties({ policies: [a, policy('b', internal, partner, { ...plain, override: true })] })).toEqual([]);
    expect(ties({ policies: [a, policy('b', everyone, partner, plain)] })).toEqual([]);
    expect(ties({ policies: [a, policy('b', internal, other, plain)] })).toEqual([]);
    expect(ties({ policies: [a, policy('b', internal, partner)] })).toEqual([]);
    const secret = {
      contentDefinitions: [examines('secret', 'builtin:external')],
      contentPolicies: [examining('c', internal, partner)],
    };
    expect(ties({ ...secret, policies: [a] })).toEqual([]);
  });

  test('have mail in common that no other comes first for', () => {
    const policies = [
      policy('a', internal, partner, { end: 100 }),
      policy('b', internal, partner, { ...plain, start: 50 }),
    ];
    expect(ties({ policies })).toMatchObject([['a, b', { at: 50 }]]);
    const first = policy('first', internal, partner, { start: 40, override: true });
    expect(ties({ policies: [...policies, first] })).toEqual([]);
    const bypassPolicies = [bypass('shuts', internal, partner, { start: 50 })];
    expect(ties({ policies, bypassPolicies })).toEqual([]);
  });

  test('are bypasses only where there is something to switch off', () => {
    const bypassPolicies = [bypass('opens', internal, partner, takesNoAction), bypass('shuts', internal, partner)];
    const turned = [bypass('shuts', internal, partner), bypass('unlocks', internal, partner, takesNoAction)];
    expect(ties({ bypassPolicies })).toEqual([]);
    const policies = [policy('p', internal, partner, { start: 50 })];
    expect(ties({ bypassPolicies, policies })).toMatchObject([['opens, shuts', { at: 50 }]]);
    expect(ties({ bypassPolicies: turned, policies })).toMatchObject([['shuts, unlocks', { at: 50 }]]);
    const keeps = policy('keeps', internal, partner, { ...plain, override: true });
    expect(ties({ bypassPolicies, policies: [...policies, keeps] })).toEqual([]);
    const early = policy('keeps', internal, partner, { ...plain, override: true, end: 60 });
    expect(ties({ bypassPolicies, policies: [...policies, early] })).toMatchObject([['opens, shuts', { at: 61 }]]);
  });

  test('may be bypasses of what senders pick, where bypasses reach that far', () => {
    const bypassPolicies = [bypass('opens', internal, partner, takesNoAction), bypass('shuts', internal, partner)];
    expect(ties({ bypassPolicies }, { 'bypass-scope': 'all' })).toMatchObject([
      ['opens, shuts', { sendSecure: 'builtin:default' }],
    ]);
    const contentPolicies = [
      examining('c', internal, partner),
      examining('d', internal, partner, { definition: 'money' }),
    ];
    const contentDefinitions = [examines('secret', 'builtin:default'), examines('money', 'builtin:external')];
    expect(ties({ contentDefinitions, contentPolicies })).toMatchObject([['c, d', { subject: expect.any(String) }]]);
  });
});

test('what a bypass switches off, within some mail, is what would be secure without it', () => {
  let found = 0;
  for (const { seed, set, study, world, points } of smallSets(Math.min(everySet, 40))) {
    const { program, plain } = study;
    const all = program.deciders.flatMap(({ faces }) => faces);
    const bypassesAll = set.strategies['bypass-scope'] === 'all';
    for (const face of few(all, 5)) {
      const mail = { faces: [face], blockers: all.slice(-1) };
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
