import { describe, expect, test } from 'vitest';
import { addsToDefault, branchesOf, defaultBranch } from '../../../src/analysis/drafts/branches.ts';
import { type Near, nearTo } from '../../../src/analysis/drafts/near.ts';
import type { Strategies } from '../../../src/model/policy-set.ts';
import {
  acme,
  branch,
  bypass,
  definitionIn,
  everyone,
  external,
  folderFor,
  internal,
  partner,
  plain,
  policy,
  setOf,
  takesNoAction,
} from '../alone/written.ts';
import { pairOf } from './pair.ts';

const short = { definition: 'short', action: null };

/** In this order: bypasses, then policies. */
const objects = {
  folders: [folderFor('open', [])],
  definitions: [definitionIn('short', 'open')],
  bypassPolicies: [
    bypass('b1', branch, partner),
    bypass('b2', branch, external, takesNoAction),
    bypass('b3', internal, partner),
    bypass('b4', everyone, everyone, takesNoAction),
  ],
  policies: [
    policy('p1', acme, partner, short),
    policy('p2', acme, external),
    policy('p3', { ...internal, basedOn: 'header' }, partner, plain),
    policy('p4', internal, external, short),
    policy('p5', everyone, external, plain),
  ],
};

function setUp(strategies: Partial<Strategies> = {}) {
  const set = setOf(objects, strategies);
  const { universe, comparison, outcomes } = pairOf(set, set)!;
  const { program } = comparison.before;
  const all = nearTo(universe, program, []);
  // Without picks, of which there are always some.
  const isPolicy = ({ decider }: Near['all'][number]) => decider.policy !== null;
  const near: Near = { ...all, all: all.all.filter(isPolicy), others: all.others.filter(isPolicy) };
  const owners = new Map(program.deciders.flatMap(({ handle, faces }) => faces.map((face) => [face, handle])));
  return {
    near,
    owners,
    plain: outcomes.plain,
    named: (handle: string) => near.all.find(({ decider }) => decider.handle === handle)!,
  };
}

describe('the mail that a decider has', () => {
  /** What stands in its way, and whether it counts only where no bypass is on. */
  function told(handle: string, strategies: Partial<Strategies> = {}) {
    const { near, owners, plain, named } = setUp(strategies);
    return branchesOf(near, named(handle), plain).map(({ faces, blockers, needsOff, decider, outcome }) => {
      expect(faces.map((face) => owners.get(face))).toEqual([handle]);
      expect(decider).toBe(named(handle).decider);
      expect(outcome).toBe(decider!.outcome);
      return [blockers.map((face) => owners.get(face)).join(' '), needsOff ? 'needs off' : 'at any time'];
    });
  }

  test('is what those before it leave that do something else', () => {
    expect(told('p1')).toEqual([['', 'needs off']]);
    expect(told('p2')).toEqual([['p1', 'needs off']]);
    expect(told('p4')).toEqual([['p2 p3', 'needs off']]);
    expect(told('p5')).toEqual([['p1 p2 p4', 'at any time']]);
  });

  test('is plain where it is a bypass that is on, and nobody before it has another outcome', () => {
    expect(told('b1')).toEqual([['', 'at any time']]);
    expect(told('b3')).toEqual([['b2', 'at any time']]);
    expect(told('b2')).toEqual([]);
    expect(told('b4')).toEqual([]);
  });
});

test('the mail that nothing decides is met by none that makes it secure', () => {
  const { near, owners, plain } = setUp();
  const { blockers, ...others } = defaultBranch(near, plain);
  expect(blockers.map((face) => owners.get(face))).toEqual(['p1', 'p2', 'p4']);
  expect(others).toEqual({ outcome: plain, faces: [], decider: null, needsOff: false });
});

test('what keeps mail plain adds something where it comes before what does not', () => {
  const { near, plain, named } = setUp();
  const adds = (handle: string) => addsToDefault(near, named(handle).at, plain);
  expect(['b1', 'p3', 'p4', 'p5'].map(adds)).toEqual([true, true, false, false]);
});
