import type { Strategies } from '../model/policy-set.ts';
import type { Scope } from '../model/scope.ts';
import type { Policy } from './policy.ts';

/** How specific a scope is (docs/domain.md: the order of the console's list). */
export const specificity: Readonly<Record<Scope['type'], number>> = {
  everyone: 0,
  internal: 1,
  external: 2,
  domain: 3,
  group: 4,
  attribute: 5,
  address: 6,
};

/** The strategies that an order of policies depends on. */
export type Order = Pick<Strategies, 'precedence' | 'side-order'>;

/** What told two policies apart; the first three decide by what the guides say, the others by what this page decided. */
export type Criterion = 'override' | 'from' | 'to' | 'age' | 'narrative' | 'id';

/**
 * The order in which policies of one type win: overriding before not; then the more specific From; then the more specific
 * To; then the older; then the narrative that comes first, by code points; then the id. Negative: `a` wins.
 */
export function comparePolicies(order: Order): (a: Policy, b: Policy) => number {
  const criteria = criteriaOf(order);
  return (a, b) => {
    for (const criterion of criteria) {
      const result = compareBy[criterion](a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
}

/** By what `winner` comes before `loser`. */
export function wonBy(order: Order, winner: Policy, loser: Policy): Criterion {
  return criteriaOf(order).find((criterion) => compareBy[criterion](winner, loser) !== 0) ?? 'id';
}

/** Neither override nor the two ranks tell them apart. */
export function isTie(a: Policy, b: Policy): boolean {
  return compareBy.override(a, b) === 0 && compareBy.from(a, b) === 0 && compareBy.to(a, b) === 0;
}

function criteriaOf({ precedence, 'side-order': sideOrder }: Order): readonly Criterion[] {
  const sides: readonly Criterion[] = sideOrder === 'from-first' ? ['from', 'to'] : ['to', 'from'];
  const ranked: readonly Criterion[] =
    precedence === 'override-first' ? ['override', ...sides] : [...sides, 'override'];
  return [...ranked, 'age', 'narrative', 'id'];
}

const compareBy: Readonly<Record<Criterion, (a: Policy, b: Policy) => number>> = {
  override: (a, b) => Number(b.fields.override) - Number(a.fields.override),
  from: (a, b) => specificity[b.fields.from.type] - specificity[a.fields.from.type],
  to: (a, b) => specificity[b.fields.to.type] - specificity[a.fields.to.type],
  age: (a, b) => compareAge(a.createTime ?? null, b.createTime ?? null),
  narrative: (a, b) => compareCodePoints(a.name, b.name),
  id: (a, b) => compareCodePoints(a.id ?? a.handle, b.id ?? b.handle),
};

/** What does not exist yet is newer than all that does. */
function compareAge(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}

/** Not as `<` does it, which compares halves of characters: those outside the first plane would come before U+E000. */
export function compareCodePoints(a: string, b: string): number {
  for (let at = 0; at < a.length; at++) {
    // Inside a pair both are at the same half of the same character, which is equal again.
    const difference = a.codePointAt(at)! - (b.codePointAt(at) ?? -1);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
