import type { Instant } from '../../../model/instant.ts';
import type { Plain } from '../../../model/plain.ts';
import { applications } from '../../../routing/message.ts';
import { messageFields, type ReadMessage, readMessage } from '../../../simulation/read-message.ts';
import { snakeCase } from '../../mapping/snake-case.ts';
import type { Attributes } from '../../plugin/schema/schema.ts';
import { listOf } from '../../plugin/values/type.ts';

const fieldOf = new Map(messageFields.map((name) => [snakeCase(name), name] as const));

/** A message as Terraform's author writes it: the fields of any message, in snake case. */
export function readWritten(written: Plain, at: Instant): ReadMessage {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return readMessage(written, at);
  const entries = Object.entries(written).map(([name, value]) => [fieldOf.get(name) ?? name, withoutNulls(value)]);
  return readMessage(Object.fromEntries(entries), at);
}

/** Attributes of attachments that are not given are null. */
function withoutNulls(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}

const text = (description: string) => ({ type: 'string', presence: 'optional', description }) as const;

export const messageAttributes: Attributes = {
  from: { type: 'string', presence: 'required', description: 'The envelope sender; empty: the empty sender.' },
  to: { type: listOf('string'), presence: 'required', description: 'The recipients; each is judged by itself.' },
  at: text('When it is sent: a date, or a date-time, UTC unless it says otherwise. Absent: now.'),
  source_ip: text('The IPv4 address that transmits it; absent: not known.'),
  subject: text('The subject.'),
  header_from: text('The address in its From header, where that is not the envelope sender.'),
  headers: { type: listOf('string'), presence: 'optional', description: 'Its header lines.' },
  body: text('Its text.'),
  attachments: {
    nesting: 'list',
    presence: 'optional',
    description: 'Its attachments.',
    attributes: {
      name: { type: 'string', presence: 'required', description: 'Its file name.' },
      text: text('What it says.'),
      md5: text('The MD5 of its bytes; absent: of its text.'),
    },
  },
  application: text(`Where it is sent from: ${applications.map((one) => `\`${one}\``).join(', ')} (default).`),
  send_secure: text('The definition that the sender picked with Send Secure, by its `id` or as `builtin:…`.'),
};
