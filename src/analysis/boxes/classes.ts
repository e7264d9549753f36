import { type Bits, firstFrom } from './bits.ts';

// Room that each question uses and leaves clean: a question about a large directory would else begin with asking for it.
let classOf = new Int32Array(0);

/**
 * One member of each part that some sets cut another one into: what none of them tells apart is in one part.
 *
 * Starts with one class, number 0; each set splits every class that it cuts, by moving its members to new classes. Whichever are
 * fewer are moved, the members in the set or those outside of it, so that small sets cost little in a large world.
 */
export function classesOf(all: Bits, sets: readonly Bits[]): readonly number[] {
  if (classOf.length < all.length * 32) classOf = new Int32Array(all.length * 32);
  const touched: number[] = [];
  const words = filledWords(all);
  const total = count(words, all, all);
  // By class: into which class its members were moved last, and by which set.
  const moved: number[] = [0];
  const movedBy: number[] = [-1];
  for (let number = 0; number < sets.length; number++) {
    const set = sets[number]!;
    const flip = count(words, all, set) * 2 <= total ? 0 : -1;
    for (let index = 0; index < words.length; index++) {
      const at = words[index]!;
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
  return members;
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

/** Where a set has members at all: mostly it is small in a large world. */
function filledWords(all: Bits): readonly number[] {
  const words: number[] = [];
  for (let at = 0; at < all.length; at++) if (all[at] !== 0) words.push(at);
  return words;
}

/** How many members two sets have in common. */
function count(words: readonly number[], a: Bits, b: Bits): number {
  let sum = 0;
  for (let index = 0; index < words.length; index++) {
    const at = words[index]!;
    let word = a[at]! & b[at]!;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    sum += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return sum;
}
