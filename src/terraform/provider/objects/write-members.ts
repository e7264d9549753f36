import type { Configured } from '../../../model/configuration.ts';
import type { Observed } from '../../../model/observed-account.ts';
import { type Member, memberKey } from '../../../model/scope.ts';
import type { BookNames, Entry } from '../../../plan/calls/book.ts';
import { additionsTo, removalFrom } from '../../../plan/calls/members.ts';

/** The calls that give a group the members it should have: who joins before who leaves, so that nobody is left out on the way. */
export function memberCalls(
  group: Observed<'groups'>,
  wanted: Configured<'groups'>,
  names: BookNames,
): readonly Entry[] {
  const there = group.fields.members ?? [];
  const members: readonly Member[] = wanted.fields.members ?? [];
  const [present, kept] = [there, members].map((list) => new Set(list.map(memberKey))) as [Set<string>, Set<string>];
  const joining = members.filter((member) => !present.has(memberKey(member)));
  const leaving = there.filter((member) => !kept.has(memberKey(member)));
  return [
    ...additionsTo(group.id, joining, 0, names).map(({ entry }) => entry),
    ...leaving.map((member) => removalFrom(group, member, 0)),
  ];
}
