import type { Context } from '../../../config/values/context.ts';
import { readInstant } from '../../../config/values/fields.ts';
import { readRecipient, readSender } from '../../../config/values/scopes.ts';
import type { Address } from '../../../model/address.ts';
import type { Instant } from '../../../model/instant.ts';
import { kindNames } from '../../../model/kinds/kinds.ts';
import type { PolicySet } from '../../../model/policy-set.ts';
import { parseRange, type Range } from '../../../model/range.ts';
import type { Scope, Sender } from '../../../model/scope.ts';
import { isInRanges } from '../../../routing/match.ts';
import type { Message } from '../../../routing/message.ts';
import type { People } from '../../../routing/people.ts';
import { isMapping, type Written } from '../written-items.ts';

/** Some mail, as an invariant or an exception of it describes it; null: any. */
export interface MailBox {
  readonly from: Sender | null;
  readonly to: Scope | null;
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** None: any, and sources that are not known too. */
  readonly ranges: readonly Range[];
}

/** Reads a box. Values that can't be read are refused when a configuration is loaded. */
export function readMailBox(written: Written, set: PolicySet): MailBox {
  const context = contextOf(set);
  const during = isMapping(written.during) ? written.during : {};
  const box = {
    from: written.from === undefined ? null : readSender(written.from, [], context),
    to: written.to === undefined ? null : readRecipient(written.to, [], context),
    start: during.start === undefined ? null : readInstant(during.start, 'first-second', [], context),
    end: during.end === undefined ? null : readInstant(during.end, 'last-second', [], context),
    ranges: (Array.isArray(written.sourceIps) ? written.sourceIps : []).flatMap((one) => {
      const range = parseRange(one);
      return range.ok ? [range.value] : [];
    }),
  };
  const unread = Object.entries(box).find(([, value]) => value === undefined);
  if (unread) throw new Error(`the \`${unread[0]}\` of an invariant can't be read`);
  return box as MailBox;
}

/** Everything that a set has is there to be named; there is nobody to tell of mistakes any more. */
function contextOf({ objects, facts }: PolicySet): Context {
  const keys = Object.fromEntries(
    kindNames.map((kind) => [kind, new Map(objects[kind].map(({ handle }) => [handle, 'here']))]),
  ) as unknown as Context['keys'];
  return { edition: facts.edition, keys, problems: [], dangling: [] };
}

/** Whether a message is in a box for one recipient; in all respects as a policy with these conditions would match. */
export function isInBox(box: MailBox, message: Message, recipient: Address, holds: People['holds']): boolean {
  return (
    isInTime(box, message.at) &&
    isInRanges(box.ranges, message.sourceIp) &&
    isInSides(box, message.from, message.headerFrom, recipient, holds)
  );
}

export const isInTime = ({ start, end }: MailBox, at: Instant): boolean =>
  (start === null || start <= at) && (end === null || at <= end);

export const isInSides = (box: MailBox, from: Address, headerFrom: Address, to: Address, holds: People['holds']) =>
  (box.to === null || holds(box.to, to)) && (box.from === null || isFrom(box.from, box.from, from, headerFrom, holds));

/** Whether one of the sender's addresses that `basedOn` selects is in a scope. */
export function isFrom(
  scope: Scope,
  { basedOn }: Sender,
  from: Address,
  headerFrom: Address,
  holds: People['holds'],
): boolean {
  return (basedOn !== 'header' && holds(scope, from)) || (basedOn !== 'envelope' && holds(scope, headerFrom));
}
