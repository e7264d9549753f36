import type { Observed } from '../../model/observed-account.ts';
import { type Member, memberKey } from '../../model/scope.ts';
import type { Book } from './book.ts';
import { type Drafted, joining, leaving } from './drafted.ts';

/** The calls for members that join a group, and for those that leave it. */
export function changeMembers(
  group: Observed<'groups'>,
  wanted: readonly Member[],
  change: number,
  book: Book,
): { readonly added: readonly Drafted[]; readonly removed: readonly Drafted[] } {
  const there = (group.fields.members ?? []).map((member) => ({
    member,
    key: memberKey(member.type === 'group' ? { ...member, group: book.term('groups', member.group) } : member),
  }));
  const present = new Set(there.map(({ key }) => key));
  const kept = new Set(wanted.map(memberKey));
  const added = wanted.filter((member) => !present.has(memberKey(member)));
  return {
    added: joining(group.id, book.term('groups', group.handle), added, change, book),
    removed: there.filter(({ key }) => !kept.has(key)).map(({ member }) => leaving(group, member, change, book)),
  };
}
