/**
 * The text of a `|` or `>` block, further in or out as a whole: its content stays as it is. Blank lines that are no part of
 * its value are not in it.
 */
export function moveBlock(
  source: string,
  { header, indent: parent }: { readonly header: string; readonly indent: number },
  target: number,
): readonly string[] {
  const lines = source.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const given = /[1-9]/.exec(header)?.[0];
  const first = lines.find((line) => !isBlank(line));
  // Where no line has words, blanks are no value either, however many there are.
  if (first === undefined) return lines.map(() => '');
  const indent = given === undefined ? blanksBefore(first) : parent + Number(given);
  const margin = ' '.repeat(target);
  return lines.map((line) =>
    isBlank(line) && line.length <= indent ? '' : margin + line.slice(Math.min(indent, blanksBefore(line))),
  );
}

const isBlank = (line: string): boolean => /^ *$/.test(line);
const blanksBefore = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

/** A header that says how far its text is indented says it for the new indentation. */
export const moveHeader = (header: string, indentation: number): string => header.replace(/[1-9]/, String(indentation));

/** A text of several lines that YAML folds: where a line begins and ends is nothing of its value. */
export function moveFolded(text: string, isDoubleQuoted: boolean, target: number): readonly string[] {
  const margin = ' '.repeat(target);
  const lines = text.split('\n');
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const begun = index === 0 ? line : line.replace(/^[ \t]+/, '');
    const ended = isLast ? begun : withoutBlanksAtEnd(begun, isDoubleQuoted);
    return index === 0 || ended === '' ? ended : margin + ended;
  });
}

/** In double quotes a blank after a backslash is one that its author wants. */
function withoutBlanksAtEnd(line: string, isDoubleQuoted: boolean): string {
  const end = endOfRun(line, line.length, ' \t');
  const backslashes = isDoubleQuoted ? end - endOfRun(line, end, '\\') : 0;
  return line.slice(0, backslashes % 2 === 1 ? end + 1 : end);
}

/** Where the signs at the end begin. A pattern that looks for them at an end takes quadratic time. */
function endOfRun(line: string, from: number, signs: string): number {
  let end = from;
  while (end > 0 && signs.includes(line[end - 1] ?? '')) end -= 1;
  return end;
}
