import { and, type Bits, isInside, isNone, meets } from './bits.ts';
import { bothLiterals, type Cell, fieldCount, type Literal, opposite, type Pools } from './cell.ts';
import { cuts, disjoint, everything, inside, type Relation, type SetId, type SetPool } from './set-pool.ts';

/**
 * What several cells have in common. Unlike a cell it is made for one question and then forgotten: its sets are in no
 * pool, except those that are one of the cells' own.
 */
export interface Area {
  /** The number of the set in its pool; -1: it is in none. */
  readonly sets: readonly SetId[];
  readonly bits: readonly Bits[];
  /** Of a field whose set is in no pool: the sets that it is common to. */
  readonly parts: readonly (readonly SetId[])[];
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
  const parts: (readonly SetId[])[] = [];
  for (let field = 0; field < fieldCount; field++) {
    const pool = pools[field]!;
    let set: SetId = everything;
    let own = pool.bitsOf(everything);
    const common: SetId[] = [];
    for (const cell of cells) {
      const other = cell.sets[field]!;
      if (other === everything || other === set) continue;
      const relation = set >= 0 ? pool.relation(set, other) : relateAll(pool, common, own, other);
      if (relation === disjoint) return null;
      if (relation === inside) continue;
      if (set >= 0 && pool.relation(other, set) === inside) {
        set = other;
        own = pool.bitsOf(other);
      } else {
        if (set >= 0) common.push(set);
        common.push(other);
        set = -1;
        own = and(own, pool.bitsOf(other));
        if (isNone(own)) return null;
      }
    }
    sets.push(set);
    bits.push(own);
    parts.push(common);
  }
  return { sets, bits, parts, literals };
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
      found = relateAll(pools[field]!, area.parts[field]!, area.bits[field]!, set);
      map.set(set, found);
    }
    return found;
  };
  return {
    ofField,
    of: (cell) => {
      let result: Relation = inside;
      const { sets, literals } = cell;
      for (let at = 0; at < literals.length; at++) {
        if (area.literals.includes(opposite(literals[at]!))) return disjoint;
        if (!area.literals.includes(literals[at]!)) result = cuts;
      }
      for (let field = 0; field < fieldCount; field++) {
        if (sets[field] === everything) continue;
        const relation = ofField(field, sets[field]!);
        if (relation === disjoint) return disjoint;
        if (relation === cuts) result = cuts;
      }
      return result;
    },
  };
}

/** Mostly one of the parts tells it already, and how sets of a pool lie to each other is remembered. */
function relateAll(pool: SetPool, parts: readonly SetId[], own: Bits, set: SetId): Relation {
  for (const part of parts) {
    const relation = pool.relation(part, set);
    if (relation !== cuts) return relation;
  }
  return relate(own, pool.bitsOf(set));
}

const relate = (a: Bits, b: Bits): Relation => (meets(a, b) ? (isInside(a, b) ? inside : cuts) : disjoint);
