import { expect, test } from 'vitest';
import { nearAll } from '../../../src/analysis/alone/near-mail.ts';
import { type Near, nearTo } from '../../../src/analysis/drafts/near.ts';
import { smallSets } from './small-set.ts';

/** The places of deciders, and which of their faces are near. */
const said = ({ all, bypasses, others }: Near) => [
  all.map(({ at, decider, faces }) => [at, decider.key, faces.map((face) => decider.faces.indexOf(face))]),
  bypasses.map(({ at }) => at),
  others.map(({ at }) => at),
];

test('what is near to several faces is the same as one by one, however often it is asked for', () => {
  let some = 0;
  for (const { study } of smallSets(60)) {
    const { universe, program } = study;
    const faces = program.deciders.flatMap((decider) => decider.faces);
    for (const a of faces) {
      for (const b of faces.slice(0, 6)) {
        for (const asked of [[a], [a, b], [b, a, faces.at(-1)!]]) {
          const near = nearAll(universe, program, asked);
          expect(said(near)).toEqual(said(nearTo(universe, program, asked)));
          expect(near.program).toBe(program);
          if (near.all.some(({ decider, faces: own }) => own.length < decider.faces.length)) some++;
        }
      }
    }
  }
  expect(some).toBeGreaterThan(0);
});
