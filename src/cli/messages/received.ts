export interface MailHeader {
  /** In lower case. */
  readonly key: string;
  /** Unfolded, not decoded. */
  readonly value: string;
}

const ip4 = /\d{1,3}(?:\.\d{1,3}){3}/.source;
/** `[203.0.113.9]`, in a comment or not; Exchange writes `(203.0.113.9)`. */
const ip4Written = new RegExp(`\\[(${ip4})\\]|\\((${ip4})\\)`);
const ip6Written = /\[(?:IPv6:)?[\da-f]*:[\da-f:.]*:[\da-f:.]*\]|\([\da-f]*:[\da-f:.]*:[\da-f:.]*(?:%\w+)?\)/i;

/**
 * The IPv4 address that transmitted a mail, as its headers tell it; null: they do not. It is that of the last hop: of the
 * topmost Received header, but for those in which a system hands the mail to itself. Without any, the address in
 * X-Originating-IP, which some systems write in place of it.
 */
export function transmittedFrom(headers: readonly MailHeader[]): string | null {
  const valuesOf = (name: string) => headers.filter(({ key }) => key === name).map(({ value }) => value);
  for (const value of valuesOf('received')) {
    const from = fromClause(value);
    if (from === undefined) continue;
    const address = addressIn(from);
    if (address !== undefined && isOwn(address)) continue;
    if (address !== undefined) return address;
    // A hop over IPv6 was the last one all the same: an address of a hop before it is not what transmitted the mail.
    if (ip6Written.test(from) && !/\[(?:IPv6:)?::1\]/i.test(from)) return null;
  }
  const [origin] = valuesOf('x-originating-ip');
  const [address] = new RegExp(`(?<![\\d.])${ip4}(?![\\d.])`).exec(origin ?? '') ?? [];
  return address !== undefined && isAddress(address) ? address : null;
}

/** What stands between `from` and `by`. Without it a system received the mail from itself. */
function fromClause(value: string): string | undefined {
  const start = /^\s*from\s/i.exec(value);
  if (!start) return undefined;
  const rest = value.slice(start[0].length);
  const end = rest.search(/\sby\s/i);
  return end < 0 ? rest : rest.slice(0, end);
}

/** What a comment says was looked up; what stands outside is only what the other side called itself. */
function addressIn(from: string): string | undefined {
  const comments = (from.match(/\([^()]*\)/g) ?? []).join(' ');
  for (const text of [comments, from]) {
    const [, bracketed, bare] = ip4Written.exec(text) ?? [];
    const address = bracketed ?? bare;
    if (address !== undefined && isAddress(address)) return address;
  }
  return undefined;
}

const isAddress = (text: string): boolean => text.split('.').every((part) => Number(part) <= 255);
const isOwn = (address: string): boolean => address.startsWith('127.');
