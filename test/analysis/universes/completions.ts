import type { PolicySet } from '../../../src/model/policy-set.ts';
import type { Member } from '../../../src/model/scope.ts';
import type { Random } from '../../routing/indexed/random.ts';
import { everybody } from './points.ts';
import { groupHandles, values } from './random-set.ts';

/** What nobody gave: the members of groups, and the attributes of people. */
export interface Completion {
  readonly groups: ReadonlyMap<string, readonly Member[]>;
  readonly departments: ReadonlyMap<string, string>;
}

export const nothingKnown: Completion = { groups: new Map(), departments: new Map() };

export function randomCompletion(random: Random): Completion {
  const some = everybody.filter((address) => address !== '');
  const members = (): readonly Member[] =>
    some.filter(() => random.percent(40)).map((address) => ({ type: 'address', address }));
  return {
    groups: new Map([...groupHandles, 'gone'].map((handle) => [handle, members()])),
    departments: new Map(some.filter(() => random.percent(60)).map((address) => [address, random.pick(values)])),
  };
}

/** The policy set as it would be if that were so: what is known stays as it is. */
export function complete(set: PolicySet, { groups, departments }: Completion): PolicySet {
  const listed = new Set(set.directory.users.map(({ address }) => address));
  const users = [...departments]
    .filter(([address]) => !listed.has(address))
    .map(([address, department]) => ({ address, attributes: { department } }));
  const known = new Map(set.objects.groups.map((group) => [group.handle, group]));
  const completed = [...groups].flatMap(([handle, members]) => {
    const group = known.get(handle);
    if (group !== undefined && group.fields.members !== null) return [];
    const fields = { name: handle, path: '/', source: 'local' as const, members };
    return [{ kind: 'groups' as const, handle, name: handle, fields }];
  });
  const left = set.objects.groups.filter(({ handle }) => !completed.some((one) => one.handle === handle));
  return {
    ...set,
    objects: { ...set.objects, groups: [...left, ...completed] },
    directory: { ...set.directory, users: [...set.directory.users, ...users] },
  };
}
