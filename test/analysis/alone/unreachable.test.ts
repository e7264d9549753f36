import { describe, expect, test } from 'vitest';
import { type Reachability, reachability } from '../../../src/analysis/alone/unreachable.ts';
import {
  acme,
  branch,
  bypass,
  everyone,
  examines,
  examining,
  external,
  group,
  handles,
  hastyStudy,
  internal,
  other,
  partner,
  policy,
  study,
} from './written.ts';

const told = ({ unreachable, unproven }: Reachability) => ({
  unreachable: unreachable.map((one) => `${one.policy.handle} by ${handles(one.by).join(', ')}`),
  unproven: handles(unproven),
});

describe('a policy that is never reached', () => {
  const covered = [
    policy('early', internal, partner, { end: 100 }),
    policy('late', internal, partner, { start: 101 }),
    policy('short', internal, partner, { start: 50, end: 60 }),
    policy('elsewhere', internal, other),
    policy('wide', everyone, partner),
  ];

  test('names those that cover it together, and nobody else', () => {
    expect(told(reachability(study({ policies: covered })))).toEqual({
      unreachable: ['short by early', 'wide by early, late'],
      unproven: [],
    });
  });

  test('is reached where they leave a second', () => {
    const gap = covered.map((one) => (one.handle === 'late' ? policy('late', internal, partner, { start: 102 }) : one));
    expect(told(reachability(study({ policies: gap }))).unreachable).toEqual(['short by early']);
  });

  test('names none that could be left out, since others hold all that it holds', () => {
    const policies = [
      policy('a', internal, partner, { end: 50 }),
      policy('b', internal, partner, { end: 100 }),
      policy('c', internal, partner, { start: 90 }),
      policy('wide', everyone, partner),
    ];
    expect(told(reachability(study({ policies }))).unreachable).toEqual(['wide by b, c']);
  });

  test('is covered in whichever stage, by policies of its own', () => {
    const objects = {
      contentDefinitions: [examines('secret', 'builtin:default')],
      policies: [policy('p', internal, partner)],
      bypassPolicies: [bypass('b', internal, partner), bypass('b wide', everyone, partner)],
      contentPolicies: [examining('c', internal, partner), examining('c wide', everyone, partner)],
    };
    expect(told(reachability(study(objects))).unreachable).toEqual(['c wide by c', 'b wide by b']);
  });
});

describe('a policy for two directions', () => {
  // What leaves is from the branch to others, and from acme to partners.
  const groups = [
    group('s', [
      { type: 'domain', domain: 'branch.example' },
      { type: 'domain', domain: 'partner.example' },
    ]),
    group('t', [
      { type: 'domain', domain: 'other.example' },
      { type: 'domain', domain: 'acme.example' },
    ]),
  ];
  const between = policy(
    'between',
    { type: 'group', group: 's' },
    { type: 'group', group: 't' },
    { bidirectional: true },
  );
  const one = policy('one', branch, other, { override: true });
  const back = policy('back', acme, partner, { override: true });
  const all = policy('wide', internal, external, { override: true });
  const found = (...policies: readonly (typeof between)[]) =>
    told(reachability(study({ groups, policies: [...policies, between] })));

  test('is never reached where each of them is covered', () => {
    expect(found(one, back).unreachable).toEqual(['between by back, one']);
    expect(found(one).unreachable).toEqual([]);
    expect(found(back).unreachable).toEqual([]);
  });

  test('names nobody who covers one of them, where somebody covers both', () => {
    expect(found(one, all).unreachable).toEqual(['between by wide']);
    expect(found(back, all).unreachable).toEqual(['between by wide']);
  });

  test('is covered by content policies that act inward, and by those that act outward', () => {
    const objects = {
      contentDefinitions: [examines('secret', 'builtin:all')],
      contentPolicies: [
        examining('inward', everyone, internal, { override: true }),
        examining('outward', internal, external, { override: true }),
        examining('both', internal, everyone),
      ],
    };
    expect(told(reachability(study(objects))).unreachable).toEqual(['both by outward, inward']);
    const contentPolicies = objects.contentPolicies.filter(({ handle }) => handle !== 'inward');
    expect(told(reachability(study({ ...objects, contentPolicies }))).unreachable).toEqual([]);
  });
});

describe('with a budget of nothing', () => {
  // Four that cover it together, each of which it reaches past in two ways: to tell needs a choice.
  const four = [acme, branch].flatMap((from, number) => [
    policy(`${number} early`, from, partner, { end: 100 }),
    policy(`${number} late`, from, partner, { start: 101 }),
  ]);
  const wide = policy('wide', everyone, partner);

  test('it is not told whether a policy is reached', () => {
    const policies = [...four, wide];
    const by = handles(four).join(', ');
    expect(told(reachability(study({ policies })))).toEqual({ unreachable: [`wide by ${by}`], unproven: [] });
    expect(told(reachability(hastyStudy({ policies }, 0)))).toEqual({ unreachable: [], unproven: ['wide'] });
  });

  test('it is told of a policy that is reached for other mail, and not of one for which it is not', () => {
    const groups = [
      group('s', [
        { type: 'domain', domain: 'acme.example' },
        { type: 'domain', domain: 'branch.example' },
        { type: 'domain', domain: 'other.example' },
      ]),
      group('t', [
        { type: 'domain', domain: 'acme.example' },
        { type: 'domain', domain: 'partner.example' },
      ]),
    ];
    const first = four.map((one) => ({ ...one, fields: { ...one.fields, override: true } }));
    // To partners, from whoever is internal, which is hard; and from acme to others.
    const between = policy(
      'between',
      { type: 'group', group: 's' },
      { type: 'group', group: 't' },
      { bidirectional: true },
    );
    const back = policy('back', acme, other, { override: true });
    expect(told(reachability(hastyStudy({ groups, policies: [...first, between] }, 0)))).toEqual({
      unreachable: [],
      unproven: [],
    });
    expect(told(reachability(hastyStudy({ groups, policies: [...first, back, between] }, 0)))).toEqual({
      unreachable: [],
      unproven: ['between'],
    });
  });

  test('all are named that may be needed, where it is told that they cover it', () => {
    const policies = [policy('elsewhere', internal, other), ...four, policy('whole', internal, partner), wide];
    const some = handles(four).join(', ');
    expect(told(reachability(study({ policies }))).unreachable).toContain(`wide by ${some}`);
    const hasty = told(reachability(hastyStudy({ policies }, 0)));
    expect(hasty).toEqual({ unreachable: [`wide by ${some}, whole`], unproven: ['whole'] });
  });
});
