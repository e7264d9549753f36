import type { AddressField, Box, Region, RegionScope } from '../../analysis/impact.ts';
import type { CauseKind, ImpactCause, ObjectChange } from '../../documents/impact.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Handle } from '../../model/scope.ts';

/** The changes that a region shows by itself: where whom a scope holds, or what a list finds, is another on the other side. */
export type ChangedCauses = (region: Region) => readonly ImpactCause[];

/** So many users are named as a cause: more are a reorganisation, and `changes` has them. */
const mostUsers = 3;

export function newChangedCauses(sets: readonly PolicySet[], changes: readonly ObjectChange[]): ChangedCauses {
  const changed = new Set(changes.map(({ kind, key }) => `${kind} ${key}`));
  const users = changes.filter(({ kind }) => kind === 'users');
  const within = groupsWithin(sets);
  const foldersAbove = newFoldersAbove(sets);
  const cause = (kind: CauseKind, key: string): readonly ImpactCause[] =>
    changed.has(`${kind} ${key}`) ? [{ side: 'after', kind, key }] : [];
  const ofScope = (scope: RegionScope): readonly ImpactCause[] => {
    if (scope.as === undefined) return [];
    switch (scope.type) {
      case 'group':
        return within(scope.group).flatMap((group) => cause('groups', group));
      case 'internal':
      case 'external':
        return cause('facts', 'internalDomains');
      case 'attribute': {
        const concerned = users.filter(({ fields }) => fields.some(({ name }) => name === scope.attribute));
        const named = concerned.length > mostUsers ? [] : concerned.flatMap(({ key }) => cause('users', key));
        return [...cause('facts', 'attributes'), ...named];
      }
      default:
        return [];
    }
  };
  const ofField = (field: AddressField | undefined) =>
    field === undefined ? [] : [...field.in, ...field.notIn].flatMap(ofScope);
  const ofBox = ({ from, headerFrom, to, content }: Box): readonly ImpactCause[] => [
    ...[from, headerFrom, to].flatMap(ofField),
    ...(content?.hit ?? []).flatMap(({ definition }) => cause('contentDefinitions', definition)),
    ...(content?.miss ?? []).flatMap(({ definition, as }) =>
      as === undefined ? [] : cause('contentDefinitions', definition),
    ),
  ];
  return ({ box, before, after }) => {
    const inEffect = [before.definition, after.definition].filter((definition) => definition !== null);
    const picked = inEffect.filter((definition) => box.sendSecure?.includes(definition));
    return [
      ...ofBox(box),
      ...inEffect.flatMap((definition) => cause('definitions', definition)),
      // Who can pick a definition depends on the folder that it is in.
      ...picked.flatMap((definition) => foldersAbove(definition).flatMap((folder) => cause('folders', folder))),
    ];
  };
}

/** A group and all groups in it, on either side. */
function groupsWithin(sets: readonly PolicySet[]): (group: Handle) => readonly Handle[] {
  const inner = new Map<Handle, Set<Handle>>();
  for (const { objects, directory } of sets) {
    for (const { handle, fields } of objects.groups) {
      const known = inner.get(handle) ?? new Set();
      inner.set(handle, known);
      for (const member of fields.members ?? directory.groups.get(handle) ?? []) {
        if (member.type === 'group') known.add(member.group);
      }
    }
  }
  return (group) => {
    const found = new Set([group]);
    // A set grows while it is walked.
    for (const one of found) for (const other of inner.get(one) ?? []) found.add(other);
    return [...found];
  };
}

/** The folders that a definition is in, from its own upwards, on either side. */
function newFoldersAbove(sets: readonly PolicySet[]): (definition: Handle) => readonly Handle[] {
  return (definition) => {
    const found = new Set<Handle>();
    for (const { objects } of sets) {
      let at = objects.definitions.find(({ handle }) => handle === definition)?.fields.folder ?? null;
      for (let steps = 0; at !== null && steps < 100; steps++) {
        found.add(at);
        const here: Handle = at;
        at = objects.folders.find(({ handle }) => handle === here)?.fields.in ?? null;
      }
    }
    return [...found];
  };
}
