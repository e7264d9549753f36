import { describe, expect, test, vi } from 'vitest';
import type { Denotation } from '../../../src/analysis/atoms/denotations.ts';
import { newUniverse } from '../../../src/analysis/atoms/universe.ts';
import { has } from '../../../src/analysis/boxes/bits.ts';
import type { Entity } from '../../../src/model/entity.ts';
import type { PolicySet, User } from '../../../src/model/policy-set.ts';
import type { Member, Scope } from '../../../src/model/scope.ts';
import { peopleOf } from '../../../src/routing/people.ts';
import { newRandom } from '../../routing/indexed/random.ts';
import { complete, randomCompletion } from '../universes/completions.ts';
import { randomEdits } from '../universes/random-edit.ts';
import { randomFeatures, randomScope, randomSet, values } from '../universes/random-set.ts';
import { nobodyHere, withPolicy } from './plain-set.ts';

vi.setConfig({ testTimeout: 600_000 });

const count = Math.min(60, Number(process.env.RUNS ?? 60));

/** Two policy sets, and scopes that their policies have. */
function* cases() {
  for (let seed = 0; seed < count; seed++) {
    const random = newRandom(seed);
    const features = { ...randomFeatures(random), unknown: random.percent(70) };
    const before = randomSet(random, features);
    const after = randomEdits(random, features, before);
    const scopes = [
      ...before.objects.policies.flatMap(({ fields: { from, to } }): Scope[] => [from, to]),
      ...['g1', 'g2', 'g3', 'g4'].map((group): Scope => ({ type: 'group', group })),
      // Addresses and domains must be named by somebody.
      ...Array.from({ length: 4 }, () => randomScope(random)).filter(
        ({ type }) => type !== 'address' && type !== 'domain',
      ),
    ];
    yield { seed, random, sets: [before, after], scopes, universe: newUniverse([before, after], 0) };
  }
}

type Universe = ReturnType<typeof newUniverse>;

const everybody = ({ addresses }: Universe): readonly number[] =>
  Array.from({ length: addresses.size }, (_, member) => member);

const membersOf = (universe: Universe, set: number): readonly number[] =>
  everybody(universe).filter((member) => has(universe.pools[0]!.bitsOf(set), member));

/** Whom it holds for sure, or may hold. */
function heldBy(universe: Universe, { parts }: Denotation, isSure: boolean): readonly number[] {
  const some = parts
    .filter(({ about }) => !isSure || about.length === 0)
    .flatMap(({ set }) => membersOf(universe, set));
  return everybody(universe).filter((member) => some.includes(member));
}

