import { expect, test } from 'vitest';
import { areaOf, relationsOf } from '../../../src/analysis/boxes/area.ts';
import { bitsOf, has } from '../../../src/analysis/boxes/bits.ts';
import { overlapsOf } from '../../../src/analysis/boxes/overlaps.ts';
import { sampleOf } from '../../../src/analysis/boxes/sample.ts';
import { disjoint } from '../../../src/analysis/boxes/set-pool.ts';
import { newRandom } from '../../routing/indexed/random.ts';
import { isAt, newPools, points, pointsIn, randomCell } from './small-space.ts';

const count = Number(process.env.RUNS ?? 600);

test('what a cell holds alone in an area is known', () => {
  const seen = { alone: 0, none: 0 };
  for (let seed = 0; seed < count; seed++) {
    const random = newRandom(seed);
    const pools = newPools();
    const area = areaOf(pools, random.percent(50) ? [] : [randomCell(pools, random)]);
    if (area === null) continue;
    const relations = relationsOf(pools, area);
    const cells = Array.from({ length: 1 + random.below(40) }, () => randomCell(pools, random)).filter(
      (cell) => relations.of(cell) !== disjoint,
    );
    const overlaps = overlapsOf(pools, area, relations, cells);
    const shared = points.filter((point) => isAt(area.bits, area.literals, point));
    const held = cells.map((cell) => pointsIn(pools, cell));
    for (const [number] of cells.entries()) {
      const others = cells.map((_, other) => other).filter((other) => other !== number && random.percent(60));
      const isAlone = shared.some(
        (point) => held[number]!.has(point) && !others.some((other) => held[other]!.has(point)),
      );
      expect([seed, overlaps.hasAlone(number, bitsOf(cells.length, others), 10_000)]).toEqual([seed, isAlone]);
      // Without a budget nothing is denied.
      expect(overlaps.hasAlone(number, bitsOf(cells.length, others), 0)).toBe(true);
      seen[isAlone ? 'alone' : 'none']++;
    }
  }
  expect(seen.alone).toBeGreaterThan(count);
  expect(seen.none).toBeGreaterThan(count);
});

test('a sample has members on both sides of each set', () => {
  expect(sampleOf(bitsOf(6, [0, 5]), [bitsOf(6, [0])])).toEqual([0, 5]);
  for (let seed = 0; seed < 150; seed++) {
    const random = newRandom(seed);
    const size = 2 + random.below(120);
    const some = (share: number) => Array.from({ length: size }, (_, at) => at).filter(() => random.percent(share));
    const all = bitsOf(size, [random.below(size), ...some(random.pick([3, 50, 100]))]);
    const sets = Array.from({ length: random.below(6) }, () => bitsOf(size, some(random.pick([3, 50, 97]))));
    const sample = sampleOf(all, sets);
    expect(sample).toEqual([...new Set(sample)].filter((member) => has(all, member)).sort((a, b) => a - b));
    for (const set of sets) {
      for (const isIn of [true, false]) {
        const isThere = (member: number) => has(all, member) && has(set, member) === isIn;
        const exists = Array.from({ length: size }, (_, at) => at).some(isThere);
        expect([seed, sample.some(isThere)]).toEqual([seed, exists]);
      }
    }
  }
});
