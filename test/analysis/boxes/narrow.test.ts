import { expect, test } from 'vitest';
import { areaOf } from '../../../src/analysis/boxes/area.ts';
import { isCellWithin } from '../../../src/analysis/boxes/cell.ts';
import { narrow } from '../../../src/analysis/boxes/narrow.ts';
import { widestOf } from '../../../src/analysis/boxes/widest-of.ts';
import { newRandom } from '../../routing/indexed/random.ts';
import { isAt, newPools, points, pointsIn, randomCell } from './small-space.ts';

const count = Math.min(300, Number(process.env.RUNS ?? 300));

test('what is narrowed has the same points free, and no blocker that one field could get rid of', () => {
  const seen = { narrower: 0, same: 0, nothing: 0 };
  for (let seed = 0; seed < count; seed++) {
    const random = newRandom(seed);
    const pools = newPools();
    const area = areaOf(pools, seed % 2 === 0 ? [] : [randomCell(pools, random)]);
    if (area === null) continue;
    const cells = Array.from({ length: random.below(7) }, () => randomCell(pools, random));
    const narrowed = narrow(pools, area, cells);
    const covered = cells.map((cell) => pointsIn(pools, cell));
    const free = points.filter(
      (point) => isAt(area.bits, area.literals, point) && !covered.some((some) => some.has(point)),
    );
    if (narrowed === null) {
      expect([seed, free]).toEqual([seed, []]);
      seen.nothing++;
      continue;
    }
    const left = narrowed.blockers.map((cell) => pointsIn(pools, cell));
    const within = points.filter((point) => isAt(narrowed.area.bits, narrowed.area.literals, point));
    expect([seed, within.filter((point) => !left.some((some) => some.has(point)))]).toEqual([seed, free]);
    for (const [at, cell] of narrowed.blockers.entries()) {
      const inside = within.filter((point) => left[at]!.has(point));
      expect(inside.length).toBeGreaterThan(0);
      const fields = narrowed.area.bits.filter((bits, field) => {
        const own = pools[field]!.bitsOf(cell.sets[field]!);
        return bits.some((word, index) => (word & ~own[index]!) !== 0);
      });
      const asks = cell.literals.some((one) => !narrowed.area.literals.includes(one));
      expect([seed, asks || fields.length > 1]).toEqual([seed, true]);
    }
    for (const [field, set] of narrowed.area.sets.entries()) {
      if (set >= 0) expect(pools[field]!.bitsOf(set)).toEqual(narrowed.area.bits[field]!);
    }
    seen[
      within.length < points.filter((point) => isAt(area.bits, area.literals, point)).length ? 'narrower' : 'same'
    ]++;
  }
  for (const number of Object.values(seen)) expect(number).toBeGreaterThan(0);
});

test('the widest cells cover what all cover, and none of them holds another', () => {
  for (let seed = 0; seed < count; seed++) {
    const random = newRandom(seed);
    const pools = newPools();
    const drawn = Array.from({ length: random.below(6) }, () => randomCell(pools, random));
    const cells = random.percent(50) ? drawn : [...drawn, ...drawn.slice(1).map((cell) => ({ ...cell }))];
    const left = widestOf(cells, (a, b) => isCellWithin(pools, a, b));
    for (const cell of cells) expect(left.some((one) => isCellWithin(pools, cell, one))).toBe(true);
    for (const cell of left) {
      expect(cells).toContain(cell);
      expect(left.filter((one) => isCellWithin(pools, cell, one))).toEqual([cell]);
    }
  }
});
