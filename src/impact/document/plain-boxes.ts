import type { AddressField, Box, ContentRef, RegionScope, SourceField, TimeField } from '../../analysis/impact.ts';
import type { AddressBox, BoxScope, ContentName, MailBox, MailBoxes, SourceBox } from '../../documents/impact.ts';
import { formatInstant } from '../../model/instant.ts';
import { plainScope } from '../../model/plain.ts';
import { formatRange } from '../../model/range.ts';

/** A box and its exceptions as documents carry them. */
export const plainBoxes = ({ box, except }: { readonly box: Box; readonly except: readonly Box[] }): MailBoxes => ({
  box: plainBox(box),
  except: except.map(plainBox),
});

function plainBox(box: Box): MailBox {
  const { from, headerFrom, to, sourceIps, during, content, sendSecure, application, recipients } = box;
  return {
    ...(from && { from: plainAddresses(from) }),
    ...(headerFrom && { headerFrom: plainAddresses(headerFrom) }),
    ...(to && { to: plainAddresses(to) }),
    ...(sourceIps && { sourceIps: plainSources(sourceIps) }),
    ...(during && { during: plainTime(during) }),
    ...(content && { content: { hit: content.hit.map(plainContent), miss: content.miss.map(plainContent) } }),
    ...(sendSecure && { sendSecure }),
    ...(application && { application }),
    ...(recipients && { recipients }),
  };
}

const plainAddresses = (field: AddressField): AddressBox => ({
  in: field.in.map(plainBoxScope),
  notIn: field.notIn.map(plainBoxScope),
});

function plainBoxScope(scope: RegionScope): BoxScope {
  const plain = plainScope(scope, (handle) => handle) as Exclude<BoxScope, { readonly scope: unknown }>;
  const { as } = scope;
  if (as === undefined) return plain;
  return typeof plain === 'string' ? { scope: plain, as } : { ...plain, as };
}

const plainSources = (field: SourceField): SourceBox => ({
  in: field.in.map(formatRange),
  notIn: field.notIn.map(formatRange),
  unknown: field.unknown,
});

const plainTime = ({ start, end }: TimeField): NonNullable<MailBox['during']> => ({
  ...(start !== null && { start: formatInstant(start) }),
  ...(end !== null && { end: formatInstant(end) }),
});

const plainContent = ({ definition, as }: ContentRef): ContentName =>
  as === undefined ? definition : { definition, as };
