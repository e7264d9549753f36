import { describe, expect, test, vi } from 'vitest';
import { newUniverse } from '../../../src/analysis/atoms/universe.ts';
import { newOutcomes, type OutcomeId } from '../../../src/analysis/deciders/outcomes.ts';
import { programOf } from '../../../src/analysis/deciders/program.ts';
import { noticedOf, sameNoticed } from '../../../src/analysis/noticed.ts';
import { few } from '../universes/few.ts';
import { sizeOf } from '../universes/points.ts';
import { observed, universes } from '../universes/universe.ts';
import { decide } from './decide.ts';
import { pointOf } from './point-of.ts';

vi.setConfig({ testTimeout: 600_000 });

const count = process.env.SEEDS?.split(' ').length ?? Number(process.env.UNIVERSES ?? 60);

describe('how a policy set decides, in sets of mail', () => {
  test('is how the plain evaluator decides, message by message', () => {
    const seen = new Map<string, number>();
    for (const universe of universes(count)) {
      const { seed, features, before, after, asOf, picks } = universe;
      if (sizeOf(features, asOf, picks) > 3_000) continue;
      const sets = [before, after];
      const all = newUniverse(sets, asOf);
      const outcomes = newOutcomes(sets);
      const programs = sets.map((_, number) => programOf(all, number, outcomes));
      // The first is: nothing is known.
      const { sides, points } = observed(universe)[0]!;
      for (const { message, recipient, ...outcome } of few(points, 400)) {
        for (const [number, side] of (['before', 'after'] as const).entries()) {
          const world = sides[side];
          const decider = decide(all, programs[number]!, pointOf(all, number, world, message, recipient));
          const found: OutcomeId = decider?.outcome ?? outcomes.plain;
          const expected = noticedOf(outcome[side], message.at, world.definitions);
          if (!sameNoticed(outcomes.noticed(found), expected)) {
            expect([seed, side, recipient, message, outcomes.noticed(found)]).toEqual([
              seed,
              side,
              recipient,
              message,
              expected,
            ]);
          }
          const { trigger, policy } = outcome[side].decidedBy;
          if (decider?.stage === 'content') expect([seed, trigger, policy]).toEqual([seed, 'content', decider.handle]);
          if (decider?.stage === 'policy') expect([seed, policy]).toEqual([seed, decider.handle]);
          const stage = decider?.stage ?? 'nothing';
          seen.set(stage, (seen.get(stage) ?? 0) + 1);
        }
      }
    }
    if (!process.env.SEEDS)
      for (const stage of ['content', 'pick', 'policy']) expect(seen.get(stage)).toBeGreaterThan(count / 2);
  });
});
