import type { Observed } from '../../model/observed-account.ts';
import type { Book } from './book.ts';
import { type Drafted, deleting, leaving } from './drafted.ts';
import type { Numbered } from './stages.ts';

/** A group goes after the groups that contain it; groups that contain each other are taken apart first. */
export function groupDeletions(groups: readonly Numbered[], book: Book): readonly Drafted[] {
  const calls: Drafted[] = [];
  let left = groups.map(({ change, index }) => ({ group: change.observed as Observed<'groups'>, index }));
  while (left.length > 0) {
    const inside = new Set(left.flatMap(({ group }) => nestedIn(group)));
    let next = left.find(({ group }) => !inside.has(group.handle));
    if (!next) {
      next = left[0] as (typeof left)[number];
      const handle = next.group.handle;
      for (const { group, index } of left) {
        const member = group.fields.members?.find((one) => one.type === 'group' && one.group === handle);
        if (member) calls.push(leaving(group, member, index, book));
      }
    }
    calls.push(deleting(next.group, next.index, book));
    left = left.filter((one) => one !== next);
  }
  return calls;
}

const nestedIn = (group: Observed<'groups'>) =>
  (group.fields.members ?? []).flatMap((member) => (member.type === 'group' ? [member.group] : []));
