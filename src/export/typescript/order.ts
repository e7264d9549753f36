import type { Plain } from '../../model/plain.ts';
import type { Taken } from '../takeover.ts';

/** Groups after the groups that are their members: a variable must be there before it is used. */
export function groupsFirst(groups: readonly Taken[]): readonly Taken[] {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const placed = new Set<Taken>();
  const place = (group: Taken): void => {
    if (placed.has(group)) return;
    placing.add(group);
    for (const key of memberGroups(group)) {
      const member = byKey.get(key);
      if (member && !placing.has(member)) place(member);
    }
    placed.add(group);
  };
  const placing = new Set<Taken>();
  for (const group of groups) place(group);
  return [...placed];
}

/** The keys of the groups that are members of a group. */
export const memberGroups = ({ written }: Pick<Taken, 'written'>): readonly string[] =>
  ((written.members ?? []) as readonly Plain[]).flatMap((member) =>
    typeof member === 'object' && member !== null ? [String((member as { readonly group: Plain }).group)] : [],
  );
