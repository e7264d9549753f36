import { expect, test, vi } from 'vitest';
import { checkUniverse, type Report } from './check-universe.ts';
import { universes } from './universe.ts';

vi.setConfig({ testTimeout: 7_200_000 });

// `npm run test:universes` looks at 3,000 of them, or at so many as UNIVERSES says, from the one that FROM says on.
const count = process.env.SEEDS?.split(' ').length ?? Number(process.env.UNIVERSES ?? 120);
const first = Number(process.env.FROM ?? 0);

/**
 * Small universes in which all mail can be written down. Every message for every recipient that changes is in a region that
 * says how, and what is in a region changes as it says; also where nobody knows who is in a group, whoever is in it.
 */
test(`comparing agrees with evaluating all mail, in ${count} small universes`, () => {
  const totals = { universes: 0, points: 0, changed: 0, regions: 0, proven: 0, unproven: 0 };
  for (const universe of universes(count, first)) {
    const report: Report = checkUniverse(universe);
    expect(report.wrong, `universe ${universe.seed}`).toEqual([]);
    totals.universes++;
    for (const name of ['points', 'changed', 'regions', 'proven', 'unproven'] as const) totals[name] += report[name];
  }
  if (process.env.UNIVERSES && !process.env.MUTATION) process.stdout.write(`${JSON.stringify(totals)}\n`);
  expect(totals.unproven).toBe(0);
  // Agreeing about nothing would not say much.
  expect(totals.changed).toBeGreaterThan(totals.points / 100);
  expect(totals.proven).toBeGreaterThan(count);
});

test('with a budget of one box an answer is right, or unproven', () => {
  for (const universe of universes(Math.ceil(count / 3), first)) {
    expect(checkUniverse(universe, 1).wrong, `universe ${universe.seed}`).toEqual([]);
  }
});
