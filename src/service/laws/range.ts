const shape = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/;

/** IPv4 in CIDR notation; a bare address is a range of one. */
export function isRange(text: string): boolean {
  const match = shape.exec(text);
  if (!match) return false;
  const octets = match.slice(1, 5).map(Number);
  return octets.every((octet) => octet <= 255) && Number(match[5] ?? 32) <= 32;
}
