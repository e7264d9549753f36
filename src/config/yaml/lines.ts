/** A place in a text; line and column count from 1, columns in UTF-16 units as editors do. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

const startsByText = new WeakMap<object, readonly number[]>();

/** Where a position of a file is. The table of lines is made once a file, and only when somebody asks. */
export function lineColumn(file: { readonly text: string }, offset: number): LineColumn {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(0, offset - (starts[low] ?? 0)) + 1 };
}

/** The text of a line without its end. */
export function lineAt(file: { readonly text: string }, line: number): string {
  const starts = lineStarts(file);
  const start = starts[line - 1] ?? file.text.length;
  return file.text.slice(start, starts[line] ?? file.text.length).replace(/[\r\n]+$/, '');
}

/** The position at which a line begins. */
export const lineStart = (file: { readonly text: string }, line: number): number =>
  lineStarts(file)[line - 1] ?? file.text.length;

function lineStarts(file: { readonly text: string }): readonly number[] {
  const known = startsByText.get(file);
  if (known) return known;
  const starts = [0];
  const { text } = file;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  startsByText.set(file, starts);
  return starts;
}
