import { describe, expect, it } from 'vitest';
import { bypassesWithoutPolicy } from '../../../src/analysis/alone/bypass-without-policy.ts';
import { judgeClaim } from '../../../src/analysis/alone/judge-claim.ts';
import { policiesThatNeverMatch } from '../../../src/analysis/alone/never-matches.ts';
import { redundantPolicies } from '../../../src/analysis/alone/redundant.ts';
import { studyOf } from '../../../src/analysis/alone/study.ts';
import { whatRestsOnUnknown } from '../../../src/analysis/alone/unknowns.ts';
import { reachability } from '../../../src/analysis/alone/unreachable.ts';
import { noticedOf, sameNoticed } from '../../../src/analysis/noticed.ts';
import { md5 } from '../../../src/cli/hash.ts';
import { policyKinds } from '../../../src/model/kinds/kinds.ts';
import { judgeMessage, newEvaluator } from '../../../src/routing/evaluate.ts';
import { isActive, isInRanges } from '../../../src/routing/match.ts';
import type { Policy } from '../../../src/routing/policy.ts';
import { worldOf } from '../../../src/routing/world.ts';
import { newRandom } from '../../routing/indexed/random.ts';
import { complete, randomCompletion } from '../universes/completions.ts';
import { messagesOf, mostPoints, sizeOf } from '../universes/points.ts';
import { randomFeatures, randomScope, randomSet } from '../universes/random-set.ts';
import { everySet, isKnown, picks, type SmallSet, smallSets, watched } from './small-set.ts';

const count = everySet;
const sets = () => smallSets(count);

/** Agreeing about nothing would not say much; in few sets there may be nothing. */
const isEnough = (found: number, wanted: number): boolean => Boolean(process.env.SETS) || found > wanted;

type Who = Pick<SmallSet['points'][number]['judged']['outcome'], 'decidedBy' | 'bypassedBy'>;

const names = (policies: Iterable<Policy>): readonly string[] =>
  [...policies].map(({ kind, handle }) => `${kind} ${handle}`).sort();

const all = ({ set }: SmallSet): readonly Policy[] =>
  policyKinds.flatMap((kind) => set.objects[kind] as readonly Policy[]);

/** The policies that match at some point. */
function matching({ points }: SmallSet): ReadonlySet<Policy> {
  return new Set(
    points.flatMap(({ judged }) => policyKinds.flatMap((kind) => judged.matching.all[kind] as readonly Policy[])),
  );
}

