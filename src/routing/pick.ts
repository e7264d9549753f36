import type { Handle } from '../model/scope.ts';
import type { Definition } from './definitions.ts';
import type { Message } from './message.ts';
import type { People } from './people.ts';

/** Why a pick with Send Secure counts as none, or does nothing. */
export type PickFinding =
  /** There is no such definition in this account. */
  | { readonly type: 'pick-of-nothing'; readonly definition: Handle }
  /** Its folder is not published to the envelope sender. */
  | { readonly type: 'pick-not-offered'; readonly definition: Handle }
  /** Nobody knows whether it is offered to the sender, or, of a reply, whether it allows one. */
  | { readonly type: 'pick-not-known'; readonly definition: Handle }
  /** An external sender's portal reply, where the original's definition forbids it. */
  | { readonly type: 'reply-forbidden'; readonly definition: Handle }
  | { readonly type: 'reply-all-forbidden'; readonly definition: Handle }
  /** An external sender has nothing but the portal to send securely from. */
  | { readonly type: 'pick-outside-portal'; readonly definition: Handle };

export interface SenderPick {
  readonly definition: Definition | null;
  readonly finding: PickFinding | null;
}

export const noPick: SenderPick = { definition: null, finding: null };

/** The definition that a message's sender picked, as far as the pick counts. */
export function resolvePick(
  { sendSecure, from, application, to }: Message,
  definitions: ReadonlyMap<Handle, Definition>,
  { isInternal, holds }: Pick<People, 'isInternal' | 'holds'>,
): SenderPick {
  if (sendSecure === null) return noPick;
  const definition = definitions.get(sendSecure);
  const not = (type: PickFinding['type']): SenderPick => ({
    definition: null,
    finding: { type, definition: sendSecure },
  });
  if (definition === undefined) return not('pick-of-nothing');
  if (isInternal(from)) {
    if (definition.offeredTo === null) return not('pick-not-known');
    return definition.offeredTo.some((scope) => holds(scope, from))
      ? { definition, finding: null }
      : not('pick-not-offered');
  }
  // It counts, and is not secure (docs/domain.md, "How it is delivered").
  if (application !== 'portal') return { definition, finding: { type: 'pick-outside-portal', definition: sendSecure } };
  if (definition.settings === null) return not('pick-not-known');
  const { reply, replyAll } = definition.settings;
  if (!reply) return not('reply-forbidden');
  return to.length > 1 && !replyAll ? not('reply-all-forbidden') : { definition, finding: null };
}
