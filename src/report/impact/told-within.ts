import type { ImpactItem } from './impact-item.ts';
import { firstOf } from './words/names.ts';

/** Items, as far as there is room for them. */
export interface Told {
  readonly items: readonly ImpactItem[];
  /** Kinds of mail that are told. */
  readonly kinds: number;
  /** Kinds of mail of which nothing is told: those of items that are left out. */
  readonly more: number;
}

/** So many of several kinds of mail with one story: nobody checks more. */
const mostVariants = 5;

/** The first kinds of mail of one story, and how many more there are. */
export const toldVariants = ({ variants }: ImpactItem) => firstOf(variants, mostVariants);

/** The first ones. `most` counts kinds of mail, those of one story with those that stand alone. */
export function toldWithin(items: readonly ImpactItem[], most: number): Told {
  const told: ImpactItem[] = [];
  let kinds = 0;
  for (const item of items) {
    if (kinds >= most) break;
    told.push(item);
    kinds += Math.max(1, toldVariants(item).told.length);
  }
  return { items: told, kinds, more: items.slice(told.length).reduce((sum, item) => sum + kindsIn(item), 0) };
}

const kindsIn = ({ variants }: ImpactItem): number => Math.max(1, variants.length);
