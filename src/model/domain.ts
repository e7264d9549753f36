import { notParsed, type Parsed, parsed } from './parsed.ts';
import { isPlainDomain } from './plain-address.ts';

/** A mail domain in its canonical form: lower case, punycode. Domains compare equal when this is equal. */
export type Domain = string;

// `URL` is the one name of the web platform that the pure rooms use: browsers and Node share it (docs/decisions/0003).
declare const URL: new (url: string) => { readonly hostname: string };

const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
const plain = /^[a-z0-9_.-]+$/;

/** Reads a domain; `bücher.example` is `xn--bcher-kva.example`. */
export function parseDomain(text: unknown): Parsed<Domain> {
  if (typeof text !== 'string') return notParsed('is not a domain');
  if (isPlainDomain(text)) return parsed(text);
  const lower = text.toLowerCase();
  if (/\s/.test(text)) return notParsed('has a blank in it', text.replace(/\s+/g, '') || undefined);
  if (lower.includes('@')) return notParsed('is an address, not a domain', lower.slice(lower.lastIndexOf('@') + 1));
  if (/^[a-z]+:\/\//.test(lower)) return notParsed('is a web address, not a domain');
  if (lower.startsWith('*.'))
    return notParsed('has a wildcard: a domain matches exactly, never its subdomains', lower.slice(2));
  const ascii = plain.test(lower) ? lower : toAscii(lower);
  if (ascii === undefined || ascii.length > 253) return notParsed('is not a domain name');
  const labels = ascii.split('.');
  if (labels.length < 2) return notParsed('has no dot: a mail domain has at least two parts');
  if (!labels.every((part) => label.test(part)))
    return notParsed('is not a domain name', ascii.replace(/^\.+|\.+$/g, ''));
  if (/^\d+$/.test(labels.at(-1) ?? '')) return notParsed('is a number, not a domain name');
  return parsed(ascii);
}

function toAscii(domain: string): string | undefined {
  // What URL would read as something else than a host is no domain anyway.
  if (/[/?#:@%\\[\]<>^|\s]/.test(domain)) return undefined;
  try {
    return new URL(`https://${domain}/`).hostname;
  } catch {
    return undefined;
  }
}
