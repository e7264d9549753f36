import { notParsed, type Parsed, parsed } from './parsed.ts';

/** A range of IPv4 addresses in CIDR notation. `base` has no bits set past `prefix`. */
export interface Range {
  /** The first address as an unsigned 32-bit number. */
  readonly base: number;
  /** 0 to 32. */
  readonly prefix: number;
}

/** Reads `203.0.113.0/24`, or a bare address (which is a /32). Host bits are masked: the service keeps what is meant. */
export function parseRange(text: unknown): Parsed<Range> {
  if (typeof text !== 'string') return notParsed('is not a range');
  if (text.includes(':')) return notParsed('is IPv6: the service takes IPv4 ranges only');
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text.trim());
  if (!match) return notParsed('is not an IPv4 range like 203.0.113.0/24', fixRange(text));
  const octets = match.slice(1, 5).map(Number);
  if (octets.some((octet) => octet > 255)) return notParsed('has a number above 255');
  const prefix = match[5] === undefined ? 32 : Number(match[5]);
  if (prefix > 32) return notParsed('has a prefix length above 32');
  const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return parsed({ base: mask(address, prefix), prefix });
}

/** Always with its prefix length: `203.0.113.9/32`. */
export function formatRange({ base, prefix }: Range): string {
  return `${[24, 16, 8, 0].map((shift) => (base >>> shift) & 255).join('.')}/${prefix}`;
}

const mask = (address: number, prefix: number): number => (prefix === 0 ? 0 : (address & (-1 << (32 - prefix))) >>> 0);

function fixRange(text: string): string | undefined {
  const wildcard = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\*$/.exec(text.trim());
  return wildcard ? `${wildcard[1]}.0/24` : undefined;
}
