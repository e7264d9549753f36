import { expect, test } from 'vitest';
import { mayBothBeMet, placedIn } from '../../../src/analysis/alone/winning-mail.ts';
import { internal, one, other, partner, policy, study } from './written.ts';

test('two may both be met where one face of each has mail in common', () => {
  const from = (handle: string, basedOn: 'envelope' | 'both') =>
    ({ ...one(`${handle}@acme.example`), basedOn }) as const;
  const policies = [
    policy('ann', from('ann', 'both'), partner),
    policy('bob', from('bob', 'envelope'), partner),
    policy('cay', from('cay', 'envelope'), partner),
    policy('elsewhere', internal, other),
  ];
  const own = study({ policies });
  const placed = (handle: string) => placedIn(own.program).find(({ decider }) => decider.handle === handle)!;
  const meet = (a: string, b: string) => [
    mayBothBeMet(own, placed(a), placed(b)),
    mayBothBeMet(own, placed(b), placed(a)),
  ];
  // A message can be from Bob by its envelope and from Ann by its header.
  expect(meet('ann', 'bob')).toEqual([true, true]);
  expect(meet('bob', 'cay')).toEqual([false, false]);
  expect(meet('ann', 'elsewhere')).toEqual([false, false]);
});
