/** Finite sets of small whole numbers, one bit each. All sets over one universe have the same length. */
export type Bits = Int32Array;

export const newBits = (size: number): Bits => new Int32Array(Math.max(1, (size + 31) >> 5));

export function fullBits(size: number): Bits {
  const bits = newBits(size).fill(-1);
  if (size === 0) bits[0] = 0;
  else if ((size & 31) !== 0) bits[bits.length - 1] = (1 << (size & 31)) - 1;
  return bits;
}

export function bitsOf(size: number, members: Iterable<number>): Bits {
  const bits = newBits(size);
  for (const member of members) bits[member >> 5]! |= 1 << (member & 31);
  return bits;
}

export const has = (bits: Bits, member: number): boolean => ((bits[member >> 5]! >>> (member & 31)) & 1) === 1;

export function add(bits: Bits, member: number): void {
  bits[member >> 5]! |= 1 << (member & 31);
}

export function remove(bits: Bits, member: number): void {
  bits[member >> 5]! &= ~(1 << (member & 31));
}

export function and(a: Bits, b: Bits): Bits {
  const result = new Int32Array(a.length);
  for (let at = 0; at < a.length; at++) result[at] = a[at]! & b[at]!;
  return result;
}

export function minus(a: Bits, b: Bits): Bits {
  const result = new Int32Array(a.length);
  for (let at = 0; at < a.length; at++) result[at] = a[at]! & ~b[at]!;
  return result;
}

export function orInto(target: Bits, more: Bits): void {
  for (let at = 0; at < target.length; at++) target[at]! |= more[at]!;
}

export function isNone(bits: Bits): boolean {
  for (let at = 0; at < bits.length; at++) if (bits[at] !== 0) return false;
  return true;
}

export function meets(a: Bits, b: Bits): boolean {
  for (let at = 0; at < a.length; at++) if ((a[at]! & b[at]!) !== 0) return true;
  return false;
}

/** Whether all of `a` is in `b`. */
export function isInside(a: Bits, b: Bits): boolean {
  for (let at = 0; at < a.length; at++) if ((a[at]! & ~b[at]!) !== 0) return false;
  return true;
}

export function sameBits(a: Bits, b: Bits): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** The first member from a number on; -1 where there is none. */
export const firstFrom = (bits: Bits, from: number): number => firstWithin(bits, bits, from);

/** The first member from a number on that is in the one set and not in the other; -1 where there is none. */
export function firstOutside(bits: Bits, other: Bits, from: number): number {
  let at = from >> 5;
  if (at >= bits.length) return -1;
  let word = bits[at]! & ~other[at]! & (-1 << (from & 31));
  while (word === 0) {
    if (++at >= bits.length) return -1;
    word = bits[at]! & ~other[at]!;
  }
  return at * 32 + 31 - Math.clz32(word & -word);
}

/** The first member from a number on that is in both sets; -1 where there is none. */
export function firstWithin(bits: Bits, other: Bits, from: number): number {
  let at = from >> 5;
  if (at >= bits.length) return -1;
  let word = bits[at]! & other[at]! & (-1 << (from & 31));
  while (word === 0) {
    if (++at >= bits.length) return -1;
    word = bits[at]! & other[at]!;
  }
  return at * 32 + 31 - Math.clz32(word & -word);
}
