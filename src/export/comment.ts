import { printable } from '../model/printable.ts';
import { wrap } from '../model/wrap.ts';

/** Prose as the lines of a comment, without the mark that begins one. Nothing of an account is more than text in it. */
export const commentLines = (text: string, width: number): readonly string[] => wrap(printable(text), width);

/** How wide a line of a written file may be. */
export const fileWidth = 110;
