import { and, type Bits, isInside, meets } from './bits.ts';
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
      const relation =
        set >= 0 ? pool.relation(set, other) : relationOfParts(pool, common, other) || relate(own, pool.bitsOf(other));
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
  /** The same as far as it is known without looking at members; `unknown`: it is not. */
  readonly atOnce: (cell: Cell) => Relation | typeof unknown;
}

export const unknown = 0;

export function relationsOf(pools: Pools, area: Area): AreaRelations {
  const known: (Map<SetId, Relation> | undefined)[] = new Array(fieldCount).fill(undefined);
  const fieldAtOnce = (field: number, set: SetId): Relation | typeof unknown => {
    if (set === everything) return inside;
    const own = area.sets[field]!;
    if (own >= 0) return pools[field]!.relation(own, set);
    return known[field]?.get(set) ?? relationOfParts(pools[field]!, area.parts[field]!, set);
  };
  const ofField = (field: number, set: SetId): Relation => {
    const found = fieldAtOnce(field, set);
    if (found !== unknown) return found;
    const relation = relate(area.bits[field]!, pools[field]!.bitsOf(set));
    known[field] ??= new Map();
    known[field]!.set(set, relation);
    return relation;
  };
  const ofLiterals = (cell: Cell): Relation => {
    let result: Relation = inside;
    for (let at = 0; at < cell.literals.length; at++) {
      const one = cell.literals[at]!;
      if (area.literals.includes(opposite(one))) return disjoint;
      if (!area.literals.includes(one)) result = cuts;
    }
    return result;
  };
  const atOnce = (cell: Cell): Relation | typeof unknown => {
    let result: Relation | typeof unknown = ofLiterals(cell);
    if (result === disjoint) return disjoint;
    for (let field = 0; field < fieldCount; field++) {
      if (cell.sets[field] === everything) continue;
      const relation = fieldAtOnce(field, cell.sets[field]!);
      if (relation === disjoint) return disjoint;
      // Where one field is not known yet, another may still keep them apart.
      if (relation === unknown) result = unknown;
      else if (relation === cuts && result !== unknown) result = cuts;
    }
    return result;
  };
  return {
    ofField,
    atOnce,
    of: (cell) => {
      const found = atOnce(cell);
      if (found !== unknown) return found;
      let result: Relation = ofLiterals(cell);
      for (let field = 0; field < fieldCount; field++) {
        if (cell.sets[field] === everything) continue;
        const relation = ofField(field, cell.sets[field]!);
        if (relation === disjoint) return disjoint;
        if (relation === cuts) result = cuts;
      }
      return result;
    },
  };
}

/** Mostly one of the parts tells it, and how sets of a pool lie to each other is remembered. */
function relationOfParts(pool: SetPool, parts: readonly SetId[], set: SetId): Relation | typeof unknown {
  for (let at = 0; at < parts.length; at++) {
    const relation = pool.relation(parts[at]!, set);
    if (relation !== cuts) return relation;
  }
  return unknown;
}

const relate = (a: Bits, b: Bits): Relation => (meets(a, b) ? (isInside(a, b) ? inside : cuts) : disjoint);
