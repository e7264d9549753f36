import { Recipient } from '../values/scope.ts';

/** What a recipient is called in keys and narratives: `partner.example`, `counsel`, `department-Legal`. */
export function recipientName(recipient: Recipient): string {
  // What plain JavaScript passes in its place is for the rules to find.
  if (!(recipient instanceof Recipient)) return String(recipient);
  const { scope, domain, group, attribute, equals, address } = recipient.toWritten();
  if (typeof group === 'object') return group.key;
  if (attribute !== undefined) return `${attribute}-${equals}`;
  return String(scope ?? domain ?? address);
}
