import { and, type Bits, isInside, isNone, meets } from './bits.ts';
import { bothLiterals, type Cell, fieldCount, type Literal, opposite, type Pools } from './cell.ts';
import { cuts, disjoint, everything, inside, type Relation, type SetId } from './set-pool.ts';

/**
 * What several cells have in common. Unlike a cell it is made for one question and then forgotten: its sets are in no
 * pool, except those that are one of the cells' own.
 */
export interface Area {
  /** The number of the set in its pool; -1: it is in none. */
  readonly sets: readonly SetId[];
  readonly bits: readonly Bits[];
  readonly literals: readonly Literal[];
}

/** Null where they have nothing in common. */
export function areaOf(pools: Pools, cells: readonly Cell[]): Area | null {
  let literals: readonly Literal[] | null = [];
  for (const cell of cells) {
    literals = bothLiterals(literals, cell.literals);
    if (literals === null) return null;
  }
  const sets: SetId[] = [];
  const bits: Bits[] = [];
  for (let field = 0; field < fieldCount; field++) {
    const pool = pools[field]!;
    let set: SetId = everything;
    let own = pool.bitsOf(everything);
    for (const cell of cells) {
      const other = cell.sets[field]!;
      if (other === everything || other === set) continue;
      const relation = set >= 0 ? pool.relation(set, other) : relate(own, pool.bitsOf(other));
      if (relation === disjoint) return null;
      if (relation === inside) continue;
      if (set >= 0 && pool.relation(other, set) === inside) {
        set = other;
        own = pool.bitsOf(other);
      } else {
        set = -1;
        own = and(own, pool.bitsOf(other));
        if (isNone(own)) return null;
      }
    }
    sets.push(set);
    bits.push(own);
  }
  return { sets, bits, literals };
}

/** How an area lies to cells; what is found out of a set is remembered, since many cells have the same. */
export interface AreaRelations {
  readonly ofField: (field: number, set: SetId) => Relation;
  readonly of: (cell: Cell) => Relation;
}

export function relationsOf(pools: Pools, area: Area): AreaRelations {
  const known: (Map<SetId, Relation> | undefined)[] = new Array(fieldCount).fill(undefined);
  const ofField = (field: number, set: SetId): Relation => {
    if (set === everything) return inside;
    const own = area.sets[field]!;
    if (own >= 0) return pools[field]!.relation(own, set);
    known[field] ??= new Map();
    const map = known[field]!;
    let found = map.get(set);
    if (found === undefined) {
      found = relate(area.bits[field]!, pools[field]!.bitsOf(set));
      map.set(set, found);
    }
    return found;
  };
  return {
    ofField,
    of: (cell) => {
      let result: Relation = inside;
      for (const one of cell.literals) {
        if (area.literals.includes(opposite(one))) return disjoint;
        if (!area.literals.includes(one)) result = cuts;
      }
      for (let field = 0; field < fieldCount; field++) {
        const relation = ofField(field, cell.sets[field]!);
        if (relation === disjoint) return disjoint;
        if (relation === cuts) result = cuts;
      }
      return result;
    },
  };
}

const relate = (a: Bits, b: Bits): Relation => (meets(a, b) ? (isInside(a, b) ? inside : cuts) : disjoint);
