import { describe, expect, test } from 'vitest';
import { elsewhere, emptyMember, newAddressTable } from '../../../src/analysis/atoms/address-table.ts';
import { has } from '../../../src/analysis/boxes/bits.ts';
import { domainOf } from '../../../src/model/address.ts';
import { defaultStrategies, type PolicySet } from '../../../src/model/policy-set.ts';
import type { Member, Scope } from '../../../src/model/scope.ts';
import { nobodyHere, withPolicy } from './plain-set.ts';

const address = (one: string): Scope & Member => ({ type: 'address', address: one });
const domain = (one: string): Scope & Member => ({ type: 'domain', domain: one });

/** Names are given in each place in which there can be one. */
const set: PolicySet = {
  ...withPolicy(nobodyHere, address('from@acme.example'), domain('to.example')),
  facts: { ...nobodyHere.facts, internalDomains: ['acme.example'] },
  strategies: defaultStrategies,
  directory: {
    users: [{ address: 'user@acme.example', attributes: {} }],
    groups: new Map([['looked-up', [address('looked@up.example'), domain('up.example')]]]),
  },
};
const group = (members: readonly Member[] | null): PolicySet['objects']['groups'][number] => ({
  kind: 'groups',
  handle: 'g',
  name: 'g',
  fields: { name: 'g', path: '/', source: 'local', members },
});
const folder = (publishedTo: readonly Scope[] | null): PolicySet['objects']['folders'][number] => ({
  kind: 'folders',
  handle: 'f',
  name: 'f',
  fields: { name: 'f', for: 'secureMessaging', in: null, publishedTo },
});
const other: PolicySet = {
  ...nobodyHere,
  objects: {
    ...nobodyHere.objects,
    groups: [group([address('member@group.example'), { type: 'group', group: 'g' }]), group(null)],
    // One that is named elsewhere too.
    folders: [folder([domain('folder.example'), domain('acme.example'), { type: 'everyone' }]), folder(null)],
  },
};

describe('a table of all addresses', () => {
  const table = newAddressTable([set, other]);
  const members = Array.from({ length: table.size }, (_, member) => member);

  test('has whom anybody names, and for each domain and for all others somebody whom nobody names', () => {
    const addresses = members.map(table.addressOf);
    expect([...addresses].sort()).toEqual([
      '',
      'from@acme.example',
      'looked@up.example',
      'member@group.example',
      'someone@acme.example',
      'someone@elsewhere.example',
      'someone@folder.example',
      'someone@to.example',
      'someone@up.example',
      'user@acme.example',
    ]);
    expect(addresses[emptyMember]).toBe('');
    expect(addresses[elsewhere]).toBe('someone@elsewhere.example');
    // The same each time it is asked.
    expect(members.map(table.addressOf)).toEqual(addresses);
  });

  test('finds who is named, and takes everybody else for somebody elsewhere', () => {
    for (const one of ['', 'from@acme.example', 'member@group.example']) {
      expect(table.addressOf(table.memberOf(one))).toBe(one);
    }
    expect(table.memberOf('x@nowhere.example')).toBe(elsewhere);
  });

  test('knows who is at a domain that is named', () => {
    for (const one of ['acme.example', 'to.example', 'up.example', 'folder.example', 'nowhere.example']) {
      const expected = members.filter((member) => domainOf(table.addressOf(member)) === one);
      expect([...table.atDomain(one)].sort()).toEqual(expected);
      const bits = table.bitsOf(table.atDomain(one));
      expect(members.filter((member) => has(bits, member))).toEqual(expected);
    }
    // The member is at a domain that nobody names as a domain.
    expect(table.atDomain('group.example')).toEqual([]);
  });

  test('makes up names that nobody has', () => {
    const taken = ['someone@acme.example', 'someone1@acme.example', 'a@elsewhere.example'].map(address);
    const sets = [
      set,
      { ...other, objects: { ...other.objects, groups: [group([...taken, domain('elsewhere1.example')])] } },
    ];
    const full = newAddressTable(sets);
    const addresses = Array.from({ length: full.size }, (_, member) => full.addressOf(member));
    expect(new Set(addresses).size).toBe(full.size);
    expect(full.addressOf(full.atDomain('acme.example')[0]!)).toBe('someone2@acme.example');
    expect(full.addressOf(elsewhere)).toBe('someone@elsewhere2.example');
  });
});
