import type { Address } from '../src/model/address.ts';
import type { Domain } from '../src/model/domain.ts';
import type { Entity } from '../src/model/entity.ts';
import type { User } from '../src/model/policy-set.ts';
import type { Member } from '../src/model/scope.ts';
import { newDice } from './dice.ts';

/** 40 internal and 1,960 external domains, 50,000 users, 200 groups that overlap and contain each other. */
export interface Crowd {
  readonly internalDomains: readonly Domain[];
  readonly externalDomains: readonly Domain[];
  readonly users: readonly User[];
  readonly internalUsers: readonly Address[];
  readonly externalUsers: readonly Address[];
  readonly groups: readonly Entity<'groups'>[];
}

export const departments = ['Finance', 'Legal', 'HR', 'Sales', 'Research', 'Board'] as const;
export const regions = ['EMEA', 'AMER', 'APAC'] as const;

export function makeCrowd(seed: number): Crowd {
  const dice = newDice(seed);
  const numbered = (count: number, name: (at: number) => string) => Array.from({ length: count }, (_, at) => name(at));
  const internalDomains = numbered(40, (at) => `${at % 4 === 0 ? 'eu.' : ''}acme-${at}.example`);
  const externalDomains = numbered(1960, (at) => `partner-${at}.${dice.pick(['example', 'co.example', 'test'])}`);
  const first = ['ann', 'bob', 'carla', 'dan', 'eve', 'farid', 'grace', 'hugo', 'ines', 'jun'];
  const last = ['lee', 'smith', 'okafor', 'garcia', 'novak', 'tanaka', 'khan', 'rossi', 'dubois', 'larsen'];
  const person = (at: number) => `${dice.pick(first)}.${dice.pick(last)}${at}`;
  const internalUsers = numbered(30_000, (at) => `${person(at)}@${dice.favourite(internalDomains)}`);
  const externalUsers = numbered(20_000, (at) => `${person(at)}@${dice.favourite(externalDomains)}`);
  const users = [
    ...internalUsers.map((address) => ({
      address,
      attributes: { department: dice.favourite(departments), region: dice.pick(regions) },
    })),
    ...externalUsers.map((address) => ({
      address,
      attributes: dice.chance(0.1) ? { region: dice.pick(regions) } : {},
    })),
  ];
  const groups = numbered(200, (at) => `group-${at}`).map((handle, at): Entity<'groups'> => {
    const isPartners = at % 3 === 0;
    const addresses = numbered(dice.whole(20, 800), () => dice.pick(isPartners ? externalUsers : internalUsers));
    const domains = numbered(isPartners ? dice.whole(0, 12) : 0, () => dice.favourite(externalDomains));
    const inside = at >= 3 && dice.chance(0.25) ? [`group-${dice.whole(0, 67) * 3 + (at % 3)}`] : [];
    const members: readonly Member[] = [
      ...addresses.map((address) => ({ type: 'address' as const, address })),
      ...domains.map((domain) => ({ type: 'domain' as const, domain })),
      ...inside.filter((group) => Number(group.slice(6)) < 200).map((group) => ({ type: 'group' as const, group })),
    ];
    return { kind: 'groups', handle, name: handle, fields: { name: handle, path: '/', source: 'local', members } };
  });
  return { internalDomains, externalDomains, users, internalUsers, externalUsers, groups };
}
