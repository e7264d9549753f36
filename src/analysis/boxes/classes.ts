import { type Bits, firstFrom, has, newBits } from './bits.ts';

/** The members of a set, cut into as few parts as some other sets can tell apart. */
export interface Classes {
  /** One member of each class. */
  readonly members: readonly number[];
  /** The classes in each of the other sets, in their order. */
  readonly of: readonly Bits[];
}

// Room that each question uses and leaves clean: a question about a large directory would else begin with asking for it.
let classOf = new Int32Array(0);

/**
 * Starts with one class, number 0; each set splits every class that it cuts, by moving its members to new classes. Whichever are
 * fewer are moved, the members in the set or those outside of it, so that small sets cost little in a large world.
 */
export function classesOf(all: Bits, sets: readonly Bits[]): Classes {
  if (classOf.length < all.length * 32) classOf = new Int32Array(all.length * 32);
  const touched: number[] = [];
  const total = count(all, null);
  // By class: into which class its members were moved last, and by which set.
  const moved: number[] = [0];
  const movedBy: number[] = [-1];
  for (let number = 0; number < sets.length; number++) {
    const set = sets[number]!;
    const flip = count(all, set) * 2 <= total ? 0 : -1;
    for (let at = 0; at < all.length; at++) {
      let word = all[at]! & (set[at]! ^ flip);
      while (word !== 0) {
        const member = at * 32 + 31 - Math.clz32(word & -word);
        word &= word - 1;
        const old = classOf[member]!;
        if (old === 0) touched.push(member);
        if (movedBy[old] !== number) {
          movedBy[old] = number;
          moved[old] = moved.length;
          movedBy.push(number);
          moved.push(moved.length);
        }
        classOf[member] = moved[old]!;
      }
    }
  }
  const members = representatives(all, touched, total, moved.length);
  for (const member of touched) classOf[member] = 0;
  return {
    members,
    of: sets.map((set) => {
      const bits = newBits(members.length);
      for (let index = 0; index < members.length; index++) {
        if (has(set, members[index]!)) bits[index >> 5]! |= 1 << (index & 31);
      }
      return bits;
    }),
  };
}

/** The first member of each class that has any. */
function representatives(all: Bits, touched: readonly number[], total: number, classes: number): readonly number[] {
  const seen = new Uint8Array(classes);
  const members: number[] = [];
  // A member may have been touched twice, but is in one class in the end; those never touched are in the first.
  for (const member of touched) {
    const one = classOf[member]!;
    if (seen[one] === 1) continue;
    seen[one] = 1;
    members.push(member);
  }
  if (touched.length < total) {
    let member = firstFrom(all, 0);
    while (member >= 0 && classOf[member] !== 0) member = firstFrom(all, member + 1);
    if (member >= 0) members.push(member);
  }
  return members.sort((a, b) => a - b);
}

/** How many members two sets have in common; null: everything. */
function count(a: Bits, b: Bits | null): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) {
    let word = b === null ? a[at]! : a[at]! & b[at]!;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    sum += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return sum;
}
