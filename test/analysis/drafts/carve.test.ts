import { describe, expect, test } from 'vitest';
import { type Face, faceOf, type Words } from '../../../src/analysis/deciders/face.ts';
import { onFaces } from '../../../src/analysis/drafts/carve.ts';
import { nearTo } from '../../../src/analysis/drafts/near.ts';
import type { Entity } from '../../../src/model/entity.ts';
import { type Member, type Scope, scopeKey } from '../../../src/model/scope.ts';
import {
  acme,
  branch,
  bypass,
  everyone,
  external,
  group,
  inGroup,
  internal,
  one,
  other,
  partner,
  setOf,
  takesNoAction,
} from '../alone/written.ts';
import { pairOf } from './pair.ts';

type Bypass = Entity<'bypassPolicies'>;
type More = Parameters<typeof bypass>[3];

const ann = one('ann@acme.example');
const addressed = (address: string): Member => ({ type: 'address', address });
const groups = [
  group('nobody knows', null),
  group('some know', [addressed('ann@acme.example'), { type: 'group', group: 'nobody knows' }]),
];
const wide = bypass('wide', everyone, external);
/** It comes before `wide`, and takes no action. */
const hole = (from: Scope, to: Scope, more: More = {}) =>
  bypass(`${scopeKey(from)} to ${scopeKey(to)}`, from, to, { ...takesNoAction, override: true, ...more });

/** What a face says beside that mail is from the inside to the outside. */
function said({ words }: Face): string {
  const { from, to, notFrom, notTo, notSources, start, end }: Words = words;
  const scopes = (all: Words['from']) => all.map(({ scope }) => scopeKey(scope));
  const some = (name: string, all: readonly string[]) => {
    const told = all.filter((key) => !['internal', 'external', 'everyone'].includes(key));
    return told.length === 0 ? [] : [`${name} ${told.join(', ')}`];
  };
  const all = [
    ...some('from', scopes(from)),
    ...some('to', scopes(to)),
    ...some('not from', scopes(notFrom)),
    ...some('not to', scopes(notTo)),
    ...some(
      'not by',
      notSources.map(({ base, prefix }) => `${base}/${prefix}`),
    ),
    ...(start === null ? [] : [`since ${start}`]),
    ...(end === null ? [] : [`until ${end}`]),
  ];
  return all.length === 0 ? 'all' : all.join(', ');
}

/** In which mail a bypass is on; of some of the mail only, where that is asked for. */
function told(
  bypassPolicies: readonly Bypass[],
  from: Scope = everyone,
  to: Scope = everyone,
): readonly string[] | null {
  const set = setOf({ bypassPolicies, groups });
  const { universe, comparison } = pairOf(set, set)!;
  const near = nearTo(universe, comparison.before.program, []);
  return onFaces(universe, near, [faceOf(universe, 0, { from: [from], to: [to] })!])?.map(said) ?? null;
}

