/** A line of a difference: in both texts, only in the one before, or only in the one after. */
export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  /** Without its end. */
  readonly text: string;
  /** The last line of a text that has no line end. */
  readonly unended?: true;
}

/** A part of a text with lines that differ. */
export interface Hunk {
  /** `@@ -1,3 +1,3 @@` */
  readonly header: string;
  readonly lines: readonly DiffLine[];
}

const context = 3;

/**
 * What formatting changed. It keeps the lines that words stand in and only ever removes blank ones, so that which line
 * became which is known and need not be found out.
 */
export function hunksOf(before: string, after: string): readonly Hunk[] {
  const lines = pairLines(linesOf(before), linesOf(after));
  const hunks: Hunk[] = [];
  let oldLine = 1;
  let newLine = 1;
  for (let at = 0; at < lines.length; ) {
    const end = endOfHunk(lines, at);
    if (end === at) {
      oldLine += 1;
      newLine += 1;
      at += 1;
      continue;
    }
    const part = lines.slice(at, end);
    const oldCount = part.filter(({ sign }) => sign !== '+').length;
    const newCount = part.filter(({ sign }) => sign !== '-').length;
    hunks.push({ header: `@@ -${range(oldLine, oldCount)} +${range(newLine, newCount)} @@`, lines: part });
    oldLine += oldCount;
    newLine += newCount;
    at = end;
  }
  return hunks;
}

/** An empty range is named by the line before it. */
const range = (line: number, count: number): string => `${count === 0 ? line - 1 : line},${count}`;

/** Where the hunk that begins here ends; here, if none does. */
function endOfHunk(lines: readonly DiffLine[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length && at <= (end === from ? from + context : end + 2 * context); at++) {
    if (lines[at]?.sign !== ' ') end = at + 1;
  }
  return end === from ? from : Math.min(lines.length, end + context);
}

type TextLine = Omit<DiffLine, 'sign'>;

function linesOf(text: string): readonly TextLine[] {
  const lines = text.split('\n').map((line): TextLine => ({ text: line }));
  const last = lines.pop();
  return last && last.text !== '' ? [...lines, { ...last, unended: true }] : lines;
}

function pairLines(before: readonly TextLine[], after: readonly TextLine[]): readonly DiffLine[] {
  const lines: DiffLine[] = [];
  let added: DiffLine[] = [];
  const endOfChange = () => {
    lines.push(...added);
    added = [];
  };
  let at = 0;
  for (const old of before) {
    const now = after[at];
    if (now && old.text === now.text && !old.unended === !now.unended) {
      endOfChange();
      lines.push({ sign: ' ', ...old });
      at += 1;
      continue;
    }
    lines.push({ sign: '-', ...old });
    if (!now || (isBlank(old) && !isBlank(now))) continue;
    added.push({ sign: '+', ...now });
    at += 1;
  }
  added.push(...after.slice(at).map((line) => ({ sign: '+' as const, ...line })));
  endOfChange();
  return lines;
}

const isBlank = ({ text }: TextLine): boolean => /^[ \t\r]*$/.test(text);
