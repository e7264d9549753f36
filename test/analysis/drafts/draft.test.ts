import { describe, expect, test, vi } from 'vitest';
import type { Universe } from '../../../src/analysis/atoms/universe.ts';
import type { Cell } from '../../../src/analysis/boxes/cell.ts';
import { holdsPoint, type Point } from '../../../src/analysis/boxes/walk.ts';
import { anyWords, type Face } from '../../../src/analysis/deciders/face.ts';
import { combinations, findIn, mayHaveMail } from '../../../src/analysis/drafts/draft.ts';
import { newRandom, type Random } from '../../routing/indexed/random.ts';
import { newPools, points, questions, randomCell } from '../boxes/small-space.ts';

vi.setConfig({ testTimeout: 600_000 });

const count = Number(process.env.RUNS ?? 1_000);

type Space = Pick<Universe, 'pools' | 'impossible'>;

const anywhere = new Array<number>(8).fill(0);

/** As of word lists: what one of them finds, another may find as well, and what that one finds too. */
function randomSpace(random: Random): Space {
  const words = Array.from({ length: questions }, () => ['a', 'b'].filter(() => random.percent(60)));
  const impossible = words.flatMap((lesser, a) =>
    words.flatMap((greater, b) => {
      const findsAll = a !== b && lesser.length > 0 && lesser.every((word) => greater.includes(word));
      return findsAll ? [{ sets: anywhere, literals: [a * 2 + 1, b * 2].sort((x, y) => x - y) }] : [];
    }),
  );
  return { pools: newPools(), impossible: random.percent(70) ? impossible : [] };
}

const faces = (space: Space, random: Random, most: number, cells: number): readonly Face[] =>
  Array.from({ length: random.below(most) }, () => ({
    words: anyWords,
    cells: Array.from({ length: 1 + random.below(cells) }, () => randomCell(space.pools, random)),
  }));

describe('mail in all of some faces and in none of others', () => {
  test('is found wherever there is some', () => {
    const seen = { point: 0, empty: 0, unproven: 0 };
    for (let seed = 0; seed < count; seed++) {
      const random = newRandom(seed);
      const space = randomSpace(random);
      const isInAny =
        (cells: readonly Cell[]) =>
        ({ members, literals }: Point) =>
          cells.some((cell) => holdsPoint(space.pools, cell, members, literals));
      const own = faces(space, random, 3, 2);
      const blockers = faces(space, random, 6, 3);
      const also = random.percent(50) ? undefined : [randomCell(space.pools, random)];
      const isFree = (point: Point) =>
        own.every(({ cells }) => isInAny(cells)(point)) &&
        !blockers.some(({ cells }) => isInAny(cells)(point)) &&
        !isInAny(also ?? [])(point);
      const possible = points.filter((point) => !isInAny(space.impossible)(point));
      const exists = possible.some(isFree);
      const mail = { faces: own, blockers };
      const found = findIn(space as Universe, mail, 1_000, also);
      expect([seed, found.type]).toEqual([seed, exists ? 'point' : 'empty']);
      if (also === undefined) expect(mayHaveMail(space as Universe, mail, 1_000)).toBe(exists);
      if (found.type === 'point')
        expect([seed, possible.filter(isFree)]).toEqual([seed, expect.arrayContaining([answered(found.point)])]);
      const cheap = findIn(space as Universe, mail, 0, also);
      if (cheap.type !== 'unproven') expect([seed, cheap.type]).toEqual([seed, found.type]);
      if (cheap.type === 'unproven' && also === undefined) expect(mayHaveMail(space as Universe, mail, 0)).toBe(true);
      seen[cheap.type]++;
    }
    expect(seen.point).toBeGreaterThan(count / 8);
    expect(seen.empty).toBeGreaterThan(count / 8);
    expect(seen.unproven).toBeGreaterThan(0);
  });
});

/** What is not answered may be answered by no. */
function answered({ members, literals }: Point): Point {
  const all = Array.from({ length: questions }, (_, question) => question * 2);
  return { members, literals: all.map((no) => (literals.includes(no + 1) ? no + 1 : no)) };
}

test('one cell of each face, in every way; a face that is there twice counts once', () => {
  const cell = (id: number): Cell => ({ sets: [id], literals: [] });
  const face = (...ids: readonly number[]): Face => ({ words: anyWords, cells: ids.map(cell) });
  const told = (...all: readonly Face[]) =>
    combinations(all).map((cells) => cells.map(({ sets }) => sets[0]).join(' '));
  const two = face(3, 4);
  expect(told()).toEqual(['']);
  expect(told(face(1), face(2))).toEqual(['1 2']);
  expect(told(face(1), two, face(5, 6))).toEqual(['1 3 5', '1 3 6', '1 4 5', '1 4 6']);
  expect(told(two, two)).toEqual(['3', '4']);
});