describe('a bypass is on', () => {
  test('where one disables', () => {
    expect(told([])).toEqual([]);
    expect(told([wide, bypass('to partner', everyone, partner)])).toEqual(['to domain partner.example', 'all']);
  });

  test('but not where one before it takes no action: each thing that this asks for leaves a part', () => {
    expect(told([hole(acme, partner), wide])).toEqual([
      'not from domain acme.example',
      'not to domain partner.example',
    ]);
    expect(told([hole(internal, partner), wide])).toEqual(['not to domain partner.example']);
    expect(told([hole(everyone, external), wide])).toEqual([]);
  });

  test('whatever comes after it, or is elsewhere', () => {
    expect(
      told([hole(acme, partner, { override: false }), bypass('first', internal, external, { override: true })]),
    ).toEqual(['all']);
    expect(told([hole(acme, partner), bypass('b', branch, external)])).toEqual(['from domain branch.example']);
    expect(told([hole(ann, partner), bypass('b', acme, other), wide])).toEqual([
      'from domain acme.example, to domain other.example',
      'not from address ann@acme.example',
      'not to domain partner.example',
    ]);
  });

  test('before and after the time of one that takes no action', () => {
    const within = (more: More, own: More = {}) =>
      told([hole(internal, external, more), bypass('own', internal, external, own)]);
    expect(within({ start: 100, end: 200 })).toEqual(['until 99', 'since 201']);
    expect(within({ start: 100 })).toEqual(['until 99']);
    expect(within({ start: 100 }, { start: 1 })).toEqual(['since 1, until 99']);
    expect(within({ end: 200 })).toEqual(['since 201']);
    expect(within({ start: 100, end: 200 }, { start: 150, end: 250 })).toEqual(['since 201, until 250']);
    expect(within({ start: 100, end: 200 }, { start: 50, end: 150 })).toEqual(['since 50, until 99']);
    expect(within({ start: 100, end: 200 }, { start: 100, end: 200 })).toEqual([]);
    expect(within({ start: 100, end: 200 }, { start: 300 })).toEqual(['since 300']);
  });

  test('elsewhere than from where one takes no action', () => {
    const ranges = [8, 16].map((base) => ({ base: base * 2 ** 24, prefix: 8 }));
    const by = (...sourceIps: typeof ranges) => ({ sourceIps });
    expect(told([hole(internal, external, by(ranges[0]!)), wide])).toEqual([`not by ${8 * 2 ** 24}/8`]);
    expect(told([hole(internal, external, by(ranges[0]!)), hole(acme, external, by(ranges[1]!)), wide])).toEqual([
      `not from domain acme.example, not by ${8 * 2 ** 24}/8`,
      `not by ${16 * 2 ** 24}/8, ${8 * 2 ** 24}/8`,
    ]);
    expect(
      told([hole(internal, external, by(ranges[0]!)), bypass('own', internal, external, by(...ranges))]),
    ).toHaveLength(1);
    expect(told([hole(internal, external, by(...ranges)), bypass('own', internal, external, by(ranges[0]!))])).toEqual(
      [],
    );
  });

  test('by the sender of the header as by that of the envelope', () => {
    const inHeader = (scope: Scope) => ({ ...scope, basedOn: 'header' as const });
    const set = setOf({ bypassPolicies: [hole(inHeader(acme), external), wide] });
    const { universe, comparison } = pairOf(set, set)!;
    const on = onFaces(universe, nearTo(universe, comparison.before.program, []), [])!;
    expect(on.map(({ words }) => words.notHeaderFrom.map(({ scope }) => scope))).toEqual([[acme]]);
  });

  test('in parts of which each meets the mail, once', () => {
    expect(told([hole(acme, partner), wide], acme)).toEqual(['not to domain partner.example']);
    expect(told([hole(acme, partner), wide], everyone, partner)).toEqual(['not from domain acme.example']);
    expect(told([hole(acme, partner), hole(acme, other), wide])).toEqual([
      'not from domain acme.example',
      'not from domain acme.example, not to domain other.example',
      'not to domain other.example, domain partner.example',
    ]);
    const again = { ...hole(acme, partner), handle: 'again' };
    expect(told([hole(acme, partner), again, wide])).toEqual([
      'not from domain acme.example',
      'not to domain partner.example',
    ]);
  });

  test('in nobody knows which mail, where nobody knows whom a part of it is for', () => {
    expect(told([hole(inGroup('nobody knows'), external), wide])).toBeNull();
    expect(told([hole(inGroup('some know'), external), wide])).toBeNull();
    expect(told([hole(acme, external), bypass('own', inGroup('nobody knows'), external)])).toBeNull();
    expect(told([hole(acme, external), bypass('own', inGroup('some know'), external)])).toBeNull();
    expect(told([hole(acme, external), bypass('own', inGroup('nobody knows'), external)], branch)).toBeNull();
    // What does not meet it makes no difference, nor does what is not carved at all.
    expect(told([hole(inGroup('nobody knows'), partner), bypass('own', internal, other)])).toEqual([
      'to domain other.example',
    ]);
    expect(told([bypass('own', inGroup('nobody knows'), external)])).toEqual(['from group nobody knows']);
  });
});

describe('a bypass is on in few parts, or in nobody says how many', () => {
  const addresses = ['a', 'b', 'c', 'd', 'e'].map(
    (name) => [one(`${name}@acme.example`), one(`${name}@partner.example`)] as const,
  );
  const holes = (count: number, more: More = {}) => addresses.slice(0, count).map(([from, to]) => hole(from, to, more));

  test('24 are few', () => {
    expect(told([...holes(3), wide])).toHaveLength(8);
    expect(told([...holes(4), wide])).toHaveLength(16);
    const [timed] = holes(1, { start: 10 });
    expect(told([timed!, ...holes(4).slice(1), wide])).toHaveLength(24);
  });

  test('32 are not', () => {
    expect(told([...holes(5), wide])).toBeNull();
  });
});
