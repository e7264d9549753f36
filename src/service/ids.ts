import { createHash } from 'node:crypto';

/**
 * Ids are opaque, long, and one object has many of them: an id is a *variant* number and the object's sequence number
 * under a mask that depends on the variant, with a check sum over both. So any id that was ever given out can be read
 * back without keeping a list, variant 0 is the one that is stored in references, and an id of another account is none.
 */
export interface Ids {
  readonly encode: (seq: number, variant?: number) => string;
  readonly decode: (id: string) => number | undefined;
}

const bytes = 48;

export function idsOf(accountId: string): Ids {
  const digest = (part: Buffer): Buffer => createHash('sha256').update(accountId).update('\0').update(part).digest();

  const encode = (seq: number, variant = 0): string => {
    const id = Buffer.alloc(bytes);
    id.writeBigUInt64BE(BigInt(variant), 0);
    id.writeBigUInt64BE(BigInt(seq), 8);
    mix(id, digest(id.subarray(0, 8)));
    digest(id.subarray(0, 16)).copy(id, 16);
    return id.toString('base64url');
  };

  const decode = (text: string): number | undefined => {
    if (text.length !== (bytes * 4) / 3) return undefined;
    const id = Buffer.from(text, 'base64url');
    if (id.length !== bytes || !digest(id.subarray(0, 16)).equals(id.subarray(16))) return undefined;
    mix(id, digest(id.subarray(0, 8)));
    return Number(id.readBigUInt64BE(8));
  };

  return { encode, decode };
}

/** Its own inverse. */
function mix(id: Buffer, mask: Buffer): void {
  for (let at = 0; at < 8; at++) id[8 + at] = (id[8 + at] ?? 0) ^ (mask[at] ?? 0);
}
