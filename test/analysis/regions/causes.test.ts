import { expect, test } from 'vitest';
import { programOf } from '../../../src/analysis/deciders/program.ts';
import { causesOf } from '../../../src/analysis/regions/causes.ts';
import { seen } from '../deciders/example.ts';
import { draftOf } from './draft.ts';
import { small } from './small.ts';

test('what makes the difference is told with its side, in the same order', () => {
  const { universe, outcomes } = seen(small, small);
  const reason = (handle: string, of: number) => {
    const decider = programOf(universe, of, outcomes).deciders.find((one) => one.handle === handle)!;
    return { of, decider };
  };
  const because = [reason('late', 1), reason('early', 0), reason('week', 0)];
  expect(causesOf({ ...draftOf([], []), because })).toEqual([
    { side: 'after', what: 'policies', handle: 'late' },
    { side: 'before', what: 'policies', handle: 'early' },
    { side: 'before', what: 'definitions', handle: 'week' },
  ]);
});
