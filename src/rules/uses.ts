import type { Draft, KeyState } from '../config/draft.ts';
import type { Configured } from '../model/configuration.ts';
import type { Field, KindName } from '../model/kinds/field.ts';
import { fieldOf, fieldsOf, kindNames } from '../model/kinds/kinds.ts';

/** Whether a field can name an object of a kind. */
function refersTo(field: Field | undefined, kind: KindName): boolean {
  switch (field?.type) {
    case 'reference':
      return field.to === kind;
    case 'sender':
    case 'recipient':
    case 'members':
    case 'audience':
      return kind === 'groups';
    default:
      return false;
  }
}

/**
 * Whether something that could not be read may use objects of a kind. Then nobody can say that one is not used: the
 * mistake is told, and not what follows from it.
 */
export function isUseUnread(draft: Draft, kind: KindName): boolean {
  if (draft.dangling.some(({ wanted }) => wanted.includes(kind))) return true;
  const users = kindNames.filter((user) => fieldsOf(user).some(([, field]) => refersTo(field, kind)));
  return users.some(
    (user) =>
      hasBroken(draft.keys[user].values()) ||
      (draft.objects[user] as readonly Configured[]).some(
        ({ invalid }) => invalid.size > 0 && [...invalid].some((name) => refersTo(fieldOf(user, name), kind)),
      ),
  );
}

function hasBroken(states: Iterable<KeyState>): boolean {
  for (const state of states) if (state === 'broken') return true;
  return false;
}
