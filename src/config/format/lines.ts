/** A line of the result, with what is needed to keep comments below one another that stood so. */
export interface Line {
  /** Everything but the comment, indented. */
  readonly code: string;
  readonly comment?: {
    readonly text: string;
    /** As written. */
    readonly column: number;
    /** How many blanks are between it and the code, as written. */
    readonly gap: number;
    /** It has a line of its own; the code is its indentation. */
    readonly isAlone: boolean;
  };
}

/**
 * Comments at the end of neighbouring lines that begin in one column still do when the lines have become longer or
 * shorter; the nearest is as near to its code as it was. A comment alone on the next line may go on in that column.
 */
export function joinComments(lines: readonly Line[]): readonly string[] {
  const result: string[] = [];
  for (let index = 0; index < lines.length; ) {
    const group = groupAt(lines, index);
    const column = columnOf(group);
    for (const { code, comment } of group) {
      if (!comment || column === undefined) result.push(code + (comment?.text ?? ''));
      else result.push((comment.isAlone ? '' : code).padEnd(column) + comment.text);
    }
    index += group.length;
  }
  return result;
}

/** Where the comments of a group begin; undefined where there is no code that they stand beside. */
function columnOf(group: readonly Line[]): number | undefined {
  let widest = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { code, comment } of group) {
    if (!comment || comment.isAlone) continue;
    widest = Math.max(widest, code.length);
    nearest = Math.min(nearest, comment.gap);
  }
  return widest < 0 ? undefined : widest + Math.max(1, nearest);
}

/** The lines from this one on whose comments begin in one column; at least this one. */
function groupAt(lines: readonly Line[], from: number): readonly Line[] {
  const first = lines[from];
  if (!first) return [];
  if (!first.comment || first.comment.isAlone) return [first];
  let end = from + 1;
  while (lines[end]?.comment?.column === first.comment.column) end += 1;
  return lines.slice(from, end);
}
