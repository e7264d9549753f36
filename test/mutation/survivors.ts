/** What Stryker's JSON report says, as far as it is read here (its mutation testing report schema, version 2). */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

export interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  /** Lines and columns begin at 1; `end` is the first place after it. */
  readonly location: { readonly start: Spot; readonly end: Spot };
}

interface Spot {
  readonly line: number;
  readonly column: number;
}

/** One change of the code: its lines before and after, without their place, so that it is known again when lines move. */
export interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

export interface Reported extends Change {
  /** No test noticed it, or none ran it. */
  readonly survived: boolean;
}

export function reported({ files }: Report): readonly Reported[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants.map(({ status, replacement = '', location: { start, end } }): Reported => {
      const whole = lines.slice(start.line - 1, end.line);
      const head = lines[start.line - 1]!.slice(0, start.column - 1);
      const tail = lines[end.line - 1]!.slice(end.column - 1);
      const survived = status === 'Survived' || status === 'NoCoverage';
      return { file, before: shown(whole.join(' ')), after: shown(`${head}${replacement}${tail}`), survived };
    });
  });
}

/** On one line, and short enough to read: what is long loses its middle. */
function shown(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length <= 160 ? line : `${line.slice(0, 110)} … ${line.slice(-45)}`;
}

/**
 * The changes that a page lists: below a heading with the path of a file, in blocks of the language `diff`, each as a line
 * that begins with `-` and one that begins with `+`.
 */
export function listed(page: string): readonly Change[] {
  const changes: Change[] = [];
  let file = '';
  let before: string | null = null;
  let isDiff = false;
  for (const line of page.split('\n')) {
    if (line.startsWith('```')) isDiff = !isDiff && line === '```diff';
    else if (!isDiff) file = /^#+ `?(src\/[^`\s]+)`?$/.exec(line)?.[1] ?? file;
    else if (line.startsWith('- ')) before = line.slice(2);
    else if (line.startsWith('+') && before !== null) changes.push({ file, before, after: line.slice(1).trim() });
  }
  return changes;
}

export interface Comparison {
  /** Survived, and the page does not say why. */
  readonly unlisted: readonly Change[];
  /** The page lists them, and there is no such change: the code is another by now. */
  readonly gone: readonly Change[];
  /** The page lists them, and a test notices them, or they take for ever. */
  readonly killed: readonly Change[];
}

/** Holds a report against a page. Files that were not mutated this time say nothing about what is listed for them. */
export function compare(report: Report, page: string): Comparison {
  const changes = reported(report);
  const list = listed(page);
  const listedKeys = new Set(list.map(keyOf));
  const survivors = changes.filter(({ survived }) => survived);
  const survivorKeys = new Set(survivors.map(keyOf));
  const known = new Set(changes.map(keyOf));
  const asked = list.filter(({ file }) => Object.hasOwn(report.files, file));
  return {
    unlisted: survivors.filter((one) => !listedKeys.has(keyOf(one))),
    gone: asked.filter((one) => !known.has(keyOf(one))),
    killed: asked.filter((one) => known.has(keyOf(one)) && !survivorKeys.has(keyOf(one))),
  };
}

/** The files that a page has a heading for. */
export const filesIn = (page: string): readonly string[] => [...new Set(listed(page).map(({ file }) => file))];

const keyOf = ({ file, before, after }: Change): string => JSON.stringify([file, before, after]);

/** As the page lists them: ready to be pasted. */
export function asList(changes: readonly Change[]): string {
  const files = [...new Set(changes.map(({ file }) => file))];
  return files
    .map((file) => {
      const lines = changes
        .filter((one) => one.file === file)
        .map(({ before, after }) => `- ${before}\n+ ${after}`.trimEnd());
      return `## \`${file}\`\n\n\`\`\`diff\n${lines.join('\n')}\n\`\`\`\n`;
    })
    .join('\n');
}
