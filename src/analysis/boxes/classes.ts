import { type Bits, countOf, firstFrom, forEachBit, has, newBits } from './bits.ts';

/** The members of a set, cut into as few parts as some other sets can tell apart. */
export interface Classes {
  /** One member of each class. */
  readonly members: readonly number[];
  /** The classes in each of the other sets, in their order. */
  readonly of: readonly Bits[];
}

/**
 * Starts with one class; each set splits every class that it cuts. Whichever is fewer, the members in the set or those
 * outside of it, are moved to new classes: small sets cost little in a large world.
 */
export function classesOf(all: Bits, sets: readonly Bits[]): Classes {
  const classOf = new Int32Array(all.length * 32);
  const total = countOf(all);
  let classes = 1;
  for (const set of sets) {
    const moved = new Map<number, number>();
    const isIn = countCommon(all, set) * 2 <= total;
    const part = new Int32Array(all.length);
    for (let at = 0; at < all.length; at++) part[at] = all[at]! & (isIn ? set[at]! : ~set[at]!);
    forEachBit(part, (member) => {
      const old = classOf[member]!;
      let next = moved.get(old);
      if (next === undefined) {
        next = classes++;
        moved.set(old, next);
      }
      classOf[member] = next;
    });
  }
  const members: number[] = [];
  const seen = new Uint8Array(classes);
  for (let member = firstFrom(all, 0); member >= 0; member = firstFrom(all, member + 1)) {
    const one = classOf[member]!;
    if (seen[one] === 1) continue;
    seen[one] = 1;
    members.push(member);
  }
  return {
    members,
    of: sets.map((set) => {
      const bits = newBits(members.length);
      for (const [index, member] of members.entries()) if (has(set, member)) bits[index >> 5]! |= 1 << (index & 31);
      return bits;
    }),
  };
}

function countCommon(a: Bits, b: Bits): number {
  const common = new Int32Array(a.length);
  for (let at = 0; at < a.length; at++) common[at] = a[at]! & b[at]!;
  return countOf(common);
}
