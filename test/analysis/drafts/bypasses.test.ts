import { describe, expect, test } from 'vitest';
import { changeOf } from '../../../src/analysis/deciders/changed.ts';
import type { Decider, Program } from '../../../src/analysis/deciders/decider.ts';
import { type Branch, branchesOf } from '../../../src/analysis/drafts/branches.ts';
import { onFaces } from '../../../src/analysis/drafts/carve.ts';
import type { Draft } from '../../../src/analysis/drafts/draft.ts';
import { nearTo } from '../../../src/analysis/drafts/near.ts';
import { type Off, type OffMail, offIn, offInBoth, withOff } from '../../../src/analysis/drafts/off.ts';
import { few } from '../universes/few.ts';
import { ofSeveral } from './bypass-examples.ts';
import { pairsOf } from './changing.ts';
import { examples } from './examples.ts';
import type { Pair } from './pair.ts';
import type { Mail } from './places.ts';

type Asked = Pick<Draft, 'faces' | 'blockers'>;

/** Where the first bypass that is met disables. */
function whereOn({ places }: Pair, { deciders }: Program): Mail {
  const bypasses = deciders
    .filter(({ stage }) => stage === 'bypass')
    .map(({ outcome, faces }) => ({ outcome, mail: places.inAny(faces) }));
  return Uint8Array.from(places.all, (_, at) =>
    Number((bypasses.find(({ mail }) => mail[at] === 1)?.outcome ?? null) !== null),
  );
}

/** That of the mail which one of the ways in which no bypass is on holds. */
const leftBy = ({ places }: Pair, { faces, blockers }: Asked, offs: readonly Off[]): Mail => {
  const all = offs.map((off) =>
    places.inMail({ faces: [...faces, ...off.faces], blockers: [...blockers, ...off.blockers] }),
  );
  return Uint8Array.from(places.all, (_, at) => Number(all.some((mail) => mail[at] === 1)));
};

const both = (a: Mail, b: Mail): Mail => a.map((one, at) => one & b[at]!);
const without = (a: Mail, b: Mail): Mail => a.map((one, at) => one & (1 - b[at]!));

/** Some mail of a pair: that of each of several deciders, without that of others. */
function* someMail({ universe, comparison }: Pair): Generator<OffMail> {
  const { before, after, nodes } = comparison;
  const faces = [...before.program.deciders, ...after.program.deciders].flatMap((one) => one.faces);
  for (const face of few([...new Set(faces)], 4)) yield { universe, faces: [face], blockers: faces.slice(-1), nodes };
}

interface Case {
  readonly name: string;
  readonly pair: Pair;
  readonly mail: OffMail;
}

/** What is changed beside bypasses; one trigger order is as good as the other. */
const cases: readonly Case[] = [...examples, ...ofSeveral]
  .filter((example) => example.after.bypassPolicies !== undefined)
  .flatMap((example) =>
    few([...pairsOf(example)], 4).flatMap((pair) =>
      [...someMail(pair)].map((mail) => ({ name: example.name, pair, mail })),
    ),
  );

/** The same mail, or words for where it is not. */
function expectSame({ name, pair: { places } }: Case, found: Mail, wanted: Mail): void {
  const wrong = places.all.flatMap((_, at) => (found[at] === wanted[at] ? [] : [places.words(at)]));
  expect([name, wrong]).toEqual([name, []]);
}

describe('mail for which a bypass is on', () => {
  test('is told in faces, or nobody can', () => {
    const seen = { none: 0, some: 0, nobody: 0 };
    for (const one of cases) {
      const { pair, mail } = one;
      const { universe, places, comparison } = pair;
      const { program } = comparison.before;
      const faces = onFaces(universe, nearTo(universe, program, mail.faces), mail.faces);
      seen[faces === null ? 'nobody' : faces.length === 0 ? 'none' : 'some']++;
      if (faces === null) continue;
      const asked = places.inMail({ faces: mail.faces, blockers: [] });
      expectSame(one, both(places.inAny(faces), asked), both(whereOn(pair, program), asked));
    }
    for (const found of Object.values(seen)) expect(found).toBeGreaterThan(0);
  });
});

describe('mail for which no bypass is on', () => {
  test('is what the others leave', () => {
    for (const one of cases) {
      const { pair, mail } = one;
      const { program } = pair.comparison.before;
      const left = leftBy(pair, mail, offIn(nearTo(pair.universe, program, mail.faces), mail));
      expectSame(one, left, without(pair.places.inMail(mail), whereOn(pair, program)));
    }
  });

  test('in two policy sets is what both leave', () => {
    for (const one of cases) {
      const { pair, mail } = one;
      const { universe, places, comparison } = pair;
      const [a, b] = [comparison.before.program, comparison.after.program];
      const isChanged = (one: Decider) => changeOf(one, a.deciders.includes(one) ? b : a, true) !== 'no';
      const [nearA, nearB] = [nearTo(universe, a, mail.faces), nearTo(universe, b, mail.faces)];
      const left = leftBy(pair, mail, offInBoth(nearA, nearB, isChanged, mail));
      const off = without(without(places.inMail(mail), whereOn(pair, a)), whereOn(pair, b));
      expectSame(one, left, off);
    }
  });

  test('is asked for by branches that a bypass switches off', () => {
    for (const one of cases) {
      const { pair, mail } = one;
      const { universe, places, comparison } = pair;
      const { program } = comparison.before;
      const near = nearTo(universe, program, mail.faces);
      for (const decider of near.all) {
        for (const branch of branchesOf(near, decider, comparison.plain)) {
          const own: OffMail = { ...mail, faces: [...mail.faces, ...branch.faces], blockers: branch.blockers };
          const all: readonly Branch[] = withOff(branch, near, own);
          expect(all.every(({ needsOff }) => !needsOff)).toBe(true);
          const found = leftBy(pair, { faces: mail.faces, blockers: [] }, all);
          const whole = places.inMail(own);
          expectSame(one, found, branch.needsOff ? without(whole, whereOn(pair, program)) : whole);
        }
      }
    }
  });
});
