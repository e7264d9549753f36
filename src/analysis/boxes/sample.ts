import { type Bits, firstOutside, firstWithin } from './bits.ts';

/**
 * Some members of a set, so that for each of some sets that cut it there are members inside of that one and outside. Mostly
 * one of them will do where all of the parts would be many.
 */
export function sampleOf(all: Bits, sets: readonly Bits[]): readonly number[] {
  const members = new Set<number>();
  const size = all.length * 32;
  const note = (member: number) => {
    if (member >= 0) members.add(member);
  };
  for (const [number, set] of sets.entries()) {
    for (let turn = 0; turn < turns; turn++) {
      const from = Math.floor(((number * turns + turn) * golden * size) % size);
      const inside = firstWithin(all, set, from);
      note(inside >= 0 ? inside : firstWithin(all, set, 0));
      const outside = firstOutside(all, set, from);
      note(outside >= 0 ? outside : firstOutside(all, set, 0));
    }
  }
  return [...members].sort((a, b) => a - b);
}

const turns = 2;
const golden = (Math.sqrt(5) - 1) / 2;
