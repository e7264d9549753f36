import { describe, expect, test } from 'vitest';
import { bypassesWithoutPolicy } from '../../../src/analysis/alone/bypass-without-policy.ts';
import { judgeClaim } from '../../../src/analysis/alone/judge-claim.ts';
import { redundantPolicies } from '../../../src/analysis/alone/redundant.ts';
import { studyOf } from '../../../src/analysis/alone/study.ts';
import { whatRestsOnUnknown } from '../../../src/analysis/alone/unknowns.ts';
import { reachability } from '../../../src/analysis/alone/unreachable.ts';
import { md5 } from '../../../src/cli/hash.ts';
import type { Entity } from '../../../src/model/entity.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { Scope } from '../../../src/model/scope.ts';
import { nobodyHere } from '../atoms/plain-set.ts';

const internal: Scope = { type: 'internal' };
const everyone: Scope = { type: 'everyone' };
const at = (domain: string): Scope => ({ type: 'domain', domain });
const group: Scope = { type: 'group', group: 'g' };

type Fields = Entity<'policies'>['fields'];

const conditions = (from: Scope, to: Scope, more: Partial<Fields>) => ({
  narrative: '',
  from: { ...from, basedOn: 'envelope' as const },
  to,
  enabled: true,
  start: null,
  end: null,
  override: false,
  sourceIps: [],
  bidirectional: false,
  ...more,
});

const policy = (handle: string, from: Scope, to: Scope, more: Partial<Fields> = {}): Entity<'policies'> => ({
  kind: 'policies',
  handle,
  name: handle,
  fields: { definition: 'builtin:default', action: null, ...conditions(from, to, more) } as Fields,
});

const bypass = (handle: string, from: Scope, to: Scope, more: Partial<Fields> = {}): Entity<'bypassPolicies'> => ({
  kind: 'bypassPolicies',
  handle,
  name: handle,
  fields: { ...conditions(from, to, more), action: 'disableSecureMessaging' } as Entity<'bypassPolicies'>['fields'],
});

const setOf = (objects: Partial<PolicySet['objects']>): PolicySet => ({
  ...nobodyHere,
  facts: { ...nobodyHere.facts, internalDomains: ['acme.example'] },
  objects: {
    ...nobodyHere.objects,
    groups: [
      { kind: 'groups', handle: 'g', name: 'g', fields: { name: 'g', path: '/', source: 'local', members: null } },
    ],
    ...objects,
  },
});

const study = (objects: Partial<PolicySet['objects']>, budget?: number) =>
  studyOf(setOf(objects), { asOf: 0, md5, ...(budget === undefined ? {} : { budget }) });

const partner = at('partner.example');

describe('a policy that is never reached', () => {
  const covered = [
    policy('early', internal, partner, { end: 100 }),
    policy('late', internal, partner, { start: 101 }),
    policy('short', internal, partner, { start: 50, end: 60 }),
    policy('elsewhere', internal, at('other.example')),
    policy('wide', everyone, partner),
  ];

  test('names those that cover it together, and nobody else', () => {
    const { unreachable, unproven } = reachability(study({ policies: covered }));
    const found = unreachable.map(({ policy: { handle }, by }) => [handle, by.map((one) => one.handle)]);
    expect(found).toEqual([
      ['short', ['early']],
      ['wide', ['early', 'late']],
    ]);
    expect(unproven).toEqual([]);
  });

  test('is reached where they leave a second', () => {
    const gap = covered.map((one) => (one.handle === 'late' ? policy('late', internal, partner, { start: 102 }) : one));
    expect(reachability(study({ policies: gap })).unreachable.map((one) => one.policy.handle)).toEqual(['short']);
  });

  test('is not named with a budget that does not allow to tell', () => {
    // Three who cover it together, each reaching past it: that needs a choice.
    const three = [
      policy('a', internal, partner, { end: 100 }),
      policy('b', internal, partner, { start: 90, sourceIps: [] }),
      policy('wide', everyone, partner),
    ];
    for (const budget of [0, 1, 10]) {
      const { unreachable, unproven } = reachability(study({ policies: three }, budget));
      const told = [...unreachable.map((one) => one.policy), ...unproven].map(({ handle }) => handle);
      expect(told).toEqual(['wide']);
    }
  });
});

