import { type JsonSchema, list, text } from './vocabulary.ts';

/** What every document says of a message in the same words: who, when and from where. */
export const messageProperties: Readonly<Record<string, JsonSchema>> = {
  from: text('The envelope sender; empty: the empty sender.'),
  to: list('The recipients.', text('An address.')),
  at: text('When it is sent, in UTC.'),
  headerFrom: text('The address in the From header, where it is not the envelope sender.'),
  sourceIp: text('The IPv4 address that transmits it; absent: not known.'),
  subject: text('The subject.'),
  application: text('Where it is sent from; absent: `other`.'),
  sendSecure: text('The definition that the sender picked.'),
};
