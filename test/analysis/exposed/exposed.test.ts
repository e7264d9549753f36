import { expect, test, vi } from 'vitest';
import { isLessSecure } from '../../../src/analysis/effect.ts';
import { type Exposed, type Exposure, findExposed, isSameMail } from '../../../src/analysis/find-exposed.ts';
import { sameNoticed } from '../../../src/analysis/noticed.ts';
import { isInRegion } from '../../../src/analysis/regions/in-region.ts';
import { md5 } from '../../../src/cli/hash.ts';
import { type Change, changes, moments, type Point, type Seen } from './moments.ts';

vi.setConfig({ testTimeout: 600_000 });

const count = Math.min(60, Number(process.env.UNIVERSES ?? 60));

const isExposed = ({ before, during, after }: Seen): boolean =>
  isLessSecure(before, during) && isLessSecure(after, during);

const isSeen = (a: Seen, b: Seen): boolean => moments.every((moment) => sameNoticed(a[moment], b[moment]));

/** Whether the mail is told in words that mean the same at each moment: then who reads them need not know of `during`. */
const isToldForAll = ({ box, except }: Exposure, { before, during, after }: Change['worlds']): boolean => {
  const words = JSON.stringify([box, except]);
  const isKnown = (pick: string) => before.definitions.has(pick) || after.definitions.has(pick);
  return (
    !words.includes('"as":') && [...during.definitions.keys()].every((pick) => isKnown(pick) || !words.includes(pick))
  );
};

/** The message is exposed, and so is all mail that is said to be. */
function check(exposure: Exposure, { seed, worlds, points, see }: Change): void {
  const { message, recipient } = exposure;
  expect(isSeen(see(message)[0]!, exposure), `universe ${seed}`).toBe(true);
  expect(recipient).toBe(message.to[0]);
  expect(isExposed(exposure)).toBe(true);
  if (!isToldForAll(exposure, worlds)) return;
  expect(isInRegion(exposure, message, recipient, worlds), `universe ${seed}`).toBe(true);
  const isWrong = ({ message, recipient, seen }: Point) =>
    !isSeen(seen, exposure) && isInRegion(exposure, message, recipient, worlds);
  expect([seed, points().find(isWrong)]).toEqual([seed, undefined]);
}

interface Told {
  readonly answer: Exposed['type'];
  readonly isSame: boolean;
}

/** Asks about a change, and looks at all of its mail. */
function lookAt(change: Change, budget?: number): Told {
  const { seed, sets, points } = change;
  const options = { asOf: 0, md5, ...(budget === undefined ? {} : { budget }) };
  const answer = findExposed(sets, options);
  if (answer.type === 'exposed') check(answer.exposure, change);
  const isNot = (wrong: (point: Point) => boolean) => expect([seed, points().find(wrong)]).toEqual([seed, undefined]);
  if (answer.type === 'none') isNot(({ seen }) => isExposed(seen));
  const isSame = isSameMail(sets.before, sets.during, options);
  if (isSame) isNot(({ seen }) => !sameNoticed(seen.before, seen.during));
  return { answer: answer.type, isSame };
}

test('what is less secure than before and after is found, in small universes', () => {
  const seen = { exposed: 0, none: 0, unproven: 0, same: 0 };
  for (const change of changes(count)) {
    // With a budget of one box an answer is right, or unproven.
    lookAt(change, 1);
    const { answer, isSame } = lookAt(change);
    seen[answer]++;
    if (isSame) seen.same++;
    // Of who is not listed, nobody knows the attributes.
    const isKnown = moments.every((moment) => change.sets[moment].facts.attributes.length === 0);
    if (answer === 'unproven') expect([change.seed, isKnown]).toEqual([change.seed, false]);
  }
  // Agreeing about nothing would not say much; in few universes there may be nothing.
  if (count >= 60) for (const name of ['exposed', 'none', 'same'] as const) expect(seen[name]).toBeGreaterThan(2);
});