describe('a bypass without a policy', () => {
  test('is one that meets no policy in any of its directions', () => {
    const bypassPolicies = [
      bypass('met', internal, partner),
      bypass('elsewhere', internal, at('other.example')),
      bypass('turned', partner, internal, { bidirectional: true }),
    ];
    const policies = [policy('p', internal, partner), policy('q', internal, at('third.example'))];
    const found = bypassesWithoutPolicy(study({ policies, bypassPolicies })).map(({ handle }) => handle);
    expect(found).toEqual(['elsewhere']);
    expect(bypassesWithoutPolicy(study({ policies: [], bypassPolicies })).length).toBe(3);
    // At different times they never meet.
    const [never] = bypassesWithoutPolicy(
      study({
        policies: [policy('p', internal, partner, { end: 10 })],
        bypassPolicies: [bypass('later', internal, partner, { start: 11 })],
      }),
    );
    expect(never?.handle).toBe('later');
  });
});

describe('a policy that could go', () => {
  test('is told, unless it is not asked about', () => {
    const policies = [policy('wide', everyone, partner), policy('same', internal, partner)];
    const one = study({ policies });
    expect(redundantPolicies(one, new Set()).map(({ handle }) => handle)).toEqual(['same', 'wide']);
    expect(redundantPolicies(one, new Set([policies[0]!])).map(({ handle }) => handle)).toEqual(['same']);
    const alone = study({ policies: policies.slice(0, 1) });
    expect(redundantPolicies(alone, new Set())).toEqual([]);
  });
});

describe('what nobody gave', () => {
  test('is told of the policies that rest on it, and of no others', () => {
    const rests = (policies: readonly Entity<'policies'>[]) =>
      whatRestsOnUnknown(study({ policies })).map((one) => [one.policy?.handle, one.decider.handle]);
    expect(rests([policy('known', internal, partner)])).toEqual([]);
    expect(rests([policy('known', internal, at('other.example')), policy('asks', group, partner)])).toEqual([
      ['asks', 'asks'],
    ]);
    expect(rests([policy('a', group, partner), policy('b', internal, group)])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
    // Whoever is in the group, another policy does the same.
    expect(rests([policy('wide', everyone, partner), policy('asks', group, partner)])).toEqual([]);
  });
});

describe('a claim', () => {
  const box = { ...conditions(internal, partner, {}) };
  const isPlain = ({ noticed }: { noticed: { secure: boolean } }) => !noticed.secure;
  const verdict = (objects: Partial<PolicySet['objects']>, except: readonly (typeof box)[] = [], budget = 1_000) =>
    judgeClaim(studyOf(setOf(objects), { asOf: 0, md5, budget }, [box, ...except]), {
      box,
      except,
      isBroken: isPlain,
      asksWhoDecides: false,
    });

  test('is proven, refuted by a message, or rests on what nobody gave', () => {
    expect(verdict({ policies: [policy('p', internal, partner)] })).toEqual({ type: 'proven' });
    const refuted = verdict({ policies: [policy('p', internal, partner, { end: 10 })] });
    expect(refuted).toMatchObject({ type: 'refuted', message: { to: ['someone@partner.example'], at: 11 } });
    // Everybody may be in the group.
    expect(verdict({ policies: [policy('p', group, partner)] })).toEqual({ type: 'conditional' });
    expect(
      verdict({
        policies: [
          policy('p', internal, partner),
          policy('q', group, partner, { definition: null, action: 'takeNoAction' }),
        ],
      }),
    ).toEqual({ type: 'conditional' });
  });

  test('says nothing of what is excepted', () => {
    const policies = [policy('p', internal, partner, { end: 10 })];
    expect(verdict({ policies }, [{ ...box, start: 11 }])).toEqual({ type: 'proven' });
    expect(verdict({ policies }, [{ ...box, start: 12 }]).type).toBe('refuted');
  });
});
