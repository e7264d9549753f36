import { foldCase } from './fold.ts';

const token = /[\p{L}\p{N}]+|\s+|./gsu;

/**
 * A text cut into whole words (runs of letters and digits), runs of white space, and other characters one by one, in the
 * form in which case makes no difference.
 *
 * Why: a phrase is found at word boundaries on those ends where it begins or ends with a letter or digit. Words being
 * indivisible, that is the same as: its row of tokens is found in the text's row of tokens. `confidential` is another
 * token than `confidentiality`; `[secure]` is three tokens, found in `x[secure]y`. Nothing is left to check at the ends.
 * White space is one token however long it is, so that a phrase is found across the line ends of a wrapped body.
 */
export function tokens(text: string): readonly string[] {
  return (foldCase(text).match(token) ?? []).map((word) => (word.trim() === '' ? ' ' : word));
}
