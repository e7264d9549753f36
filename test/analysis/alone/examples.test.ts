import { describe, expect, test } from 'vitest';
import { bypassesWithoutPolicy } from '../../../src/analysis/alone/bypass-without-policy.ts';
import { policiesThatNeverMatch } from '../../../src/analysis/alone/never-matches.ts';
import { redundantPolicies } from '../../../src/analysis/alone/redundant.ts';
import { studyOf } from '../../../src/analysis/alone/study.ts';
import { md5 } from '../../../src/cli/hash.ts';
import {
  at,
  bypass,
  everyone,
  examines,
  examining,
  group,
  handles,
  inGroup,
  internal,
  one,
  other,
  partner,
  plain,
  policy,
  setOf,
  study,
} from './written.ts';

describe('a policy that never matches', () => {
  const nobody = [group('nobody', [])];
  const never = (...policies: readonly ReturnType<typeof policy>[]) =>
    handles(policiesThatNeverMatch(studyOf(setOf({ groups: nobody, policies }), { asOf: 100, md5 })));
  const forNobody = (handle: string, more: Parameters<typeof policy>[3]) =>
    policy(handle, everyone, inGroup('nobody'), more);

  test('is for nobody, though it is on', () => {
    expect(never(policy('p', everyone, everyone), forNobody('always', {}))).toEqual(['always']);
    expect(never(forNobody('off', { enabled: false }))).toEqual([]);
  });

  test('is not over yet, and ends no sooner than it starts', () => {
    const windows = [
      forNobody('to now', { end: 100 }),
      forNobody('from then', { start: 200 }),
      forNobody('from before', { start: 50 }),
      forNobody('from before to then', { start: 50, end: 200 }),
      forNobody('that second', { start: 200, end: 200 }),
    ];
    expect(never(...windows)).toEqual(handles(windows));
    expect(never(forNobody('over', { end: 99 }), forNobody('over since', { start: 50, end: 99 }))).toEqual([]);
    expect(never(forNobody('turned round', { start: 200, end: 199 }))).toEqual([]);
  });
});

describe('a bypass without a policy', () => {
  const found = (...objects: Parameters<typeof study>) => handles(bypassesWithoutPolicy(study(...objects)));

  test('is one that meets no policy in any of its directions', () => {
    const bypassPolicies = [
      bypass('met', internal, partner),
      bypass('elsewhere', internal, other),
      bypass('turned', partner, internal, { bidirectional: true }),
    ];
    const policies = [policy('p', internal, partner), policy('q', internal, at('third.example'))];
    expect(found({ policies, bypassPolicies })).toEqual(['elsewhere']);
    expect(found({ policies: [], bypassPolicies }).length).toBe(3);
    // At different times they never meet.
    const early = [policy('p', internal, partner, { end: 10 })];
    expect(found({ policies: early, bypassPolicies: [bypass('later', internal, partner, { start: 11 })] })).toEqual([
      'later',
    ]);
  });

  test('meets whichever sender either of them looks at', () => {
    const from = (handle: string, basedOn: 'envelope' | 'header' | 'both') =>
      ({ ...one(`${handle}@acme.example`), basedOn }) as const;
    const meet = (a: ReturnType<typeof from>, b: ReturnType<typeof from>) =>
      found({ policies: [policy('p', a, partner)], bypassPolicies: [bypass('b', b, partner)] }).length === 0;
    // A message can be from Ann by its envelope and from Bob by its header.
    expect(meet(from('ann', 'envelope'), from('bob', 'both'))).toBe(true);
    expect(meet(from('ann', 'both'), from('bob', 'envelope'))).toBe(true);
    expect(meet(from('ann', 'envelope'), from('bob', 'envelope'))).toBe(false);
  });

  test('is no content policy, whatever bypasses switch off', () => {
    const objects = {
      contentDefinitions: [examines('secret', 'builtin:default')],
      contentPolicies: [examining('c', internal, partner)],
      policies: [policy('p', internal, other)],
      bypassPolicies: [bypass('b', internal, partner)],
    };
    expect(found(objects)).toEqual(['b']);
    expect(found(objects, { 'bypass-scope': 'all' })).toEqual([]);
  });
});

describe('a policy that could go', () => {
  test('is told, unless it is not asked about', () => {
    const policies = [policy('wide', everyone, partner), policy('same', internal, partner)];
    const both = study({ policies });
    expect(handles(redundantPolicies(both, new Set()))).toEqual(['same', 'wide']);
    expect(handles(redundantPolicies(both, new Set([policies[0]!])))).toEqual(['same']);
    expect(redundantPolicies(study({ policies: policies.slice(0, 1) }), new Set())).toEqual([]);
  });

  test('is a policy, and never what senders pick', () => {
    const objects = { policies: [policy('p', internal, partner)], bypassPolicies: [bypass('all', everyone, everyone)] };
    expect(handles(redundantPolicies(study(objects, { 'bypass-scope': 'all' }), new Set()))).toEqual(['p']);
  });

  test('does for all mail what others do: for what leaves, and for what stays', () => {
    const secret = [examines('secret', 'builtin:all')];
    const wide = examining('wide', internal, everyone, { override: true });
    const gone = (...contentPolicies: readonly (typeof wide)[]) =>
      handles(redundantPolicies(study({ contentDefinitions: secret, contentPolicies }), new Set()));
    expect(gone(wide, examining('narrow', internal, partner))).toEqual(['narrow']);
    expect(gone(wide, examining('turned', internal, partner, { bidirectional: true }))).toEqual([]);
    expect(gone(examining('both', internal, everyone))).toEqual([]);
  });

  test('is none that keeps mail plain that another would make secure', () => {
    const policies = [policy('keeps', internal, partner, plain), policy('wide', everyone, partner)];
    expect(handles(redundantPolicies(study({ policies: [policies[0]!] }), new Set()))).toEqual(['keeps']);
    // It keeps all of it plain, so that the other one is never reached.
    expect(handles(redundantPolicies(study({ policies }), new Set()))).toEqual(['wide']);
  });
});
