import { createHash } from 'node:crypto';
import PostalMime, { addressParser, decodeWords, type Email } from 'postal-mime';
import type { Instant } from '../../model/instant.ts';
import { readMessage } from '../../simulation/read-message.ts';
import type { ReadMessages } from './json-lines.ts';
import { attachmentText, bodyText } from './mail-text.ts';
import { transmittedFrom } from './received.ts';
import { shown, type Trouble, trouble, valueTrouble } from './trouble.ts';

/**
 * Reads one mail (RFC 5322). Docs/simulation.md says which of its headers become what; `at` is the moment of a mail that
 * has no date.
 */
export async function readMail(bytes: Uint8Array, name: string, at: Instant): Promise<ReadMessages> {
  const none = (...troubles: readonly Trouble[]): ReadMessages => ({ messages: [], troubles });
  let email: Email;
  try {
    email = await PostalMime.parse(bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return none(trouble(name, `The file can't be read as mail: ${why}.`));
  }
  const { headers } = email;
  if (!headers.some(({ key }) => ['from', 'date', 'subject', 'received', 'return-path'].includes(key))) {
    return none(trouble(name, 'The file is no mail: it has no header From, Date, Subject or Received.'));
  }
  const placeOf = (key: string) => headerPlace(bytes, name, key);
  const date = dateOf(headers);
  if (typeof date !== 'number' && date !== null) {
    const message = `The header Date is ${shown(date.text)}, which is no date.`;
    return none(trouble(placeOf('date'), message, 'Write it like Sat, 5 Dec 2026 10:00:00 +0000, or remove it.'));
  }
  const sender = senderOf(headers);
  const recipients = recipientsOf(headers);
  const read = readMessage(
    {
      from: sender.envelope?.address,
      headerFrom: sender.header?.address,
      to: recipients.map(({ address }) => address),
      ...(date === null ? {} : { at: new Date(date).toISOString() }),
      sourceIp: transmittedFrom(headers),
      subject: email.subject ?? '',
      body: await bodyText(email),
      headers: headers.map(({ originalKey, value }) => `${originalKey}: ${decodeWords(value)}`),
      attachments: attachmentsOf(email),
    },
    at,
  );
  if (read.ok) return { messages: [{ source: name, message: read.message }], troubles: [] };
  return none(
    ...read.problems.map((problem) => {
      const [field, index] = problem.path;
      const found =
        field === 'to'
          ? recipients[Number(index)]
          : field === 'from'
            ? sender.envelope
            : field === 'headerFrom'
              ? sender.header
              : undefined;
      if (found) return valueTrouble(placeOf(found.key), `An address in the header ${found.name}`, problem);
      if (field === 'to') return trouble(name, 'The mail names no recipient.', 'Add a header To, or X-Envelope-To.');
      return trouble(name, 'The mail names no sender.', 'Add a header From, or Return-Path.');
    }),
  );
}

interface Found {
  readonly address: string;
  /** The header that it stands in. */
  readonly key: string;
  readonly name: string;
}

/** All addresses of the headers of one name, those in groups too. */
function addressesOf(headers: Email['headers'], key: string): readonly Found[] {
  return headers
    .filter((header) => header.key === key)
    .flatMap(({ value, originalKey }) =>
      addressParser(value, { flatten: true }).map((one) => ({
        address: one.address || one.name,
        key,
        name: originalKey,
      })),
    );
}

/** `Return-Path: <>` is the empty sender. */
function senderOf(headers: Email['headers']): {
  readonly envelope: Found | undefined;
  readonly header: Found | undefined;
} {
  const [header] = addressesOf(headers, 'from');
  const path = headers.find(({ key }) => key === 'return-path');
  if (path === undefined) return { envelope: header, header };
  if (/^\s*<\s*>\s*$/.test(path.value))
    return { envelope: { address: '', key: path.key, name: path.originalKey }, header };
  return { envelope: addressesOf(headers, 'return-path')[0] ?? header, header };
}

/** Each once, in the order of the headers. */
function recipientsOf(headers: Email['headers']): readonly Found[] {
  const groups = [['x-envelope-to'], ['to', 'cc', 'bcc'], ['delivered-to']];
  for (const group of groups) {
    const found = group.flatMap((key) => addressesOf(headers, key));
    if (found.length === 0) continue;
    const seen = new Set<string>();
    return found.filter(({ address }) => !seen.has(address.toLowerCase()) && seen.add(address.toLowerCase()));
  }
  return [];
}

const firstTooLate = Date.UTC(10_000, 0);

/** Milliseconds since 1970; null: the mail has no date. */
function dateOf(headers: Email['headers']): number | null | { readonly text: string } {
  const header = headers.find(({ key }) => key === 'date');
  if (header === undefined || header.value.trim() === '') return null;
  const { value } = header;
  // Without a zone it would be taken as the time of this machine.
  const hasZone = /\s[+-]\d{4}\b|\b(?:UT|UTC|GMT|[ECMP][SD]T|Z)\b/i.test(value);
  const date = Date.parse(hasZone ? value : `${value} GMT`);
  return date > 0 && date < firstTooLate ? date : { text: value };
}

function attachmentsOf({ attachments }: Email) {
  return attachments.map(({ filename, mimeType, content }, index) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    const text = attachmentText(bytes, mimeType);
    return {
      name: filename ?? `attachment ${index + 1}`,
      ...(text === undefined ? {} : { text }),
      md5: createHash('md5').update(bytes).digest('hex'),
    };
  });
}

/** The line of the first header of this name. */
function headerPlace(bytes: Uint8Array, name: string, key: string): string {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split('\n');
  const at = lines.findIndex((line) => line.toLowerCase().startsWith(`${key}:`));
  return at < 0 ? name : `${name}:${at + 1}`;
}
