import { indentation, type Level, root, type Token } from './tokens.ts';

/**
 * The column of a comment that has a line of its own. It belongs to what follows; but where it is indented further than
 * that, to the collection before it whose entries begin where it does, of which it is the last line.
 */
export function commentColumn(comment: Token, before: Token | undefined, after: Token | undefined): number {
  const wanted = after ? ownLineColumn(after) : 0;
  const level = after?.level ?? root;
  if (!before || comment.column <= level.source) return wanted;
  const around = chain(before.level);
  if (!around.includes(level)) return wanted;
  if (isOpen(before) && comment.column > before.level.source) return before.level.target + indentation;
  const inner = around.slice(0, around.indexOf(level));
  return inner.find(({ source }) => source <= comment.column)?.target ?? wanted;
}

/** Where a word begins that is the first of its line, outside of brackets. */
export const ownLineColumn = ({ level, hangs }: Token): number => level.target + (hangs ? indentation : 0);

/** `key:` or `-` with nothing after it: what is indented below is about that. */
const isOpen = ({ kind }: Token): boolean => kind === 'map-value-ind' || kind === 'seq-item-ind';

/** From the inside to the outside. */
function chain(level: Level): readonly Level[] {
  const all: Level[] = [];
  for (let at: Level | undefined = level; at; at = at.parent) all.push(at);
  return all;
}
