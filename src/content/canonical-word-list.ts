/** The lines of a list; `\r\n`, and `\r` alone, end a line as `\n` does. */
export function wordListLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/**
 * The list as it is compared with another: line ends are `\n`, blanks that end a line and empty lines that end the list
 * are gone. The service may change those on the way, and they mean nothing: both texts parse to the same lines, at the
 * same places. Everything else, comments too, is left: a change of it is a change of the list.
 */
export function canonicalWordList(text: string): string {
  const lines = wordListLines(text).map((line) => line.trimEnd());
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1).join('\n');
}
