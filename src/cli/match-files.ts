import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where files are looked for. */
export interface FileTree {
  readonly exists: (path: string) => boolean;
  readonly isFolder: (path: string) => boolean;
  /** What stands in a folder; nothing where there is none. */
  readonly entriesOf: (folder: string) => readonly { readonly name: string; readonly isFolder: boolean }[];
}

/**
 * The files that a pattern means in a folder, sorted: `*` and `?` stand for characters of one name, `**` for any folders,
 * `{a,b}` for one of several. A path without them is itself, if it exists. Names that begin with a dot are matched
 * only by a dot; links to folders are not followed by `**`.
 */
export function matchFiles(folder: string, pattern: string, tree: FileTree = disk): readonly string[] {
  const root = pattern.startsWith('/') ? '/' : folder;
  const found = new Set<string>();
  for (const alternative of alternatives(pattern)) {
    const steps = alternative.split('/').filter((step) => step !== '');
    visit(root, steps, found, tree);
  }
  return [...found].sort();
}

function visit(folder: string, steps: readonly string[], found: Set<string>, tree: FileTree): void {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (step === '**') {
    visit(folder, rest, found, tree);
    for (const { name, isFolder } of tree.entriesOf(folder)) {
      if (isFolder && !name.startsWith('.')) visit(join(folder, name), steps, found, tree);
    }
    return;
  }
  const isLast = rest.length === 0;
  if (!/[*?]/.test(step)) {
    const path = join(folder, step);
    if (isLast ? tree.exists(path) : true) descend(path, rest, found, tree);
    return;
  }
  const name = nameMatcher(step);
  for (const entry of tree.entriesOf(folder)) {
    if (!name.test(entry.name) || (entry.name.startsWith('.') && !step.startsWith('.'))) continue;
    if (isLast && entry.isFolder) continue;
    descend(join(folder, entry.name), rest, found, tree);
  }
}

function descend(path: string, rest: readonly string[], found: Set<string>, tree: FileTree): void {
  if (rest.length === 0) found.add(path);
  else visit(path, rest, found, tree);
}

/** The files of this machine. */
export const disk: FileTree = {
  exists: existsSync,
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
  entriesOf: (folder) => {
    try {
      return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        isFolder: entry.isDirectory(),
      }));
    } catch {
      return [];
    }
  },
};

function nameMatcher(step: string): RegExp {
  const source = step
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's');
}

/** `{a,b}.yaml` is `a.yaml` and `b.yaml`. At most a hundred. */
function alternatives(pattern: string): readonly string[] {
  let all = [pattern];
  while (all.length <= 100) {
    const next = all.flatMap((text) => {
      const braces = /\{([^{}]*)\}/.exec(text);
      if (!braces) return [text];
      const { index } = braces;
      return (braces[1] ?? '')
        .split(',')
        .map((part) => text.slice(0, index) + part + text.slice(index + braces[0].length));
    });
    if (next.length === all.length && next.every((text, index) => text === all[index])) break;
    all = next;
  }
  return all;
}
