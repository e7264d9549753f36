import { describe, expect, test, vi } from 'vitest';
import { type Area, areaOf, relationsOf, unknown } from '../../../src/analysis/boxes/area.ts';
import { bitsOf, has, isNone } from '../../../src/analysis/boxes/bits.ts';
import {
  anyMail,
  bothCells,
  bothLiterals,
  type Cell,
  cellsMeet,
  contradict,
  fieldCount,
  isCellWithin,
  literal,
  opposite,
  questionOf,
} from '../../../src/analysis/boxes/cell.ts';
import { cuts, disjoint, inside, newSetPool, type Relation } from '../../../src/analysis/boxes/set-pool.ts';
import type { Point } from '../../../src/analysis/boxes/walk.ts';
import { newRandom } from '../../routing/indexed/random.ts';
import { isAt, newPools, points, pointsIn, randomCell } from './small-space.ts';

vi.setConfig({ testTimeout: 600_000 });

const count = Math.min(150, Number(process.env.RUNS ?? 150));

const common = (all: readonly ReadonlySet<Point>[]) => points.filter((point) => all.every((one) => one.has(point)));

const relationOf = (a: readonly Point[], b: ReadonlySet<Point>): Relation =>
  a.every((point) => b.has(point)) ? inside : a.some((point) => b.has(point)) ? cuts : disjoint;

describe('sets of a pool', () => {
  test('have one number each, and lie to each other as their members do, however often it is asked', () => {
    for (let seed = 0; seed < count / 4; seed++) {
      const random = newRandom(seed);
      const size = random.pick([1, 3, 40]);
      const pool = newSetPool(size);
      expect(pool.size).toBe(size);
      const known = new Map<string, number>();
      const membersOf = (set: number) =>
        Array.from({ length: size }, (_, at) => at).filter((at) => has(pool.bitsOf(set), at));
      const note = (set: number) => {
        const key = membersOf(set).join(' ');
        expect(known.get(key) ?? set).toBe(set);
        known.set(key, set);
        expect(pool.isEmpty(set)).toBe(key === '');
      };
      note(0);
      expect(membersOf(0).length).toBe(size);
      for (let step = 0; step < 6; step++) {
        note(
          pool.intern(
            bitsOf(
              size,
              Array.from({ length: size }, (_, at) => at).filter(() => random.percent(60)),
            ),
          ),
        );
        const sets = [...known.values()].filter((set) => !pool.isEmpty(set));
        for (let turn = 0; turn < 3; turn++) {
          const [a, b] = [random.pick(sets), random.pick(sets)];
          const [x, y] = [membersOf(a), membersOf(b)];
          const shared = x.filter((one) => y.includes(one));
          const relation = shared.length === x.length ? inside : shared.length > 0 ? cuts : disjoint;
          const answers = () => [pool.relation(a, b), membersOf(pool.both(a, b)), membersOf(pool.without(a, b))];
          const expected = [relation, shared, x.filter((one) => !y.includes(one))];
          expect([...answers(), ...answers()]).toEqual([...expected, ...expected]);
          note(pool.both(a, b));
          note(pool.without(a, b));
        }
      }
    }
  });
});

test('an answer is one of two to its question, and the other is its opposite', () => {
  for (const question of [0, 1, 5]) {
    const [yes, no] = [literal(question, true), literal(question, false)];
    expect([no, yes]).toEqual([question * 2, question * 2 + 1]);
    expect([questionOf(yes), questionOf(no)]).toEqual([question, question]);
    expect([opposite(yes), opposite(no)]).toEqual([no, yes]);
  }
});

describe('cells', () => {
  test('have in common what their points have', () => {
    for (let seed = 0; seed < count; seed++) {
      const random = newRandom(seed);
      const pools = newPools();
      const a = random.percent(10) ? anyMail : randomCell(pools, random);
      const b = random.percent(10) ? a : randomCell(pools, random);
      const [x, y] = [pointsIn(pools, a), pointsIn(pools, b)];
      const shared = common([x, y]);
      const both = bothCells(pools, a, b);
      expect(both === null ? [] : [...pointsIn(pools, both)]).toEqual(shared);
      expect(both === null).toBe(shared.length === 0);
      expect(cellsMeet(pools, a, b)).toBe(shared.length > 0);
      expect(isCellWithin(pools, a, b)).toBe(relationOf([...x], y) === inside);
      const literals = bothLiterals(a.literals, b.literals);
      expect(contradict(a.literals, b.literals)).toBe(literals === null);
      if (literals !== null) {
        expect(literals).toEqual([...new Set([...a.literals, ...b.literals])].sort((one, other) => one - other));
      }
    }
  });

  test('that all mail is in, is in no other', () => {
    const pools = newPools();
    expect(pointsIn(pools, anyMail).size).toBe(points.length);
    expect(anyMail.sets.length).toBe(fieldCount);
    for (let seed = 0; seed < 50; seed++) {
      const cell = randomCell(pools, newRandom(seed));
      expect(isCellWithin(pools, anyMail, cell)).toBe(pointsIn(pools, cell).size === points.length);
    }
  });
});

describe('an area', () => {
  /** An area, the points it should have, and cells to hold against it. */
  function* areas() {
    for (let seed = 0; seed < count; seed++) {
      const random = newRandom(seed);
      const pools = newPools();
      const cells: readonly Cell[] = Array.from({ length: random.below(4) }, () => randomCell(pools, random));
      const again = random.percent(20) ? [...cells, ...cells] : cells;
      const others = Array.from({ length: 4 }, () => randomCell(pools, random)).concat(cells, anyMail);
      const shared = common(cells.map((cell) => pointsIn(pools, cell)));
      yield { pools, area: areaOf(pools, again), shared, others };
    }
  }

  /** Its sets are those of the pool, and what it says of its parts is so. */
  const expectRight = (pools: ReturnType<typeof newPools>, area: Area, shared: readonly Point[]) => {
    expect(points.filter((point) => isAt(area.bits, area.literals, point))).toEqual(shared);
    for (const [field, set] of area.sets.entries()) {
      if (set >= 0) expect(pools[field]!.bitsOf(set)).toEqual(area.bits[field]!);
      for (const part of area.parts[field]!) {
        const isPart = [...pools[field]!.bitsOf(part)].every((word, at) => (area.bits[field]![at]! & ~word) === 0);
        expect(isPart).toBe(true);
      }
    }
  };

  test('is what cells have in common', () => {
    for (const { pools, area, shared } of areas()) {
      expect(area === null).toBe(shared.length === 0);
      if (area !== null) expectRight(pools, area, shared);
    }
  });

  test('lies to cells as its points do', () => {
    for (const { pools, area, shared, others } of areas()) {
      if (area === null) continue;
      const relations = relationsOf(pools, area);
      for (const cell of [...others, ...others]) {
        const expected = relationOf(shared, pointsIn(pools, cell));
        const atOnce = relations.atOnce(cell);
        if (atOnce !== unknown) expect(atOnce).toBe(expected);
        expect(relations.of(cell)).toBe(expected);
        for (const [field, set] of cell.sets.entries()) {
          const bits = pools[field]!.bitsOf(set);
          const [has, lacks] = [
            !isNone(area.bits[field]!.map((word, at) => word & bits[at]!)),
            !isNone(area.bits[field]!.map((word, at) => word & ~bits[at]!)),
          ];
          expect(relations.ofField(field, set)).toBe(!has ? disjoint : lacks ? cuts : inside);
        }
      }
    }
  });
});
