import { notParsed, type Parsed, parsed } from './parsed.ts';

/** The IPv4 address that transmits a message, as an unsigned 32-bit number. */
export type SourceAddress = number;

/** Reads `203.0.113.9`; a range of that one address, `203.0.113.9/32`, is the same. */
export function parseSourceIp(value: unknown): Parsed<SourceAddress> {
  if (typeof value !== 'string') return notParsed('is not an address');
  const address = dottedQuad(value);
  return address === null ? withTrouble(value.trim()) : parsed(address);
}

const shape = /^(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})(?:\/(\d{1,2}))?$/;

function withTrouble(text: string): Parsed<SourceAddress> {
  const match = shape.exec(text);
  if (match === null) return notAnAddress(text);
  const address = dottedQuad(match[1] ?? '');
  if (address === null) return notParsed('has a number above 255');
  return match[2] === undefined || match[2] === '32' ? parsed(address) : notParsed('is a range, not an address');
}

/** Brackets, a port and the IPv6 notation of an IPv4 address are around what is meant. */
function notAnAddress(text: string): Parsed<never> {
  const inside = text.length > 100 ? undefined : /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/.exec(text)?.[0];
  const fix = inside !== undefined && dottedQuad(inside) !== null ? inside : undefined;
  const isIPv6 = text.indexOf(':') !== text.lastIndexOf(':');
  const problem = isIPv6 ? 'is IPv6: the service takes IPv4 only' : 'is not an IPv4 address like 203.0.113.9';
  return notParsed(problem, fix);
}

const dot = 0x2e;
const zero = 0x30;

/** Four numbers of one to three digits, none above 255, in one pass; null: the text is something else. */
function dottedQuad(text: string): SourceAddress | null {
  const { length } = text;
  let address = 0;
  let number = 0;
  let digits = 0;
  let dots = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === dot) {
      if (digits === 0 || ++dots > 3) return null;
      address = address * 256 + number;
      number = 0;
      digits = 0;
    } else {
      const digit = code - zero;
      number = number * 10 + digit;
      if (digit < 0 || digit > 9 || ++digits > 3 || number > 255) return null;
    }
  }
  return dots === 3 && digits > 0 ? address * 256 + number : null;
}
