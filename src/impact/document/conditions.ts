import type { AddressField, Box, Region, RegionScope } from '../../analysis/impact.ts';
import type { Condition } from '../../documents/impact.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Handle } from '../../model/scope.ts';
import { membersOfGroups } from '../../routing/people.ts';

/** What decides whether there is mail in a conditional region, as far as its boxes tell. */
export type ConditionsOf = (region: Region) => readonly Condition[];

export function newConditions(sets: readonly PolicySet[]): ConditionsOf {
  const unknown = new Set<Handle>();
  for (const { objects, directory } of sets) {
    for (const [group, { isUnknown }] of membersOfGroups(objects.groups, directory.groups)) {
      if (isUnknown) unknown.add(group);
    }
  }
  const ofScope = (scope: RegionScope): readonly Condition[] => {
    if (scope.type === 'group' && unknown.has(scope.group)) return [{ type: 'members', group: scope.group }];
    if (scope.type !== 'attribute') return [];
    return [{ type: 'attribute', attribute: scope.attribute, equals: scope.equals }];
  };
  const ofField = (field: AddressField | undefined) =>
    field === undefined ? [] : [...field.in, ...field.notIn].flatMap(ofScope);
  const ofBox = ({ from, headerFrom, to }: Box) => [from, headerFrom, to].flatMap(ofField);
  return ({ box, except, restsOn = [] }) => {
    const lookups = restsOn.map(({ kind, handle }): Condition => ({ type: 'settings', kind, key: handle }));
    const people = [box, ...except].flatMap(ofBox);
    const { hit = [], miss = [] } = box.content ?? {};
    const content: readonly Condition[] = hit.length > 0 && hit.length + miss.length > 1 ? [{ type: 'content' }] : [];
    const all = [...lookups, ...people, ...(people.length + lookups.length === 0 || hit.length > 0 ? content : [])];
    return [...new Map(all.map((condition) => [JSON.stringify(condition), condition])).values()];
  };
}
