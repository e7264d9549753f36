import { and, type Bits, fullBits, isInside, isNone, meets, minus, sameBits } from './bits.ts';

/** A set of a pool, by its number. */
export type SetId = number;

/** The set that holds everything has this number in every pool. */
export const everything: SetId = 0;

/** How one set lies to another. */
export const disjoint = 1;
export const inside = 2;
export const cuts = 3;
export type Relation = typeof disjoint | typeof inside | typeof cuts;

/**
 * The sets of one field that conditions are made of, each once: equal sets have the same number. How two of them lie to
 * each other is worked out when it is first asked for, and remembered.
 */
export interface SetPool {
  /** How many things the field tells apart. */
  readonly size: number;
  readonly intern: (bits: Bits) => SetId;
  readonly bitsOf: (set: SetId) => Bits;
  readonly isEmpty: (set: SetId) => boolean;
  /** `inside`: all of `a` is in `b`. Neither is empty. */
  readonly relation: (a: SetId, b: SetId) => Relation;
  readonly both: (a: SetId, b: SetId) => SetId;
  /** What is in `a` and not in `b`. */
  readonly without: (a: SetId, b: SetId) => SetId;
}

export function newSetPool(size: number): SetPool {
  const sets: Bits[] = [];
  const empty: boolean[] = [];
  const byHash = new Map<number, SetId[]>();
  const relations: Uint8Array[] = [];
  const intersections = new Map<number, SetId>();
  const differences = new Map<number, SetId>();

  const intern = (bits: Bits): SetId => {
    const hash = hashOf(bits);
    const alike = byHash.get(hash) ?? [];
    const known = alike.find((set) => sameBits(sets[set]!, bits));
    if (known !== undefined) return known;
    sets.push(bits);
    empty.push(isNone(bits));
    byHash.set(hash, [...alike, sets.length - 1]);
    return sets.length - 1;
  };
  const relation = (a: SetId, b: SetId): Relation => {
    if (a === b || b === everything) return inside;
    let row = relations[a];
    if (row === undefined || row.length <= b) {
      const longer = new Uint8Array(sets.length);
      if (row !== undefined) longer.set(row);
      relations[a] = row = longer;
    }
    const known = row[b];
    if (known !== 0) return known as Relation;
    const [x, y] = [sets[a]!, sets[b]!];
    const found = meets(x, y) ? (isInside(x, y) ? inside : cuts) : disjoint;
    row[b] = found;
    return found;
  };
  intern(fullBits(size));
  return {
    size,
    intern,
    bitsOf: (set) => sets[set]!,
    isEmpty: (set) => empty[set]!,
    relation,
    without: (a, b) => {
      const key = a * 2 ** 24 + b;
      let found = differences.get(key);
      if (found === undefined) {
        found = intern(minus(sets[a]!, sets[b]!));
        differences.set(key, found);
      }
      return found;
    },
    both: (a, b) => {
      if (a === b || b === everything) return a;
      if (a === everything) return b;
      const key = Math.min(a, b) * 2 ** 24 + Math.max(a, b);
      let found = intersections.get(key);
      if (found === undefined) {
        found = intern(and(sets[a]!, sets[b]!));
        intersections.set(key, found);
      }
      return found;
    },
  };
}

function hashOf(bits: Bits): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bits.length; at++) {
    hash = Math.imul(hash ^ bits[at]!, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
}
