import { describe, expect, test } from 'vitest';
import { mail, policySet, route, unknowns, type Written } from './support.ts';

const groups = {
  lookedUp: { name: 'Looked up', source: 'directory' },
  nested: { name: 'Nested', members: [{ group: 'lookedUp' }, 'eve@acme.example'] },
  given: { name: 'Given', source: 'directory' },
  finance: { name: 'Finance', members: ['eve@acme.example'] },
};
const directory = {
  users: [{ address: 'ann@acme.example', attributes: { department: 'HR' } }],
  groups: { given: ['eve@acme.example'] },
};
const finance = { attribute: 'department', equals: 'Finance' };

/** Which addresses may be in which group, or have which attribute: `p: ann@acme.example in lookedUp`. */
const notKnown = (policies: Written['policies'], message = {}, more: Written = {}): readonly string[] =>
  unknowns(policySet({ groups, directory, ...(policies && { policies }), ...more }), message).map(
    ({ policy, addresses, scope }) =>
      `${policy}: ${addresses.join(' or ')} ${scope.type === 'group' ? `in ${scope.group}` : `with ${scope.attribute} ${scope.equals}`}`,
  );

describe('what is not known counts as no', () => {
  test.each<[string, object, object]>([
    ['a group whose members nobody gave', { from: { group: 'lookedUp' } }, {}],
    ['a group that holds such a group', { from: { group: 'nested' } }, {}],
    ['the attribute of a user who is not in the directory', { from: finance }, { from: 'bob@acme.example' }],
  ])('%s', (_, fields, message) => {
    const set = policySet({ groups, directory, policies: { p: fields } });
    expect(route(set, message).secure).toBe(false);
    expect(unknowns(set, message)).toHaveLength(1);
  });
});

describe('and is said', () => {
  test('a group whose members nobody gave', () => {
    expect(notKnown({ p: { from: { group: 'lookedUp' } } })).toEqual(['p: ann@acme.example in lookedUp']);
  });

  test('a group that holds such a group', () => {
    expect(notKnown({ p: { from: { group: 'nested' } } })).toEqual(['p: ann@acme.example in nested']);
  });

  test('an attribute of a user who is not in the directory', () => {
    expect(notKnown({ p: { from: finance } }, { from: 'bob@acme.example' })).toEqual([
      'p: bob@acme.example with department Finance',
    ]);
  });

  test('of the recipient too', () => {
    expect(notKnown({ p: { to: { group: 'lookedUp' } }, q: { to: finance } })).toEqual([
      'p: buyer@customer.example in lookedUp',
      'q: buyer@customer.example with department Finance',
    ]);
  });

  test('of both sides, each by itself', () => {
    expect(notKnown({ p: { from: { group: 'lookedUp' }, to: finance } })).toEqual([
      'p: ann@acme.example in lookedUp',
      'p: buyer@customer.example with department Finance',
    ]);
  });

  test('of policies of every type, in their order', () => {
    const from = { group: 'lookedUp' };
    const more: Written = {
      bypassPolicies: { b: { from } },
      contentDefinitions: { c: {} },
      contentPolicies: { c: { from } },
    };
    const found = unknowns(policySet({ groups, directory, policies: { p: { from } }, ...more }));
    expect(found.map(({ type, policy }) => [type, policy])).toEqual([
      ['policies', 'p'],
      ['bypassPolicies', 'b'],
      ['contentPolicies', 'c'],
    ]);
  });

  test.each<[string, string, object, readonly string[]]>([
    ['envelope', 'envelope', {}, ['p: ann@acme.example in lookedUp']],
    ['header', 'header', {}, ['p: bob@acme.example in lookedUp']],
    ['both', 'both', {}, ['p: ann@acme.example or bob@acme.example in lookedUp']],
    ['both, of one address', 'both', { headerFrom: 'ann@acme.example' }, ['p: ann@acme.example in lookedUp']],
  ])('of the address that From looks at: %s', (_, basedOn, message, expected) => {
    const from = { group: 'lookedUp', basedOn };
    expect(notKnown({ p: { from } }, { headerFrom: 'bob@acme.example', ...message })).toEqual(expected);
  });

  test('of a bi-directional one: any address that a side may be tested on', () => {
    const bypassPolicies = { b: { from: { group: 'lookedUp' }, to: 'everyone', bidirectional: true } };
    expect(notKnown({}, {}, { bypassPolicies })).toEqual(['b: ann@acme.example or buyer@customer.example in lookedUp']);
  });

  test('of a group that is named and does not exist in a live account', () => {
    const set = policySet({ groups, policies: { p: { from: { group: 'finance' } } } });
    const objects = { ...set.objects, groups: [] };
    expect(unknowns({ ...set, objects }).map(({ scope }) => scope.type)).toEqual(['group']);
  });
});

describe('nothing is said of what is known, or makes no difference', () => {
  test.each<[string, object, object]>([
    ['a group whose members are given', { from: { group: 'finance' } }, {}],
    ['a looked-up group whose members the directory gives', { from: { group: 'given' } }, {}],
    [
      'a member that is given of a group that is not all known',
      { from: { group: 'nested' } },
      { from: 'eve@acme.example' },
    ],
    ['the attribute of a user who is in the directory', { from: finance }, {}],
    [
      'an attribute that is not configured',
      { from: { attribute: 'country', equals: 'DE' } },
      { from: 'bob@acme.example' },
    ],
    ['the other side does not match anyhow', { from: { group: 'lookedUp' }, to: { domain: 'other.example' } }, {}],
    ['the policy is not active', { from: { group: 'lookedUp' }, enabled: false }, {}],
    ['the policy is for other source addresses', { from: { group: 'lookedUp' }, sourceIps: ['203.0.113.0/24'] }, {}],
  ])('%s', (_, fields, message) => {
    expect(notKnown({ p: fields }, message)).toEqual([]);
  });

  test('the policy matches anyhow, swapped', () => {
    const bypassPolicies = { b: { from: { group: 'lookedUp' }, to: 'everyone', bidirectional: true } };
    const given = { ...directory, groups: { ...directory.groups, lookedUp: ['buyer@customer.example'] } };
    expect(notKnown({}, {}, { bypassPolicies, directory: given })).toEqual([]);
  });

  test('the empty sender is in no group and has no attribute', () => {
    const from = { group: 'lookedUp' };
    expect(notKnown({ p: { from }, q: { from: finance } }, { from: '' })).toEqual([]);
    expect(notKnown({ p: { from, to: finance } }, { from: '' })).toEqual([]);
    expect(mail({ from: '' }).headerFrom).toBe('');
    const bypassPolicies = { b: { from, to: 'everyone', bidirectional: true } };
    expect(notKnown({}, { from: '' }, { bypassPolicies })).toEqual(['b: buyer@customer.example in lookedUp']);
  });
});
