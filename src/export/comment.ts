import { printable } from '../model/printable.ts';

/** Prose as the lines of a comment, without the mark that begins one. Nothing of an account is more than text in it. */
export function commentLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of printable(text).split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

/** How wide a line of a written file may be. */
export const fileWidth = 110;
