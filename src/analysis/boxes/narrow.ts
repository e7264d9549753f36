import { type Area, type AreaRelations, relationsOf } from './area.ts';
import { type Bits, isNone, minus } from './bits.ts';
import { type Cell, fieldCount, type Pools } from './cell.ts';
import { cuts, everything, inside } from './set-pool.ts';

/**
 * Takes away what blockers hold that reach past the area in one field only, until there are none: the area and the blockers that
 * are left. Null: nothing is left.
 */
export function narrow(
  pools: Pools,
  start: Area,
  all: readonly Cell[],
): { area: Area; blockers: readonly Cell[] } | null {
  let area = start;
  let blockers = all;
  for (;;) {
    const relations = relationsOf(pools, area);
    const left: Cell[] = [];
    let bits: Bits[] | null = null;
    for (const cell of blockers) {
      const relation = relations.of(cell);
      if (relation === inside) return null;
      if (relation !== cuts) continue;
      const field = onlyCutting(relations, area, cell);
      if (field < 0) {
        left.push(cell);
        continue;
      }
      bits ??= [...area.bits];
      bits[field] = minus(bits[field]!, pools[field]!.bitsOf(cell.sets[field]!));
      if (isNone(bits[field]!)) return null;
    }
    if (bits === null) return { area, blockers: left };
    const changed = bits;
    area = {
      ...area,
      bits: changed,
      sets: area.sets.map((set, field) => (changed[field] === area.bits[field] ? set : -1)),
      parts: area.parts.map((parts, field) => {
        const set = area.sets[field]!;
        return changed[field] === area.bits[field] || set < 0 ? parts : [set];
      }),
    };
    blockers = left;
  }
}

/** The one field in which the area reaches past a cell; -1: there are several, or a question that is open. */
function onlyCutting(relations: AreaRelations, area: Area, cell: Cell): number {
  if (cell.literals.some((one) => !area.literals.includes(one))) return -1;
  let found = -1;
  for (let field = 0; field < fieldCount; field++) {
    if (cell.sets[field] === everything || relations.ofField(field, cell.sets[field]!) !== cuts) continue;
    if (found >= 0) return -1;
    found = field;
  }
  return found;
}
