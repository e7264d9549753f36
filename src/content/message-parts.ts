/** The parts of a message that a content examination definition can look at. */
export type ExaminedPart = 'subject' | 'body' | 'headers' | 'attachments';

export type Attachment = {
  /** Not examined; names the attachment in a trace. */
  readonly name: string;
  /** The text in it, as far as the service can read it. */
  readonly text?: string;
  /** The MD5 of its bytes, hexadecimal. Without it the digest is that of the text in UTF-8. */
  readonly md5?: string;
};

/** What a message says. A part that is absent is not there to be found in; an empty one is. */
export type MessageParts = {
  readonly subject?: string;
  readonly body?: string;
  /** Header lines, each a part. */
  readonly headers?: readonly string[];
  /** Each a part. */
  readonly attachments?: readonly Attachment[];
};

/** One part, named for a trace; `index` from 0, in the order in which the message gives them. */
export type PartName =
  | { readonly type: 'subject' }
  | { readonly type: 'body' }
  | { readonly type: 'header'; readonly index: number }
  | { readonly type: 'attachment'; readonly index: number; readonly name: string };

/** A part in which lines are looked for. */
export type Part = {
  readonly name: PartName;
  /** Absent: there is nothing to read. */
  readonly text: string | undefined;
  /** Of an attachment, in lower case; null where it is neither given nor to be had from a text. */
  readonly md5: () => string | null;
};

const noDigest = () => null;

/** The examined parts of a message in their fixed order: subject, body, headers, attachments. */
export function examinedParts(
  message: MessageParts,
  examined: ReadonlySet<ExaminedPart>,
  md5: (utf8Text: string) => string,
): readonly Part[] {
  const { subject, body, headers = [], attachments = [] } = message;
  const parts: Part[] = [];
  if (examined.has('subject') && subject !== undefined) {
    parts.push({ name: { type: 'subject' }, text: subject, md5: noDigest });
  }
  if (examined.has('body') && body !== undefined) parts.push({ name: { type: 'body' }, text: body, md5: noDigest });
  if (examined.has('headers')) {
    for (const [index, text] of headers.entries()) parts.push({ name: { type: 'header', index }, text, md5: noDigest });
  }
  if (examined.has('attachments')) {
    for (const [index, attachment] of attachments.entries()) {
      const { name, text } = attachment;
      const digest = () => attachment.md5 ?? (text === undefined ? null : md5(text));
      parts.push({ name: { type: 'attachment', index, name }, text, md5: () => digest()?.toLowerCase() ?? null });
    }
  }
  return parts;
}
