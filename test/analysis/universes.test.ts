import { expect, test, vi } from 'vitest';
import { checkUniverse, type Report, universeOf } from './universes/check-universe.ts';

vi.setConfig({ testTimeout: 7_200_000 });

// `npm run test:universes` looks at 3,000 of them, or at so many as UNIVERSES says, from the one that FROM says on.
const count = Number(process.env.UNIVERSES ?? 120);
const first = Number(process.env.FROM ?? 0);

/**
 * Small universes in which all mail can be written down. Every message for every recipient that changes is in a region that
 * says how, and what is in a region changes as it says; also where nobody knows who is in a group, whoever is in it.
 */
test(`comparing agrees with evaluating all mail, in ${count} small universes`, () => {
  const totals = { points: 0, changed: 0, regions: 0, proven: 0, unproven: 0 };
  for (let seed = first; seed < first + count; seed++) {
    const report: Report = checkUniverse(universeOf(seed));
    expect(report.wrong, `universe ${seed}`).toEqual([]);
    for (const name of Object.keys(totals) as (keyof typeof totals)[]) totals[name] += report[name];
  }
  if (process.env.UNIVERSES) process.stdout.write(`${JSON.stringify(totals)}\n`);
  expect(totals.unproven).toBe(0);
  // Agreeing about nothing would not say much.
  expect(totals.changed).toBeGreaterThan(count * 50);
  expect(totals.proven).toBeGreaterThan(count);
});

test('with a budget of one box an answer is right, or unproven', () => {
  for (let seed = first; seed < first + count / 3; seed++) {
    const report = checkUniverse(universeOf(seed), 1);
    expect(report.wrong, `universe ${seed}`).toEqual([]);
  }
});
