import { describe, expect, test } from 'vitest';
import type { Decider } from '../../../src/analysis/deciders/decider.ts';
import { faceOf } from '../../../src/analysis/deciders/face.ts';
import { nearTo } from '../../../src/analysis/drafts/near.ts';
import { type Off, offIn, offInBoth } from '../../../src/analysis/drafts/off.ts';
import type { Scope } from '../../../src/model/scope.ts';
import {
  acme,
  branch,
  bypass,
  everyone,
  external,
  inGroup,
  internal,
  one,
  other,
  partner,
  setOf,
  takesNoAction,
} from '../alone/written.ts';
import { inOrder } from './bypass-examples.ts';
import { pairOf } from './pair.ts';

type Bypasses = Partial<typeof inOrder>;

/** Two sets of bypasses, and mail from somebody to somebody, but not from others. */
function setUp(before: Bypasses, after: Bypasses, from: Scope, to: Scope, not?: Scope) {
  const [was, is] = [before, after].map((some) => setOf({ bypassPolicies: Object.values(some) }));
  const { universe, comparison } = pairOf(was!, is!)!;
  const face = (scope: Scope) => faceOf(universe, 0, { from: [scope], to: [to] })!;
  const mail = { universe, faces: [face(from)], blockers: not === undefined ? [] : [face(not)], nodes: 100 };
  const programs = [comparison.before.program, comparison.after.program];
  const bypasses = programs.flatMap(({ deciders }) => deciders.filter(({ stage }) => stage === 'bypass'));
  const owners = new Map(bypasses.flatMap(({ handle, faces }) => faces.map((some) => [some, handle])));
  const told = (offs: readonly Off[]) =>
    offs.map(({ faces, blockers }) => {
      const [inside, outside] = [faces, blockers].map((all) => [...new Set(all.map((some) => owners.get(some)))]);
      return [...inside!, ...outside!.map((name) => `not ${name}`)].join(' ');
    });
  const near = programs.map((program) => nearTo(universe, program, mail.faces));
  return { mail, near, told };
}

describe('no bypass is on, where one takes no action of which nobody knows whom it is for,', () => {
  const ways = (from: Scope, to: Scope, not?: Scope, bypasses: Bypasses = inOrder) => {
    const { mail, near, told } = setUp(bypasses, bypasses, from, to, not);
    return told(offIn(near[0]!, mail));
  };
  const [who, last] = ['who not ann', 'eve not ann not acme'];

  test('where none is met, or one that takes no action before those that disable', () => {
    expect(ways(internal, external)).toEqual(['not ann not acme not all', who, last]);
    expect(ways(internal, partner)).toEqual(['not ann not acme not all', who, last]);
  });

  test('in the mail that is asked about', () => {
    expect(ways(branch, partner)).toEqual(['not all', 'who', 'eve']);
    expect(ways(acme, external, one('ann@acme.example'))).toEqual(['not ann not acme not all', who]);
    expect(ways(internal, external, acme)).toEqual(['not ann not acme not all', who, last]);
    expect(ways(internal, external, internal)).toEqual(['not ann not acme not all']);
    expect(ways(internal, external, everyone)).toEqual(['not ann not acme not all']);
  });

  test('not by one after which none disables', () => {
    const { all, ...others } = inOrder;
    expect(ways(internal, external, undefined, others)).toEqual(['not ann not acme', who]);
    const { acme: _, ...few } = others;
    expect(ways(internal, external, undefined, few)).toEqual(['not ann']);
    const rest = bypass('rest', internal, external, takesNoAction);
    expect(ways(internal, external, undefined, { ...others, all: rest })).toEqual(['not ann not acme', who]);
  });

  test('not by one that lets nothing through which another would disable', () => {
    const { who, eve, acme: toAll } = inOrder;
    expect(ways(internal, external, undefined, { who, eve, all: bypass('other', internal, other) })).toEqual([
      'not other',
      'who',
    ]);
    expect(ways(internal, external, acme, { who, acme: toAll })).toEqual(['not acme']);
  });

  test('in so few words only where it is not known', () => {
    const { who: _, ...known } = inOrder;
    expect(ways(internal, external, undefined, known)).toHaveLength(1);
  });
});

describe('no bypass is on in two policy sets', () => {
  const ways = (before: Bypasses, after: Bypasses, from: Scope = internal, to: Scope = external) => {
    const { mail, near, told } = setUp(before, after, from, to);
    const keys = near.map(({ program }) => new Map(program.deciders.map((one) => [one.key, one.outcome])));
    const isChanged = ({ key }: Decider) => keys[0]!.get(key) !== keys[1]!.get(key);
    return told(offInBoth(near[0]!, near[1]!, isChanged, mail));
  };
  const without = (name: keyof typeof inOrder): Bypasses => {
    const { [name]: _, ...others } = inOrder;
    return others;
  };
  /** The same there and back, but for the order of words. */
  const both = (name: keyof typeof inOrder) => {
    const [there, back] = [ways(inOrder, without(name)), ways(without(name), inOrder)];
    const sorted = (all: readonly string[]) => all.map((words) => words.split(' ').sort().join(' ')).sort();
    expect(sorted(back)).toEqual(sorted(there));
    return there;
  };

  test('for the same reason, where this has not changed', () => {
    const same = ['not ann not acme not all', 'who not ann', 'eve not ann not acme'];
    expect(ways(inOrder, inOrder)).toEqual(same);
    // Before the one that takes no action, none may disable in either of them.
    for (const name of ['ann', 'acme', 'all'] as const) expect(both(name)).toEqual(same);
  });

  test('for whatever reason, where one of the two has changed', () => {
    expect(both('who')).toEqual([
      'not ann not acme not all',
      'eve not ann not acme',
      'who not ann not acme not all',
      'who eve not ann not acme',
    ]);
    expect(both('eve')).toEqual([
      'not ann not acme not all',
      'who not ann',
      'eve not ann not acme not all',
      'eve who not ann not acme',
    ]);
  });

  test('once for each of several faces', () => {
    const { who } = inOrder;
    const looksAtBoth = {
      ...inOrder,
      who: { ...who, fields: { ...who.fields, from: { ...inGroup('g'), basedOn: 'both' } } },
    } as const;
    expect(ways(looksAtBoth, looksAtBoth)).toEqual([
      'not ann not acme not all',
      'who not ann',
      'who not ann',
      'eve not ann not acme',
    ]);
  });
});
