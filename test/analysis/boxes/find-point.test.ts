import { describe, expect, test, vi } from 'vitest';
import { bitsOf, fullBits } from '../../../src/analysis/boxes/bits.ts';
import { fieldCount, questionOf } from '../../../src/analysis/boxes/cell.ts';
import { classesOf } from '../../../src/analysis/boxes/classes.ts';
import { findPoint } from '../../../src/analysis/boxes/find-point.ts';
import { holdsPoint, type Point } from '../../../src/analysis/boxes/walk.ts';
import { newRandom } from '../../routing/indexed/random.ts';
import { newPools, points, questions, randomCell } from './small-space.ts';

vi.setConfig({ testTimeout: 600_000 });

const count = Number(process.env.RUNS ?? 2_000);

describe('a point that is in some cells and in none of others', () => {
  test('is found wherever there is one', () => {
    const seen = { point: 0, empty: 0, unproven: 0 };
    for (let seed = 0; seed < count; seed++) {
      const random = newRandom(seed);
      const pools = newPools();
      const cells = Array.from({ length: random.below(3) }, () => randomCell(pools, random));
      const isHard = random.percent(50);
      // Many that leave one point free: no walk comes across it.
      const hidden = random.pick(points);
      const drawn = Array.from({ length: random.below(isHard ? 80 : 16) }, () => randomCell(pools, random));
      const blockers = isHard
        ? drawn.filter((cell) => !holdsPoint(pools, cell, hidden.members, hidden.literals))
        : drawn;
      const isFree = ({ members, literals }: Point) =>
        cells.every((cell) => holdsPoint(pools, cell, members, literals)) &&
        !blockers.some((cell) => holdsPoint(pools, cell, members, literals));
      const exists = points.some(isFree);
      const found = findPoint(pools, cells, blockers, 1_000);
      expect(found.type, `seed ${seed}`).toBe(exists ? 'point' : 'empty');
      if (found.type === 'point') {
        // Questions that it does not answer may be answered by no.
        const answered = new Set(found.point.literals.map(questionOf));
        const open = Array.from({ length: questions }, (_, question) => question).filter((one) => !answered.has(one));
        const literals = [...found.point.literals, ...open.map((question) => question * 2)].sort((a, b) => a - b);
        expect(isFree({ members: found.point.members, literals }), `seed ${seed}`).toBe(true);
      }
      const cheap = findPoint(pools, cells, blockers, 0);
      if (cheap.type !== 'unproven') expect(cheap.type, `seed ${seed}`).toBe(found.type);
      seen[found.type]++;
      if (cheap.type === 'unproven') seen.unproven++;
    }
    expect(seen.point).toBeGreaterThan(count / 8);
    expect(seen.empty).toBeGreaterThan(count / 8);
    expect(seen.unproven).toBeGreaterThan(count / 200);
  });

  test('has the answers that are asked for, and those that are left, in their order', () => {
    const pools = newPools();
    const anywhere = { sets: new Array<number>(fieldCount).fill(0), literals: [] };
    const yes = (question: number) => question * 2 + 1;
    // What a blocker has where the first question is answered by no, no walk gets out of.
    const found = findPoint(pools, [{ ...anywhere, literals: [yes(1)] }], [{ ...anywhere, literals: [0] }], 10);
    expect(found).toEqual({
      type: 'point',
      point: { members: new Array(fieldCount).fill(0), literals: [yes(0), yes(1)] },
    });
  });

  test('is found in the last of several classes', () => {
    const pools = newPools();
    const anywhere = { sets: new Array<number>(fieldCount).fill(0), literals: [] };
    const not = (member: number) => ({
      sets: anywhere.sets.map((set, field) => (field === 0 ? pools[0]!.intern(bitsOf(4, [member])) : set)),
      literals: [1],
    });
    // All where the question is answered by no, and where it is answered by yes all but the last member.
    const found = findPoint(pools, [], [{ ...anywhere, literals: [0] }, not(0), not(1), not(2)], 10);
    expect(found).toEqual({ type: 'point', point: { members: [3, 0, 0, 0, 0, 0, 0, 0], literals: [1] } });
  });

  test('is held by a cell with the answers that it asks for; what is not answered counts as no', () => {
    const pools = newPools();
    const cell = (...literals: number[]) => ({ sets: new Array<number>(fieldCount).fill(0), literals });
    const members = new Array<number>(fieldCount).fill(0);
    const answers = (one: number) =>
      [[], [0], [1], [0, 3], [1, 2]].map((some) => holdsPoint(pools, cell(one), members, some));
    expect(answers(0)).toEqual([true, true, false, true, false]);
    expect(answers(1)).toEqual([false, false, true, false, true]);
    expect(holdsPoint(pools, cell(1, 2), members, [1])).toBe(true);
    expect(holdsPoint(pools, cell(1, 3), members, [1])).toBe(false);
  });

  test('has a member of every field', () => {
    const found = findPoint(newPools(), [], [], 1);
    expect(found).toEqual({ type: 'point', point: { members: new Array(fieldCount).fill(0), literals: [] } });
  });
});

test('members that no set tells apart are in one class', () => {
  for (let seed = 0; seed < count / 4; seed++) {
    const random = newRandom(seed);
    // The room that is used grows.
    const size = [1, 90][seed] ?? 1 + random.below(90);
    const some = () =>
      Array.from({ length: size }, (_, at) => at).filter(() => random.percent(10 + 80 * random.below(2)));
    const all = random.percent(30) ? fullBits(size) : bitsOf(size, [random.below(size), ...some()]);
    const lists = Array.from({ length: random.below(6) }, some);
    const members = classesOf(
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
  }
});
