import { describe, expect, test } from 'vitest';
import { bitsOf, fullBits } from '../../src/analysis/boxes/bits.ts';
import { type Cell, fieldCount, type Pools, questionOf } from '../../src/analysis/boxes/cell.ts';
import { classesOf } from '../../src/analysis/boxes/classes.ts';
import { findPoint } from '../../src/analysis/boxes/find-point.ts';
import { newSetPool } from '../../src/analysis/boxes/set-pool.ts';
import { holdsPoint } from '../../src/analysis/boxes/walk.ts';
import { newRandom, type Random } from '../routing/indexed/random.ts';

/** Three fields of a few members and three questions: all points can be looked at. */
const sizes = [4, 3, 4, 1, 1, 1, 1, 1];
const questions = 3;

const newPools = (): Pools => sizes.map(newSetPool);

function randomCell(pools: Pools, random: Random): Cell {
  const sets = sizes.map((size, field) => {
    if (size === 1 || random.percent(35)) return 0;
    const members = Array.from({ length: size }, (_, at) => at).filter(() => random.percent(60));
    return pools[field]!.intern(bitsOf(size, members.length === 0 ? [random.below(size)] : members));
  });
  const literals = Array.from({ length: questions }, (_, question) => question * 2 + random.below(2)).filter(() =>
    random.percent(20),
  );
  return { sets, literals };
}

function* points(): Generator<{ members: readonly number[]; literals: readonly number[] }> {
  const total = sizes.reduce((product, size) => product * size, 1) * 2 ** questions;
  for (let number = 0; number < total; number++) {
    let left = number;
    const members = sizes.map((size) => {
      const member = left % size;
      left = Math.floor(left / size);
      return member;
    });
    const literals = Array.from({ length: questions }, (_, question) => question * 2 + ((left >> question) & 1));
    yield { members, literals };
  }
}

describe('a point that is in some cells and in none of others', () => {
  test('is found wherever there is one', () => {
    const seen = { point: 0, empty: 0, unproven: 0 };
    for (let seed = 0; seed < 2_000; seed++) {
      const random = newRandom(seed);
      const pools = newPools();
      const cells = Array.from({ length: random.below(3) }, () => randomCell(pools, random));
      const blockers = Array.from({ length: random.below(16) }, () => randomCell(pools, random));
      const isFree = ({ members, literals }: { members: readonly number[]; literals: readonly number[] }) =>
        cells.every((cell) => holdsPoint(pools, cell, members, literals)) &&
        !blockers.some((cell) => holdsPoint(pools, cell, members, literals));
      const exists = [...points()].some(isFree);
      const found = findPoint(pools, cells, blockers, 1_000);
      expect(found.type, `seed ${seed}`).toBe(exists ? 'point' : 'empty');
      if (found.type === 'point') {
        // Questions that it does not answer may be answered by no.
        const answered = new Set(found.point.literals.map(questionOf));
        const open = Array.from({ length: questions }, (_, question) => question).filter((one) => !answered.has(one));
        const literals = [...found.point.literals, ...open.map((question) => question * 2)].sort((a, b) => a - b);
        expect(isFree({ members: found.point.members, literals }), `seed ${seed}`).toBe(true);
      }
      const cheap = findPoint(pools, cells, blockers, 1);
      if (cheap.type !== 'unproven') expect(cheap.type, `seed ${seed}`).toBe(found.type);
      seen[found.type]++;
      if (cheap.type === 'unproven') seen.unproven++;
    }
    expect(seen.point).toBeGreaterThan(250);
    expect(seen.empty).toBeGreaterThan(250);
    expect(seen.unproven).toBeGreaterThan(10);
  });

  test('has a member of every field', () => {
    const found = findPoint(newPools(), [], [], 1);
    expect(found).toEqual({ type: 'point', point: { members: new Array(fieldCount).fill(0), literals: [] } });
  });
});

test('members that no set tells apart are in one class', () => {
  for (let seed = 0; seed < 500; seed++) {
    const random = newRandom(seed);
    const size = 1 + random.below(90);
    const some = () =>
      Array.from({ length: size }, (_, at) => at).filter(() => random.percent(10 + 80 * random.below(2)));
    const all = random.percent(30) ? fullBits(size) : bitsOf(size, [random.below(size), ...some()]);
    const lists = Array.from({ length: random.below(6) }, some);
    const { members, of } = classesOf(
      all,
      lists.map((list) => bitsOf(size, list)),
    );
    const signature = (member: number) => lists.map((list) => (list.includes(member) ? 1 : 0)).join('');
    const expected = new Set(
      Array.from({ length: size }, (_, at) => at)
        .filter((at) => ((all[at >> 5]! >>> (at & 31)) & 1) === 1)
        .map(signature),
    );
    expect(new Set(members.map(signature))).toEqual(expected);
    expect(members.length).toBe(expected.size);
    for (const [number, bits] of of.entries()) {
      for (const [index, member] of members.entries()) {
        expect((bits[index >> 5]! >>> (index & 31)) & 1).toBe(lists[number]!.includes(member) ? 1 : 0);
      }
    }
  }
});
