import { headWords, type PolicyIndex } from './policy-index.ts';
import type { Rows } from './rows.ts';

/** The policies of which one side holds the sender, by the address that each of them looks at. */
export interface SenderRow {
  readonly words: Int32Array;
  readonly row: number;
  /** The specificities of all scopes that hold one of the addresses, as bits. */
  readonly ranks: number;
  /** By the envelope. */
  readonly isInternal: boolean;
  readonly select: (envelope: number, header: number) => void;
}

/**
 * Where both addresses are of one atom, which they are in most messages, the row is the atom's. Otherwise it is made of two:
 * of the envelope's, the policies that look at it, and of the header's, those that look at that. A bit of such a row's
 * summary may stand for a word that is zero: then a search looks once in vain.
 */
export function newSenderRow(rows: Rows, { layout, masks, looksAt }: PolicyIndex): SenderRow {
  const { stride } = layout;
  const { words } = rows;
  const own = new Int32Array(stride);
  const { envelope: looksAtEnvelope, header: looksAtHeader } = looksAt;
  // Fields that change: they are read for every search.
  const selected = {
    words,
    row: 0,
    ranks: 0,
    isInternal: false,
    select: (envelope: number, header: number): void => {
      const first = rows.rowOf(envelope);
      selected.ranks = rows.ranksIn(first);
      selected.isInternal = rows.isInternalIn(first);
      if (envelope === header && !rows.takeTurns) {
        selected.words = words;
        selected.row = first;
        return;
      }
      selected.words = own;
      selected.row = 0;
      own.set(words.subarray(first, first + stride));
      if (envelope === header) return;
      const second = rows.rowOf(header);
      selected.ranks |= rows.ranksIn(second);
      for (let word = headWords; word < stride; word++) {
        own[word] =
          (own[word]! & masks[looksAtEnvelope + word]!) | (words[second + word]! & masks[looksAtHeader + word]!);
      }
    },
  };
  return selected;
}
