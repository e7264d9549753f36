import { describe, expect, test, vi } from 'vitest';
import { compare } from '../../../src/analysis/compare.ts';
import type { Effect } from '../../../src/analysis/effect.ts';
import type { Impact, Region } from '../../../src/analysis/impact.ts';
import { noticedOf, sameNoticed } from '../../../src/analysis/noticed.ts';
import { isInRegion, type Sides } from '../../../src/analysis/regions/in-region.ts';
import { md5 } from '../../../src/cli/hash.ts';
import { defaultStrategies, type PolicySet } from '../../../src/model/policy-set.ts';
import { newEvaluator } from '../../../src/routing/evaluate.ts';
import { worldOf } from '../../../src/routing/world.ts';
import { randomMessage } from '../../routing/indexed/messages.ts';
import { newRandom } from '../../routing/indexed/random.ts';
import { randomPolicySet } from '../../routing/indexed/worlds.ts';
import { universes } from './universe.ts';

vi.setConfig({ testTimeout: 7_200_000 });

// `npm run test:impact` draws 100,000 messages, or as many as MESSAGES says.
const messages = Number(process.env.MESSAGES ?? 4_000);
const most = Number(process.env.UNIVERSES ?? 60);

const reversed: Readonly<Record<Effect, readonly Effect[]>> = {
  weaker: ['stronger'],
  stronger: ['weaker'],
  mixed: ['mixed'],
  other: ['other'],
};

/** From what to what, without where. */
const changesOf = ({ regions }: Impact, way: (region: Region) => readonly [unknown, unknown]) =>
  [...new Set(regions.map((region) => JSON.stringify(way(region))))].sort();

describe('an impact', () => {
  test('of nothing is nothing', () => {
    for (const { seed, before, asOf } of universes(Math.min(most, 40))) {
      const same = structuredClone(before);
      expect(compare(before, same, { asOf, md5 }), `universe ${seed}`).toEqual({ regions: [], unproven: [] });
    }
  });

  test('does not depend on the order of objects', () => {
    for (const { seed, before, asOf } of universes(Math.min(most, 40))) {
      const turned = Object.fromEntries(
        Object.entries(before.objects).map(([kind, list]) => [kind, [...list].reverse()]),
      );
      const other = { ...before, objects: turned } as unknown as PolicySet;
      expect(compare(before, other, { asOf, md5 }), `universe ${seed}`).toEqual({ regions: [], unproven: [] });
    }
  });

  test('is the inverse of the way back', () => {
    for (const { seed, before, after, asOf } of universes(most)) {
      const [there, back] = [compare(before, after, { asOf, md5 }), compare(after, before, { asOf, md5 })];
      expect(
        changesOf(there, (region) => [region.before, region.after]),
        `universe ${seed}`,
      ).toEqual(changesOf(back, (region) => [region.after, region.before]));
      const effects = (impact: Impact) => [...new Set(impact.regions.map(({ effect }) => effect))].sort();
      expect(effects(there)).toEqual([...new Set(effects(back).flatMap((effect) => reversed[effect]))].sort());
    }
  });

  // No change of the code would let it roll dice.
  test.skipIf(process.env.MUTATION)('with the same question is the same answer', () => {
    for (const { before, after, asOf } of universes(Math.min(most, 20))) {
      expect(compare(before, after, { asOf, md5 })).toEqual(compare(before, after, { asOf, md5 }));
    }
  });

  test.skipIf(process.env.MUTATION)('of a large change says of each message whether it changes, and how', () => {
    const count = 4;
    const seen = { changed: 0, same: 0, open: 0 };
    for (let seed = 0; seed < count; seed++) {
      const random = newRandom(seed);
      const before: PolicySet = { ...randomPolicySet(seed, { policies: 60 }), strategies: defaultStrategies };
      const after = editedFrom(before, seed);
      const impact = compare(before, after, { asOf: 0, md5 });
      const sides: Sides = { before: worldOf(before, md5), after: worldOf(after, md5) };
      const [was, is] = [newEvaluator(sides.before), newEvaluator(sides.after)];
      for (let drawn = 0; drawn < messages / count; drawn++) {
        const message = randomMessage(sides.before, random);
        const [old, now] = [was(message).outcomes, is(message).outcomes];
        for (const [index, recipient] of message.to.entries()) {
          const noticedBefore = noticedOf(old[index]!, message.at, sides.before.definitions);
          const noticedAfter = noticedOf(now[index]!, message.at, sides.after.definitions);
          const isChanged = !sameNoticed(noticedBefore, noticedAfter);
          const found = impact.regions.filter((region) => isInRegion(region, message, recipient, sides));
          const isOpen = impact.unproven.some((one) => isInRegion(one, message, recipient, sides));
          const said = () => `set ${seed}: ${recipient} ${JSON.stringify(message)}`;
          if (isOpen) seen.open++;
          else expect(found.length > 0, said()).toBe(isChanged);
          for (const region of found) {
            expect(sameNoticed(region.before, noticedBefore) && sameNoticed(region.after, noticedAfter), said()).toBe(
              true,
            );
          }
          seen[isChanged ? 'changed' : 'same']++;
        }
      }
    }
    if (process.env.MESSAGES) process.stdout.write(`${JSON.stringify(seen)}\n`);
    expect(seen.changed).toBeGreaterThan(messages / 200);
    expect(seen.open).toBe(0);
  });
});

/** Some policies of another set come in, some go, a group loses its members, a definition is set otherwise. */
function editedFrom(before: PolicySet, seed: number): PolicySet {
  const other = randomPolicySet(seed + 1_000, { policies: 60 });
  const { objects } = before;
  const taken = other.objects.policies.slice(0, 3).map((policy, at) => ({ ...policy, handle: `new-${at}` }));
  const [first, ...groups] = objects.groups;
  return {
    ...before,
    objects: {
      ...objects,
      policies: [...objects.policies.slice(2), ...taken],
      bypassPolicies: objects.bypassPolicies.slice(1),
      groups: first === undefined ? groups : [{ ...first, fields: { ...first.fields, members: [] } }, ...groups],
      definitions: objects.definitions.map((one, at) =>
        at === 0 ? { ...one, fields: { ...one.fields, print: !one.fields.print } } : one,
      ),
    },
  };
}
