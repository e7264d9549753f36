import type { Address } from '../../../src/model/address.ts';
import type { Entity, Objects } from '../../../src/model/entity.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { Handle, Scope } from '../../../src/model/scope.ts';
import { definition, members, policy, setOf, wordList } from '../deciders/example.ts';
import { range } from './said.ts';

export const domain = (one: string): Scope => ({ type: 'domain', domain: one });
const groupOf = (handle: Handle): Scope => ({ type: 'group', group: handle });

/** Nobody is in it. */
export const empty = groupOf('empty');
/** Ann and Bob; Ann and Kim. */
export const [pair, other] = [groupOf('pair'), groupOf('other')] as const;
/** Nobody knows who is in it. */
export const unread = groupOf('unread');
/** Liv is in it, Sam is not, and nobody knows of the others. */
export const legal: Scope = { type: 'attribute', attribute: 'department', equals: 'Legal' };

const called = (handle: Handle, ...all: readonly Address[]): Entity<'groups'> => {
  const group = members(...all);
  return { ...group, handle, name: handle, fields: { ...group.fields, name: handle } };
};

const objects: Partial<Objects> = {
  groups: [
    members('ann@acme.example'),
    called('empty'),
    called('pair', 'ann@acme.example', 'bob@acme.example'),
    called('other', 'ann@acme.example', 'kim@acme.example'),
  ],
  definitions: [definition('week'), definition('month')],
  contentDefinitions: [wordList('secret'), wordList('hidden')],
  policies: [
    policy('early', { start: 100, end: 199, sourceIps: [range('10.0.0.0/8')] }),
    policy('late', { start: 200, end: 299, sourceIps: [range('10.0.0.0/9'), range('192.0.2.0/24')] }),
    policy('few', { sourceIps: [range('10.0.0.0/24')] }),
    policy('eve', { to: { type: 'address', address: 'eve@far.example' } }),
    policy('far', { to: domain('far.example') }),
    policy('legal', { to: legal }),
    policy('unread', { to: unread }),
  ],
};

const base = setOf(objects);
/**
 * Windows end or begin between 199 and 200, there are halves of a network, two word lists, and people at `far.example` who are told
 * apart by their addresses. Ann is in the group `g`.
 */
export const small: PolicySet = {
  ...base,
  facts: { ...base.facts, attributes: ['department'] },
  directory: {
    users: [
      { address: 'liv@acme.example', attributes: { department: 'Legal' } },
      { address: 'sam@acme.example', attributes: { department: 'Sales' } },
    ],
    groups: new Map(),
  },
};
