import { describe, expect, test } from 'vitest';
import {
  add,
  and,
  type Bits,
  bitsOf,
  firstFrom,
  firstOutside,
  firstWithin,
  fullBits,
  has,
  isInside,
  isNone,
  meets,
  minus,
  newBits,
  orInto,
  remove,
  sameBits,
} from '../../../src/analysis/boxes/bits.ts';
import { newRandom, type Random } from '../../routing/indexed/random.ts';

/** Sizes around those at which a set takes another word. */
const sizes = [0, 1, 2, 31, 32, 33, 63, 64, 65, 96];

const numbers = (size: number): readonly number[] => Array.from({ length: size }, (_, at) => at);
const membersOf = (bits: Bits, size: number): readonly number[] => numbers(size).filter((at) => has(bits, at));

/** Few members, or nearly all. */
function some(random: Random, size: number): readonly number[] {
  const share = random.pick([0, 5, 50, 95, 100]);
  return numbers(size).filter(() => random.percent(share));
}

describe('a set of small numbers', () => {
  test('has what was put into it, and nothing past its end', () => {
    for (const size of sizes) {
      const random = newRandom(size);
      const members = some(random, size);
      const bits = bitsOf(size, members);
      expect(bits.length).toBe(Math.max(1, Math.ceil(size / 32)));
      expect(membersOf(bits, bits.length * 32)).toEqual(members);
      expect(membersOf(fullBits(size), bits.length * 32)).toEqual(numbers(size));
      expect(membersOf(newBits(size), bits.length * 32)).toEqual([]);
      for (const member of numbers(size)) {
        const one = newBits(size);
        add(one, member);
        add(one, member);
        expect(membersOf(one, bits.length * 32)).toEqual([member]);
        const others = fullBits(size);
        remove(others, member);
        remove(others, member);
        expect(membersOf(others, bits.length * 32)).toEqual(numbers(size).filter((at) => at !== member));
      }
    }
  });

  test('is met, joined, left out and compared as sets are', () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = newRandom(seed);
      const size = random.pick(sizes);
      const a = some(random, size);
      const b = random.percent(20) ? a : random.percent(30) ? a.filter(() => random.percent(95)) : some(random, size);
      const [x, y] = [bitsOf(size, a), bitsOf(size, b)];
      const common = a.filter((one) => b.includes(one));
      const left = a.filter((one) => !b.includes(one));
      expect(membersOf(and(x, y), size)).toEqual(common);
      expect(membersOf(minus(x, y), size)).toEqual(left);
      expect(meets(x, y)).toBe(common.length > 0);
      expect(isInside(x, y)).toBe(left.length === 0);
      expect(sameBits(x, y)).toBe(left.length === 0 && a.length === b.length);
      expect(isNone(x)).toBe(a.length === 0);
      const joined = bitsOf(size, a);
      orInto(joined, y);
      expect(membersOf(joined, size)).toEqual(numbers(size).filter((one) => a.includes(one) || b.includes(one)));
      const starts = numbers(x.length * 32 + 33);
      const firstOf = (all: readonly number[]) => starts.map((from) => all.find((one) => one >= from) ?? -1);
      expect(starts.map((from) => firstFrom(x, from))).toEqual(firstOf(a));
      expect(starts.map((from) => firstOutside(x, y, from))).toEqual(firstOf(left));
      expect(starts.map((from) => firstWithin(x, y, from))).toEqual(firstOf(common));
    }
  });
});
