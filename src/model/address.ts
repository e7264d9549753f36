import { type Domain, parseDomain } from './domain.ts';
import { notParsed, type Parsed, parsed } from './parsed.ts';
import { isPlainAddress } from './plain-address.ts';

/** An e-mail address in its canonical form: lower case, the domain in punycode. */
export type Address = string;

const localPart = /^[^\s@"<>(),;:\\[\]]{1,64}$/;

/** Reads `ann@acme.example`, without a display name. */
export function parseAddress(text: unknown): Parsed<Address> {
  if (typeof text !== 'string') return notParsed('is not an address');
  if (isPlainAddress(text)) return parsed(text);
  const inside = /<([^<>]+@[^<>]+)>\s*$/.exec(text);
  if (inside) return notParsed('has a display name around the address', inside[1]);
  const at = text.lastIndexOf('@');
  if (at < 0) return notParsed('has no @');
  if (/\s/.test(text)) return notParsed('has a blank in it', text.replace(/\s+/g, ''));
  const local = text.slice(0, at);
  if (local === '') return notParsed('has nothing before the @');
  if (!localPart.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..')) {
    return notParsed('has a local part that no mailbox can have');
  }
  const domain = parseDomain(text.slice(at + 1));
  if (!domain.ok) return notParsed(`has a domain that ${domain.problem}`);
  return parsed(`${local.toLowerCase().normalize('NFC')}@${domain.value}`);
}

/** The domain of a canonical address. */
export const domainOf = (address: Address): Domain => address.slice(address.lastIndexOf('@') + 1);
