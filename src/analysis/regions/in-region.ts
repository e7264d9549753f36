import type { Address } from '../../model/address.ts';
import type { Range } from '../../model/range.ts';
import type { Handle } from '../../model/scope.ts';
import { isInRanges } from '../../routing/match.ts';
import type { Message } from '../../routing/message.ts';
import type { World } from '../../routing/world.ts';
import type { AddressField, Box, ContentRef, Region, Side, SourceField } from '../impact.ts';

/** The two policy sets that a region is between, made ready. */
export type Sides = Readonly<Record<Side, World>>;

/** Whether a message for one of its recipients is in the box and in none of the exceptions. */
export function isInRegion(
  { box, except }: Pick<Region, 'box' | 'except'>,
  message: Message,
  recipient: Address,
  sides: Sides,
): boolean {
  return isInBox(box, message, recipient, sides) && !except.some((one) => isInBox(one, message, recipient, sides));
}

function isInBox(box: Box, message: Message, recipient: Address, sides: Sides): boolean {
  const { from, headerFrom, to, sourceIps, during, content, sendSecure, application, recipients } = box;
  return (
    holdsAddress(from, message.from, sides) &&
    holdsAddress(headerFrom, message.headerFrom, sides) &&
    holdsAddress(to, recipient, sides) &&
    (sourceIps === undefined || holdsSource(sourceIps, message.sourceIp)) &&
    (during === undefined ||
      ((during.start === null || during.start <= message.at) && (during.end === null || message.at <= during.end))) &&
    (sendSecure === undefined || sendSecure.includes(pickOf(message.sendSecure, sides))) &&
    (application === undefined || application.includes(message.application)) &&
    (recipients === undefined || recipients === (message.to.length > 1 ? 'several' : 'one')) &&
    (content === undefined ||
      (content.hit.every((ref) => isTriggered(ref, message, sides)) &&
        !content.miss.some((ref) => isTriggered(ref, message, sides))))
  );
}

function holdsAddress(field: AddressField | undefined, address: Address, sides: Sides): boolean {
  if (field === undefined) return true;
  const holds = ({ as = 'before', ...scope }: AddressField['in'][number]) => sides[as].people.holds(scope, address);
  return field.in.every(holds) && !field.notIn.some(holds);
}

function holdsSource({ in: ranges, notIn, unknown }: SourceField, source: number | null): boolean {
  if (source === null) return unknown;
  return isInRanges(ranges, source) && !isInSome(notIn, source);
}

const isInSome = (ranges: readonly Range[], source: number): boolean => ranges.length > 0 && isInRanges(ranges, source);

/** What exists on neither side is no pick. */
function pickOf(pick: Handle | null, { before, after }: Sides): Handle | null {
  return pick !== null && (before.definitions.has(pick) || after.definitions.has(pick)) ? pick : null;
}

function isTriggered({ definition, as }: ContentRef, message: Message, sides: Sides): boolean {
  const own = as ? sides[as] : sides.before.contentDefinitions.has(definition) ? sides.before : sides.after;
  return own.contentDefinitions.get(definition)?.score(message).triggered ?? false;
}
