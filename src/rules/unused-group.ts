import type { Draft } from '../config/draft.ts';
import type { Configured } from '../model/configuration.ts';
import { type PolicyKind, policyKinds } from '../model/kinds/kinds.ts';
import type { Handle, Scope } from '../model/scope.ts';
import type { Found, Rule } from './rule.ts';
import { isUseUnread } from './uses.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'unused-group',
  severity: 'info',
  law: false,
  text: 'A profile group in no scope, neither itself nor through a group that contains it.',
  check: ({ draft }) => {
    if (isUseUnread(draft, 'groups')) return [];
    const used = usedGroups(draft);
    return draft.objects.groups
      .filter(({ handle }) => !used.has(handle))
      .map(
        (group): Found => ({
          message: `A group is used nowhere. ${capital(nameOf(group))} is in no From and no To, no folder is published to it, and no group that is used contains it. Name it in one of them, or remove it.`,
          path: ['groups', group.key],
          part: 'key',
        }),
      );
  },
};

/** Groups in a scope, and all groups inside of these. */
function usedGroups({ objects, invariants }: Draft): ReadonlySet<Handle> {
  const used = new Set<Handle>();
  const use = (scope: Scope): void => {
    if (scope.type === 'group') used.add(scope.group);
  };
  for (const kind of policyKinds) {
    for (const { fields } of objects[kind] as readonly Configured<PolicyKind>[]) {
      use(fields.from);
      use(fields.to);
    }
  }
  for (const { fields } of objects.folders) for (const scope of fields.publishedTo ?? []) use(scope);
  for (const group of groupsNamedIn(invariants)) used.add(group);
  const members = new Map(objects.groups.map(({ handle, fields }) => [handle, fields.members ?? []]));
  // A set that grows while it is walked: what is inside of a group that is used is used.
  for (const group of used) {
    for (const member of members.get(group) ?? []) if (member.type === 'group') used.add(member.group);
  }
  return used;
}

/** Invariants are kept as they were written. What one speaks of must be there, whether the service uses it or not. */
function groupsNamedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'group' && typeof inner === 'string' ? [inner] : groupsNamedIn(inner),
  );
}
