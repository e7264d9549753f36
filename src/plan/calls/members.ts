import type { Observed } from '../../model/observed-account.ts';
import { type Member, memberKey } from '../../model/scope.ts';
import { collectionOf } from '../../model/wire/collections.ts';
import { encodeMember, type WireReference } from '../../model/wire/encode.ts';
import type { Entry } from './draft-call.ts';
import type { CallNames } from './terms.ts';

/** The service takes at most this many members a call (schema/openapi.yaml). */
export const membersPerCall = 100;

/** The calls that add members to a group. */
export function additionsTo(
  group: WireReference,
  members: readonly Member[],
  change: number,
  book: CallNames,
): readonly Entry[] {
  const calls: Entry[] = [];
  for (let at = 0; at < members.length; at += membersPerCall) {
    const batch = members.slice(at, at + membersPerCall);
    const names = book.names('secureMessaging');
    calls.push({
      method: 'POST',
      path: [...collectionOf('groups'), group, 'members'],
      body: { members: batch.map((member) => encodeMember(member, names)) },
      change,
      subject: { type: 'members', group, members: batch, memberKeys: batch.map(memberKey) },
    });
  }
  return calls;
}

/** The call that takes one member out of a live group; the key is in the account's terms. */
export function removalFrom(group: Observed, member: Member, change: number): Entry {
  const key = memberKey(member);
  return {
    method: 'DELETE',
    path: [...collectionOf('groups'), group.id, 'members', group.memberIds?.get(key) ?? ''],
    change,
    subject: { type: 'members', group: group.id, members: [member], memberKeys: [key] },
  };
}