describe('a scope', () => {
  test('holds whom the people of its policy set say that it holds, or may hold', () => {
    for (const { seed, sets, scopes, universe } of cases()) {
      for (const [number, set] of sets.entries()) {
        const { holds, mayHold } = peopleOf(set);
        for (const scope of scopes) {
          const denotation = universe.denotations.of(scope, number);
          const by = (ask: (scope: Scope, address: string) => boolean) =>
            everybody(universe).filter((member) => ask(scope, universe.addresses.addressOf(member)));
          expect([seed, number, scope, heldBy(universe, denotation, true)]).toEqual([seed, number, scope, by(holds)]);
          const may = heldBy(universe, denotation, false);
          expect([seed, number, scope, may]).toEqual([seed, number, scope, by(mayHold)]);
        }
      }
    }
  });

  test('that means the same on both sides has one number there, and another has others', () => {
    const seen = { same: 0, other: 0 };
    for (const { scopes, universe } of cases()) {
      const byNumber = new Map<number, string>();
      for (const scope of scopes) {
        const [a, b] = [0, 1].map((number) => universe.denotations.of(scope, number)) as [Denotation, Denotation];
        const isSame = JSON.stringify(a.parts) === JSON.stringify(b.parts);
        expect(a.id === b.id).toBe(isSame);
        expect([a.differs, b.differs]).toEqual([!isSame, !isSame]);
        expect([a.of, b.of]).toEqual([0, isSame ? 0 : 1]);
        expect(universe.denotations.of({ ...scope }, 1)).toBe(b);
        for (const one of [a, b]) {
          const { basedOn: _, ...own } = one.scope as Scope & { readonly basedOn?: unknown };
          const key = JSON.stringify([Object.entries(own).sort(), one.parts]);
          expect(byNumber.get(one.id) ?? key).toBe(key);
          byNumber.set(one.id, key);
        }
        seen[isSame ? 'same' : 'other']++;
      }
    }
    expect(seen.same).toBeGreaterThan(20);
    expect(seen.other).toBeGreaterThan(20);
  });

  test('holds whom it may hold, where what it asks for is so', () => {
    for (const { seed, random, sets, scopes, universe } of cases()) {
      const completion = randomCompletion(random);
      for (const [number, set] of sets.entries()) {
        const { holds } = peopleOf(complete(set, completion));
        for (const scope of scopes) {
          const denotation = universe.denotations.of(scope, number);
          for (const member of everybody(universe)) {
            const address = universe.addresses.addressOf(member);
            if (address === '') continue;
            const isSo = ({ about, holds: yes }: { about: string; holds: boolean }): boolean =>
              isTrue(set, completion, about, address) === yes;
            const held = denotation.parts.some(
              ({ set: part, about }) => has(universe.pools[0]!.bitsOf(part), member) && about.every(isSo),
            );
            expect([seed, number, scope, address, held]).toEqual([seed, number, scope, address, holds(scope, address)]);
          }
        }
      }
    }
  });

  test('is not taken for that of another policy set, which says nearly the same', () => {
    const member = (one: string): Member =>
      one.startsWith('@')
        ? { type: 'domain', domain: one.slice(1) }
        : one.includes('@')
          ? { type: 'address', address: one }
          : { type: 'group', group: one };
    const lists = [
      'a@x.example',
      'b@x.example',
      '@x.example',
      '@y.example',
      'known',
      'other',
      'nobody',
      'd@x.example',
      '',
    ].map((one) => (one === '' ? [] : [member('c@x.example'), member(one)]));
    const group = (handle: string, members: readonly Member[] | null): Entity<'groups'> => ({
      kind: 'groups',
      handle,
      name: handle,
      fields: { name: handle, path: '/', source: 'local', members },
    });
    const users = [
      { address: 'a@x.example', attributes: { department: 'Finance', city: 'Bern' } },
      { address: 'a@x.example', attributes: { department: 'Legal', city: 'Bern' } },
      { address: 'a@x.example', attributes: { department: 'Finance' } },
      { address: 'a@x.example', attributes: { city: 'Finance', department: 'Bern' } },
      { address: 'b@x.example', attributes: { department: 'Finance', city: 'Bern' } },
    ];
    const attributes = [['department'], ['department', 'city'], []];
    const setOf = (members: readonly Member[], user: User, configured: readonly string[]): PolicySet => ({
      ...nobodyHere,
      facts: { ...nobodyHere.facts, attributes: configured },
      objects: {
        ...nobodyHere.objects,
        groups: [group('g', members), group('known', [member('k@x.example')]), group('other', [member('o@y.example')])],
      },
      directory: { users: [user], groups: new Map() },
    });
    const all = [
      ...lists.map((members) => setOf(members, users[0]!, ['department'])),
      ...users.flatMap((user) => attributes.map((configured) => setOf(lists[0]!, user, configured))),
    ];
    const scopes: readonly Scope[] = [
      { type: 'group', group: 'g' },
      ...['department', 'city'].flatMap((attribute) =>
        ['Finance', 'Legal', 'Bern'].map((equals): Scope => ({ type: 'attribute', attribute, equals })),
      ),
    ];
    // Each is the same as another, but no part of it is the very same thing.
    const sets = [...all, ...structuredClone(all)];
    const universe = newUniverse(sets, 0);
    for (const [number, set] of sets.entries()) {
      const { holds } = peopleOf(set);
      for (const scope of scopes) {
        const held = everybody(universe).filter((one) => holds(scope, universe.addresses.addressOf(one)));
        const denotation = universe.denotations.of(scope, number);
        expect([number, scope, heldBy(universe, denotation, true)]).toEqual([number, scope, held]);
        expect(denotation.id).toBe(universe.denotations.of(scope, number % all.length).id);
      }
    }
    // In whatever order groups are listed that nobody knows.
    const [one, turned] = [
      ['u', 'v'],
      ['v', 'u'],
    ].map((inner) => ({
      ...nobodyHere,
      objects: { ...nobodyHere.objects, groups: [group('g', inner.map(member)), group('u', null), group('v', null)] },
    }));
    const { denotations } = newUniverse([one!, turned!], 0);
    expect(denotations.of(scopes[0]!, 0)).toBe(denotations.of(scopes[0]!, 1));
    expect(denotations.of(scopes[0]!, 0).parts.map(({ about }) => about)).toEqual(
      ['u', 'v'].map((name) => [{ about: `group ${name}`, holds: true }]),
    );
  });

  test('that asks for a value excludes the other values that anybody asks for', () => {
    const [one, other] = values.map((equals): Scope => ({ type: 'attribute', attribute: 'department', equals }));
    const set = withPolicy({ ...nobodyHere, facts: { ...nobodyHere.facts, attributes: ['department'] } }, one!, other!);
    const universe = newUniverse([set], 0);
    const about = (value: string, holds: boolean) => ({ about: `attribute ["department","${value}"]`, holds });
    const [first, second] = values as [string, string];
    expect(universe.denotations.of(one!, 0).parts.map((part) => part.about)).toEqual([
      [about(first, true), about(second, false)],
    ]);
    expect(universe.denotations.of(other!, 0).parts.map((part) => part.about)).toEqual([
      [about(second, true), about(first, false)],
    ]);
    const mute = withPolicy(nobodyHere, one!, other!);
    expect(newUniverse([mute], 0).denotations.of(one!, 0).parts).toEqual([]);
  });
});

/** What is asked about somebody, answered by what completes a policy set. */
function isTrue(
  set: PolicySet,
  completion: ReturnType<typeof randomCompletion>,
  about: string,
  address: string,
): boolean {
  if (about.startsWith('group ')) {
    const scope: Scope = { type: 'group', group: about.slice('group '.length) };
    return peopleOf(complete(set, completion)).holds(scope, address);
  }
  const [attribute, equals] = JSON.parse(about.slice('attribute '.length)) as [string, string];
  return peopleOf(complete(set, completion)).holds({ type: 'attribute', attribute, equals }, address);
}
