import type { Side } from '../../documents/impact.ts';
import { groupBy } from '../group-by.ts';
import type { KindWords } from './words/kind-words.ts';

/** Kinds of mail that are told as one: the same was changed, and on one side the same happens to all of them. */
export interface Together {
  readonly kinds: readonly [KindWords, ...KindWords[]];
  /** The side on which the same happens to all; null: one kind by itself. */
  readonly common: Side | null;
}

/** So few kinds are told one by one. */
const few = 3;

/**
 * A change mostly shows in many kinds of mail that differ in who decided before, or in who decides now: `"Confidential"` has
 * one more word, and nine policies lose some mail to it. Told one by one they are nine times the same story. The largest
 * groups are made first, then those of mail from or to the same people told apart from the rest; what is told stays in the
 * order in which it came.
 */
export function toldTogether(all: readonly KindWords[]): readonly Together[] {
  const { groups, left } = grouped(all, stories);
  return [...groups.flatMap(byEnds), ...left.map(alone)].sort(
    (a, b) => all.indexOf(a.kinds[0]) - all.indexOf(b.kinds[0]),
  );
}

/** Several kinds of mail with one story. */
interface Group extends Together {
  readonly common: Side;
}

interface Grouped {
  readonly groups: readonly Group[];
  readonly left: readonly KindWords[];
}

/** What kinds of mail may have in common; `common` is the side on which the same happens to them. */
interface Likeness {
  readonly common: Side;
  readonly keyOf: (words: KindWords) => string;
}

const stories: readonly Likeness[] = (['after', 'before'] as const).map((common) => ({
  common,
  keyOf: (words) => JSON.stringify([words.changed, words[common]]),
}));

function grouped(all: readonly KindWords[], likenesses: readonly Likeness[]): Grouped {
  const groups: Group[] = [];
  let left = all;
  for (;;) {
    const [largest] = likenesses
      .flatMap(({ common, keyOf }) => [...groupBy(left, keyOf).values()].map((kinds) => ({ kinds, common })))
      .sort((a, b) => b.kinds.length - a.kinds.length);
    if (largest === undefined || largest.kinds.length < few) return { groups, left };
    const { common, kinds } = largest;
    const [first, ...others] = kinds;
    if (first === undefined) throw new Error('a group has a member');
    groups.push({ kinds: [first, ...others], common });
    left = left.filter((one) => !kinds.includes(one));
  }
}

/** One story, with the mail to the same people, or from the same, told apart from the rest. */
function byEnds({ kinds, common }: Group): readonly Together[] {
  const ends = (['to', 'from'] as const).map((end): Likeness => ({ common, keyOf: ({ mail }) => mail[end] }));
  const { groups, left } = grouped(kinds, ends);
  const [first, ...others] = left;
  if (first === undefined) return groups;
  return [...groups, ...(left.length < few ? left.map(alone) : [{ kinds: [first, ...others] as const, common }])];
}

const alone = (words: KindWords): Together => ({ kinds: [words], common: null });
