import { describe, expect, test } from 'vitest';
import { whatRestsOnUnknown } from '../../../src/analysis/alone/unknowns.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { Scope } from '../../../src/model/scope.ts';
import {
  acme,
  branch,
  bypass,
  definitionIn,
  everyone,
  examines,
  examining,
  folderFor,
  group,
  handles,
  inGroup,
  internal,
  other,
  partner,
  plain,
  policy,
  study,
  takesNoAction,
} from './written.ts';

const rests = (objects: Partial<PolicySet['objects']>) => handles(whatRestsOnUnknown(study(objects)));
const ofG = inGroup('g');

describe('what nobody gave', () => {
  test('is told of the policies that rest on it, and of no others', () => {
    expect(rests({ policies: [policy('known', internal, partner)] })).toEqual([]);
    expect(rests({ policies: [policy('known', internal, other), policy('asks', ofG, partner)] })).toEqual(['asks']);
    expect(rests({ policies: [policy('a', ofG, partner), policy('b', internal, ofG)] })).toEqual(['a', 'b']);
    // Whoever is in the group, another policy does the same.
    expect(rests({ policies: [policy('wide', everyone, partner), policy('asks', ofG, partner)] })).toEqual([]);
  });

  test('is not what a message says, nor what stands in the way of a policy that asks for nobody', () => {
    const contentDefinitions = [examines('secret', 'builtin:default')];
    expect(rests({ contentDefinitions, contentPolicies: [examining('c', internal, partner)] })).toEqual([]);
    expect(rests({ contentDefinitions, contentPolicies: [examining('c', ofG, partner)] })).toEqual(['c']);
    // A bypass that takes no action lets the policy decide, where another one would switch it off.
    const objects = {
      policies: [policy('p', internal, partner)],
      bypassPolicies: [bypass('opens', ofG, partner, takesNoAction), bypass('shuts', internal, partner)],
    };
    expect(rests(objects)).toEqual(['opens']);
  });

  test('may be who is offered a definition, besides those of whom it is known', () => {
    const folder = (publishedTo: readonly Scope[]) => ({
      folders: [folderFor('folder', publishedTo)],
      definitions: [definitionIn('week', 'folder')],
    });
    expect(rests(folder([acme, branch]))).toEqual([]);
    expect(rests(folder([acme, ofG]))).toContain('week');
    expect(rests(folder([internal, ofG]))).toEqual([]);
  });
});

describe('a group of whom some are known', () => {
  // All of acme, and whoever is in the group of which nobody knows who is.
  const groups = [
    group('known too', [
      { type: 'domain', domain: 'acme.example' },
      { type: 'group', group: 'g' },
    ]),
    group('g', null),
  ];
  const knownToo = inGroup('known too');
  const asks = policy('asks', knownToo, partner);

  test('rests on the others', () => {
    expect(rests({ groups, policies: [asks] })).toEqual(['asks']);
    expect(rests({ groups, policies: [asks, policy('for the others', branch, partner)] })).toEqual([]);
    expect(rests({ groups, policies: [asks, policy('for those', acme, partner)] })).toEqual(['asks']);
  });

  test('is not told where another policy comes first, of which nobody knows', () => {
    const first = policy('first', ofG, partner, { ...plain, override: true });
    const policies = [first, asks, policy('for the others', branch, partner)];
    expect(rests({ groups, policies })).toEqual(['first']);
  });

  test('may be asked for in one direction only', () => {
    const all = [
      group('internal', [
        { type: 'domain', domain: 'acme.example' },
        { type: 'domain', domain: 'branch.example' },
        { type: 'group', group: 'g' },
      ]),
      group('partners and branch', [
        { type: 'domain', domain: 'partner.example' },
        { type: 'domain', domain: 'branch.example' },
      ]),
      group('g', null),
    ];
    const turned = policy('turned', inGroup('internal'), inGroup('partners and branch'), { bidirectional: true });
    // Everybody who can write to partners is known to be in it; those whom the branch writes to may be.
    expect(rests({ groups: all, policies: [turned] })).toEqual(['turned']);
    expect(rests({ groups: all, policies: [policy('there', inGroup('internal'), partner)] })).toEqual([]);
  });

  test('makes a bypass rest on it that another one takes a part of', () => {
    const objects = {
      groups,
      policies: [policy('p', internal, partner)],
      bypassPolicies: [bypass('shuts', knownToo, partner)],
    };
    expect(rests(objects)).toEqual(['shuts']);
    const opens = bypass('opens', internal, partner, { ...takesNoAction, end: 10, override: true });
    expect(rests({ ...objects, bypassPolicies: [opens, ...objects.bypassPolicies] })).toEqual(['shuts']);
  });
});
