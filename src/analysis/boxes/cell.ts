import { disjoint, everything, inside, type SetId, type SetPool } from './set-pool.ts';

/** What a message for one recipient is told apart by, besides yes-or-no questions. */
export const fields = [
  'from',
  'headerFrom',
  'to',
  'sourceIp',
  'at',
  'sendSecure',
  'application',
  'recipients',
] as const;
export type Field = (typeof fields)[number];
export const fieldCount = fields.length;
export const fieldAt = Object.fromEntries(fields.map((field, at) => [field, at])) as Readonly<Record<Field, number>>;

/**
 * The answer to a yes-or-no question (is this word list triggered? is the sender in a group that nobody knows?): the
 * question's number times two, plus one where the answer is yes.
 */
export type Literal = number;

export const literal = (question: number, answer: boolean): Literal => question * 2 + (answer ? 1 : 0);
export const questionOf = (one: Literal): number => one >> 1;
export const opposite = (one: Literal): Literal => one ^ 1;

/** A set of mail: a set for each field, in the order of `fields`, and answers, ascending. */
export interface Cell {
  readonly sets: readonly SetId[];
  readonly literals: readonly Literal[];
}

/** One pool for each field; the three of addresses are the same. */
export type Pools = readonly SetPool[];

export const anyMail: Cell = { sets: new Array<SetId>(fieldCount).fill(everything), literals: [] };

/** Null where no answers can be both. */
export function bothLiterals(a: readonly Literal[], b: readonly Literal[]): readonly Literal[] | null {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all = [...new Set([...a, ...b])].sort((x, y) => x - y);
  return all.some((one, at) => at > 0 && questionOf(one) === questionOf(all[at - 1]!)) ? null : all;
}

/** Null where nothing is in both. The sets of the result are kept in the pools: not for what is made often. */
export function bothCells(pools: Pools, a: Cell, b: Cell): Cell | null {
  const literals = bothLiterals(a.literals, b.literals);
  if (literals === null) return null;
  const sets: SetId[] = [];
  for (let field = 0; field < fieldCount; field++) {
    const set = pools[field]!.both(a.sets[field]!, b.sets[field]!);
    if (pools[field]!.isEmpty(set)) return null;
    sets.push(set);
  }
  return { sets, literals };
}

export function cellsMeet(pools: Pools, a: Cell, b: Cell): boolean {
  for (let field = 0; field < fieldCount; field++) {
    const [x, y] = [a.sets[field]!, b.sets[field]!];
    if (x === everything || y === everything || x === y) continue;
    if (pools[field]!.relation(x, y) === disjoint) return false;
  }
  return !contradict(a.literals, b.literals);
}

export function contradict(a: readonly Literal[], b: readonly Literal[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return a.some((one) => b.includes(opposite(one)));
}

/** Whether all of `a` is in `b`. */
export function isCellWithin(pools: Pools, a: Cell, b: Cell): boolean {
  for (let field = 0; field < fieldCount; field++) {
    const set = b.sets[field]!;
    if (set !== everything && pools[field]!.relation(a.sets[field]!, set) !== inside) return false;
  }
  return b.literals.length === 0 || b.literals.every((one) => a.literals.includes(one));
}