describe('a policy set by itself, held against all of its mail', () => {
  it('a policy never matches where no mail meets it, and only there', () => {
    for (const small of sets()) {
      const met = matching(small);
      const never = all(small).filter((policy) => policy.fields.enabled && !met.has(policy));
      const isOver = ({ fields: { start, end } }: Policy) =>
        end !== null && (end < 0 || (start !== null && start > end));
      const found = policiesThatNeverMatch(small.study);
      for (const policy of found) expect([small.seed, met.has(policy)]).toEqual([small.seed, false]);
      const expected = never.filter((policy) => !isOver(policy) && isKnown(policy));
      expect([small.seed, names(found.filter(isKnown))]).toEqual([small.seed, names(expected)]);
    }
  });

  it('a policy is unreachable where another wins wherever it could act, and only there; those named cover it', () => {
    let found = 0;
    for (const small of sets()) {
      const { study, set, points } = small;
      const order = set.strategies;
      const winners = new Set<Policy>();
      const candidates = new Set<Policy>();
      for (const { judged } of points) {
        const { matching, outcome, hits } = { ...judged, hits: judged.matching.hits };
        const isOutbound = outcome.direction === 'outbound';
        const bypassActs = isOutbound || order['bypass-scope'] === 'all';
        const { policies, bypassPolicies } = matching.all;
        for (const policy of [
          ...(isOutbound ? policies : []),
          ...(bypassActs ? bypassPolicies : []),
          ...hits.map((hit) => hit.policy),
        ]) {
          candidates.add(policy);
        }
        const won = [
          isOutbound ? matching.policy(order) : null,
          bypassActs ? matching.bypass(order) : null,
          matching.content(order)?.policy ?? null,
        ];
        for (const policy of won) if (policy) winners.add(policy);
      }
      const { unreachable, unproven } = reachability(study);
      expect(unproven).toEqual([]);
      const expected = [...candidates].filter((policy) => !winners.has(policy) && isKnown(policy));
      const acting = unreachable.map(({ policy }) => policy).filter((policy) => candidates.has(policy));
      expect([small.seed, names(acting.filter((policy) => winners.has(policy)))]).toEqual([small.seed, []]);
      expect([small.seed, names(acting.filter(isKnown))]).toEqual([small.seed, names(expected)]);
      for (const { policy, by } of unreachable) {
        found++;
        expect(by.length).toBeGreaterThan(0);
        for (const { judged } of points) {
          const { all: matched } = judged.matching;
          const acts =
            policy.kind === 'policies'
              ? judged.outcome.direction === 'outbound' && matched.policies.includes(policy as never)
              : policy.kind === 'contentPolicies' && judged.matching.hits.some((hit) => hit.policy === policy);
          if (acts) expect(by.some((other) => (matched[other.kind] as readonly Policy[]).includes(other))).toBe(true);
        }
      }
    }
    expect(isEnough(found, count / 20)).toBe(true);
  });

  it('a policy is redundant where no outcome changes without it, and only there', () => {
    let found = 0;
    for (const { seed, set, study, points } of sets()) {
      const redundant = new Set(redundantPolicies(study, new Set()));
      const deciding = new Set(study.program.deciders.flatMap(({ policy }) => policy ?? []));
      for (const policy of deciding) {
        const without = {
          ...set,
          objects: {
            ...set.objects,
            [policy.kind]: (set.objects[policy.kind] as readonly Policy[]).filter((one) => one !== policy),
          },
        };
        const world = worldOf(without, md5);
        const definitions = study.outcomes.definitions(0);
        const evaluate = newEvaluator(world);
        let last = { message: points[0]!.message, evaluated: evaluate(points[0]!.message) };
        const differs = points.some(({ message, judged }) => {
          if (message !== last.message) last = { message, evaluated: evaluate(message) };
          const other = last.evaluated.outcomes.find(({ address }) => address === judged.outcome.address)!;
          return !sameNoticed(
            noticedOf(judged.outcome, message.at, definitions),
            noticedOf(other, message.at, world.definitions),
          );
        });
        if (differs) expect([seed, policy.handle, redundant.has(policy)]).toEqual([seed, policy.handle, false]);
        // What nobody gave is assumed in no message here, and not every pick is made.
        else if (set.strategies['bypass-scope'] === 'policy' && [...deciding].every(isKnown)) {
          expect([seed, policy.handle, redundant.has(policy)]).toEqual([seed, policy.handle, true]);
          found++;
        }
      }
    }
    expect(isEnough(found, count / 10)).toBe(true);
  }, 120_000);

  it('a bypass has no policy where none is met with it', () => {
    for (const { seed, set, study, points } of sets()) {
      if (set.strategies['bypass-scope'] === 'all') continue;
      const meeting = new Set<Policy>();
      const acting = new Set<Policy>();
      for (const { judged } of points) {
        if (judged.outcome.direction !== 'outbound') continue;
        for (const bypass of judged.matching.all.bypassPolicies) {
          acting.add(bypass);
          if (judged.matching.all.policies.length > 0) meeting.add(bypass);
        }
      }
      const expected = [...acting].filter((bypass) => !meeting.has(bypass));
      const found = bypassesWithoutPolicy(study).filter((bypass) => acting.has(bypass));
      expect([seed, names(found.filter((bypass) => meeting.has(bypass)))]).toEqual([seed, []]);
      if ((set.objects.policies as readonly Policy[]).concat(found).every(isKnown)) {
        expect([seed, names(found.filter(isKnown))]).toEqual([seed, names(expected.filter(isKnown))]);
      }
    }
  });

  it('a claim is proven where no mail breaks it, and refuted by mail that does', () => {
    const verdicts = new Map<string, number>();
    for (const { seed, set, world, points } of sets()) {
      const random = newRandom(seed);
      const side = () => ({ ...randomScope(random), basedOn: random.pick(['envelope', 'header', 'both'] as const) });
      const boxOf = () => ({ from: side(), to: randomScope(random), start: null, end: null, sourceIps: [] });
      const [box, except] = [boxOf(), boxOf()];
      const study = watched(studyOf(set, { asOf: 0, md5 }, [box, except]), world);
      const holds = (one: typeof box, { message, judged }: SmallSet['points'][number]) => {
        const sender = [
          ...(one.from.basedOn === 'header' ? [] : [message.from]),
          ...(one.from.basedOn === 'envelope' ? [] : [message.headerFrom]),
        ];
        return (
          isActive({ fields: { ...one, enabled: true } } as never, message.at) &&
          isInRanges(one.sourceIps, message.sourceIp) &&
          world.people.holds(one.to, judged.outcome.address) &&
          sender.some((address) => world.people.holds(one.from, address))
        );
      };
      const concerned = points.filter((point) => holds(box, point) && !holds(except, point));
      const policy = random.pick(study.set.objects.policies.map(({ handle }) => handle).concat('none'));
      const bypass = random.pick(set.objects.bypassPolicies.map(({ handle }) => handle).concat('none'));
      const trigger = random.pick(['content', 'user', 'policy', 'none'] as const);
      const claims = [
        {
          isBroken: ({ noticed }: { noticed: { secure: boolean } }) => !noticed.secure,
          breaks: ({ judged }: SmallSet['points'][number]) => !judged.outcome.secure,
          asksWhoDecides: false,
        },
        ...[
          ({ decidedBy, bypassedBy }: Who) => decidedBy.policy === policy || bypassedBy !== null,
          ({ decidedBy }: Who) => decidedBy.trigger === trigger,
          ({ decidedBy }: Who) => decidedBy.trigger === 'none' && decidedBy.policy !== null,
          ({ bypassedBy }: Who) => bypassedBy === bypass,
        ].map((isBroken) => ({
          isBroken,
          breaks: ({ judged: { outcome } }: SmallSet['points'][number]) => isBroken(outcome),
          asksWhoDecides: true,
        })),
      ];
      for (const { isBroken, breaks, asksWhoDecides } of claims) {
        const verdict = judgeClaim(study, { box, except: [except], isBroken: isBroken as never, asksWhoDecides });
        if (concerned.some(breaks))
          expect([seed, asksWhoDecides, verdict.type]).not.toEqual([seed, asksWhoDecides, 'proven']);
        verdicts.set(verdict.type, (verdicts.get(verdict.type) ?? 0) + 1);
        if (verdict.type !== 'refuted') continue;
        const { message } = verdict;
        const [judged] = judgeMessage(world, message).judged;
        const found = { message, judged: judged! };
        expect([seed, holds(box, found), holds(except, found), breaks(found)]).toEqual([seed, true, false, true]);
      }
    }
    expect(isEnough(verdicts.get('proven') ?? 0, count / 10)).toBe(true);
    expect(isEnough(verdicts.get('refuted') ?? 0, count / 10)).toBe(true);
  });

  it('where nothing rests on what nobody gave, it makes no difference', () => {
    let [rests, restsNot] = [0, 0];
    for (let at = 0; at < count / 2; at++) {
      const seed = at * 7 + 1;
      const random = newRandom(seed);
      const features = { ...randomFeatures(random), unknown: true };
      if (sizeOf(features, 0, picks) > mostPoints) continue;
      const set = randomSet(random, features);
      const found = whatRestsOnUnknown(studyOf(set, { asOf: 0, md5 }));
      const completion = randomCompletion(random);
      const [given, completed] = [worldOf(set, md5), worldOf(complete(set, completion), md5)];
      let differs = false;
      for (const message of messagesOf(features, 0, picks)) {
        const [a, b] = [newEvaluator(given)(message), newEvaluator(completed)(message)];
        differs ||= a.outcomes.some(
          (outcome, index) =>
            !sameNoticed(
              noticedOf(outcome, message.at, given.definitions),
              noticedOf(b.outcomes[index]!, message.at, completed.definitions),
            ),
        );
        if (differs) break;
      }
      if (differs) expect([seed, found.length > 0]).toEqual([seed, true]);
      if (found.length > 0) rests++;
      else restsNot++;
    }
    expect(isEnough(rests, count / 20)).toBe(true);
    expect(isEnough(restsNot, 0)).toBe(true);
  });
});
