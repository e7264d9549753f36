import type { Observed } from '../../model/observed-account.ts';
import type { Book, Entry } from './book.ts';
import { removalFrom } from './members.ts';
import { deletionOf } from './objects.ts';
import type { Numbered } from './stages.ts';

/** A group goes after the groups that contain it; groups that contain each other are taken apart first. */
export function groupDeletions(groups: readonly Numbered[], book: Book): readonly Entry[] {
  const entries: Entry[] = [];
  let left = groups.map(({ change, index }) => ({ group: change.observed as Observed<'groups'>, index }));
  while (left.length > 0) {
    const inside = new Set(left.flatMap(({ group }) => nestedIn(group)));
    let next = left.find(({ group }) => !inside.has(group.handle));
    if (!next) {
      next = left[0] as (typeof left)[number];
      const handle = next.group.handle;
      for (const { group, index } of left) {
        const member = group.fields.members?.find((one) => one.type === 'group' && one.group === handle);
        if (member) entries.push(removalFrom(group, member, index));
      }
    }
    entries.push(deletionOf(next.group, next.index, book));
    left = left.filter((entry) => entry !== next);
  }
  return entries;
}

const nestedIn = (group: Observed<'groups'>) =>
  (group.fields.members ?? []).flatMap((member) => (member.type === 'group' ? [member.group] : []));
