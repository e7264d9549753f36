import type { Observed } from '../../model/observed-account.ts';
import { type Handle, type Member, memberKey } from '../../model/scope.ts';
import type { Sides } from '../sides.ts';
import type { Book, Entry } from './book.ts';
import { additionsTo, removalFrom } from './members.ts';

/** The calls for members that join a group, and for those that leave it. */
export function changeMembers(
  group: Observed<'groups'>,
  wanted: readonly Member[],
  change: number,
  { pairing }: Sides,
  book: Book,
): { readonly added: readonly Entry[]; readonly removed: readonly Entry[] } {
  const keyOf = (handle: Handle) => pairing.keyOf('groups', handle) ?? handle;
  const there = (group.fields.members ?? []).map((member) => ({
    member,
    key: memberKey(member.type === 'group' ? { ...member, group: keyOf(member.group) } : member),
  }));
  const present = new Set(there.map(({ key }) => key));
  const kept = new Set(wanted.map(memberKey));
  const added = wanted.filter((member) => !present.has(memberKey(member)));
  return {
    added: additionsTo(group.id, added, change, book).map(({ entry }) => entry),
    removed: there.filter(({ key }) => !kept.has(key)).map(({ member }) => removalFrom(group, member, change)),
  };
}
