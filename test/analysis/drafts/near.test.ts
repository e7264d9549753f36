import { describe, expect, test } from 'vitest';
import type { Face } from '../../../src/analysis/deciders/face.ts';
import { facesMeet, isSwitchedOff, type Near, nearer, nearTo } from '../../../src/analysis/drafts/near.ts';
import { pairsOf } from './changing.ts';
import { examples } from './examples.ts';
import type { Pair } from './pair.ts';

/** Without word lists: that no message triggers one without another is not seen by looking at two faces. */
const pairs: readonly Pair[] = examples
  .filter(({ before }) => before.contentPolicies === undefined)
  .flatMap((example) => [...pairsOf(example)].slice(0, 2));

const facesOf = ({ comparison: { before, after } }: Pair): readonly Face[] => {
  const all = [...before.program.deciders, ...after.program.deciders].filter(({ stage }) => stage !== 'pick');
  return [...new Set(all.flatMap(({ faces }) => faces))];
};

const mailIn = ({ places }: Pair, ...faces: readonly Face[]) => places.inMail({ faces, blockers: [] }).includes(1);

/** Deciders with their faces that meet each of some, one at a time. */
const meeting = (pair: Pair, faces: readonly Face[]) =>
  pair.comparison.before.program.deciders.flatMap((decider, at) => {
    const own = decider.faces.filter((face) => faces.every((other) => mailIn(pair, face, other)));
    return own.length === 0 ? [] : [{ decider, faces: own, at }];
  });

test('faces meet where there is mail in both', () => {
  const seen = new Set<boolean>();
  for (const pair of pairs) {
    const faces = facesOf(pair);
    for (const a of faces) {
      for (const b of faces) {
        const meet = facesMeet(pair.universe, a, b);
        expect(meet).toBe(mailIn(pair, a, b));
        seen.add(meet);
      }
    }
  }
  expect(seen.size).toBe(2);
});

describe('what is near to some mail', () => {
  const near = ({ universe, comparison }: Pair, ...faces: readonly Face[]) =>
    nearTo(universe, comparison.before.program, faces);

  test('are those that meet it, with those of their faces that do, in their order', () => {
    let parts = 0;
    for (const pair of pairs) {
      const all = facesOf(pair);
      for (const faces of [[], ...all.map((one) => [one]), ...all.map((one) => [one, all.at(-1)!])]) {
        const found = near(pair, ...faces);
        expect(found.all).toEqual(meeting(pair, faces));
        expect(found.program).toBe(pair.comparison.before.program);
        parts += found.all.filter((one) => one.faces.length < one.decider.faces.length).length;
      }
    }
    expect(parts).toBeGreaterThan(0);
  });

  test('are bypasses and others', () => {
    for (const pair of pairs) {
      const { all, bypasses, others } = near(pair);
      expect(bypasses).toEqual(all.filter(({ decider }) => decider.stage === 'bypass'));
      expect(others).toEqual(all.filter(({ decider }) => decider.stage !== 'bypass'));
    }
  });

  test('is less for less mail', () => {
    for (const pair of pairs) {
      const [wide, ...faces] = facesOf(pair);
      for (const face of faces) {
        const found: Near = nearer(pair.universe, near(pair, wide!), [face]);
        expect(found).toEqual(near(pair, wide!, face));
      }
    }
  });
});

test('a bypass switches off policies, or all stages but itself', () => {
  const program = pairs[0]!.comparison.before.program;
  const off = (bypassesAll: boolean) =>
    (['content', 'pick', 'bypass', 'policy'] as const).filter((stage) =>
      isSwitchedOff(stage, { ...program, bypassesAll }),
    );
  expect(off(false)).toEqual(['policy']);
  expect(off(true)).toEqual(['content', 'pick', 'policy']);
});
