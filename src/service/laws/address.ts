import { domainToASCII } from 'node:url';

const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;
const local = /^[^\s@"<>(),:;\\[\]]{1,64}$/;

/** A mail domain: two labels or more; international ones are judged by their punycode form. */
export function isDomain(text: string): boolean {
  if (/[\s/?#:@%\\[\]<>^|]/.test(text)) return false;
  const ascii = /^[\x20-\x7e]+$/.test(text) ? text.toLowerCase() : domainToASCII(text);
  const labels = ascii.split('.');
  return (
    ascii.length <= 253 &&
    labels.length > 1 &&
    labels.every((part) => label.test(part)) &&
    /\D/.test(labels.at(-1) ?? '')
  );
}

export function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const before = text.slice(0, Math.max(at, 0));
  return local.test(before) && !/^\.|\.\.|\.$/.test(before) && isDomain(text.slice(at + 1));
}

/** Addresses and domains that are the same to mail are the same here. */
export function sameForm(text: string): string {
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1).toLowerCase();
  return `${text
    .slice(0, at + 1)
    .toLowerCase()
    .normalize('NFC')}${domainToASCII(domain) || domain}`;
}
