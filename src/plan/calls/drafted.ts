import type { Configured } from '../../model/configuration.ts';
import type { Entity } from '../../model/entity.ts';
import type { Observed } from '../../model/observed-account.ts';
import type { Handle, Member } from '../../model/scope.ts';
import type { WireReference } from '../../model/wire/encode.ts';
import type { Transition } from '../order/transition.ts';
import type { Entry } from './draft-call.ts';
import { additionsTo, removalFrom } from './members.ts';
import { creationOf, deletionOf, editOf } from './objects.ts';
import type { Terms } from './terms.ts';

/** A call, and what it does to what mail sees. */
export interface Drafted {
  readonly entry: Entry;
  readonly transition: Transition;
}

export function creating(object: Configured, change: number, terms: Terms): Drafted {
  const made = object.kind === 'groups' ? { ...object, fields: { ...object.fields, members: [] } } : object;
  return { entry: creationOf(object, change, terms), transition: { type: 'create', object: made as Entity } };
}

export function editing(
  observed: Observed,
  configured: Configured,
  values: Readonly<Record<string, unknown>>,
  change: number,
  terms: Terms,
): Drafted {
  const { kind, handle, name } = configured;
  return {
    entry: editOf(observed, configured, values, change, terms),
    transition: { type: 'edit', kind, handle, name, values },
  };
}

export function deleting(observed: Observed, change: number, terms: Terms): Drafted {
  const { kind, handle } = observed;
  return {
    entry: deletionOf(observed, change, terms),
    transition: { type: 'delete', kind, handle: terms.term(kind, handle) },
  };
}

/** `id` and `handle` are those of the group; members are in the configuration's terms. */
export const joining = (
  id: WireReference,
  handle: Handle,
  members: readonly Member[],
  change: number,
  terms: Terms,
): readonly Drafted[] =>
  additionsTo(id, members, change, terms).map((entry) => ({
    entry,
    transition: {
      type: 'join',
      group: handle,
      members: entry.subject.type === 'members' ? entry.subject.members : [],
    },
  }));

/** The member is in the account's terms. */
export function leaving(group: Observed, member: Member, change: number, { term }: Terms): Drafted {
  const known = member.type === 'group' ? { ...member, group: term('groups', member.group) } : member;
  return {
    entry: removalFrom(group, member, change),
    transition: { type: 'leave', group: term('groups', group.handle), members: [known] },
  };
}
