import PostalMime, { type Email } from 'postal-mime';

/** What a mail says in words: its plain text, or the text of its HTML; undefined where it says nothing. */
export async function bodyText({ text, html }: Email): Promise<string | undefined> {
  if (text !== undefined) return text;
  return html === undefined ? undefined : textOfHtml(html);
}

/**
 * The mail parser turns HTML into text where a mail has a plain part as well, in time linear to its length whatever the
 * HTML. So one is put beside it.
 */
async function textOfHtml(html: string): Promise<string> {
  const part = (type: string, body: string) =>
    `--part\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`;
  const inBase64 = Buffer.from(shownPart(html)).toString('base64').replace(/.{76}/g, '$&\r\n');
  const both = `Content-Type: multipart/mixed; boundary=part\r\n\r\n${part('text/html', inBase64)}${part('text/plain', '')}--part--\r\n`;
  return ((await PostalMime.parse(both)).text ?? '').trim();
}

/** Without what a mail program does not show. An element that does not end takes the rest with it. */
function shownPart(html: string): string {
  const start = /<(style|script|title)\b/gi;
  let shown = '';
  for (let at = 0; ; ) {
    start.lastIndex = at;
    const opened = start.exec(html);
    if (opened === null) return shown + html.slice(at);
    shown += html.slice(at, opened.index);
    const end = new RegExp(`</${opened[1]}\\s*>`, 'gi');
    end.lastIndex = start.lastIndex;
    if (end.exec(html) === null) return shown;
    at = end.lastIndex;
  }
}

/** The text in an attachment; undefined where it is no text. */
export function attachmentText(bytes: Uint8Array, mimeType: string): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What says that it is text, and is not UTF-8, is most likely of the older kind.
    return mimeType.startsWith('text/') ? new TextDecoder('windows-1252').decode(bytes) : undefined;
  }
}
