import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { makeFolder } from '../account/make-folder.ts';
import type { ImportedFile, ImportLanguage } from '../documents/import.ts';
import type { Io } from './io.ts';
import { type Problem, problem } from './problem.ts';
import { reasonOf } from './write-result.ts';

/** Where an import is written to. */
export interface ImportPlace {
  readonly type: 'stdout' | 'file' | 'folder';
  /** The file or the folder. */
  readonly path: string;
  /** What relative paths in the code are relative to. */
  readonly folder: string;
  /** As the user named it, for messages. */
  readonly shown: (path: string) => string;
  /** Several files in one: those that only a folder needs are not in it. */
  readonly join: (files: readonly ImportedFile[]) => string;
}

const endings: Readonly<Record<ImportLanguage, readonly string[]>> = {
  yaml: ['.yaml', '.yml'],
  hcl: ['.tf'],
  ts: ['.ts'],
};

/** Reads `--out`: a file by its ending, a folder otherwise. */
export function importPlace(out: string | undefined, to: ImportLanguage, io: Io): ImportPlace | Problem {
  const shown = (path: string) => relative(io.cwd, path) || '.';
  const text = (files: readonly ImportedFile[]) =>
    files
      .filter(({ name }) => endings[to].includes(extname(name)))
      .map((file) => file.text)
      .join('\n');
  if (out === undefined) return { type: 'stdout', path: '', folder: io.cwd, shown, join: text };
  const path = resolve(io.cwd, out);
  const isFolder = isFolderNow(path) ?? !endings[to].includes(extname(path));
  if (!isFolder && existsSync(path)) return isThere(shown(path));
  return { type: isFolder ? 'folder' : 'file', path, folder: isFolder ? path : dirname(path), shown, join: text };
}

/** Undefined where nothing is there, or nothing can be. */
function isFolderNow(path: string): boolean | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory();
  } catch {
    return undefined;
  }
}

/** Writes all files or, where one of them is there already, none. */
export function writeImport(files: readonly ImportedFile[], place: ImportPlace): Problem | undefined {
  if (place.type === 'stdout') return undefined;
  const written =
    place.type === 'file'
      ? [{ path: place.path, text: place.join(files) }]
      : files.map(({ name, text }) => ({ path: join(place.path, name), text }));
  const there = written.find(({ path }) => existsSync(path));
  if (there) return isThere(place.shown(there.path));
  try {
    makeFolder(place.folder);
    for (const { path, text } of written) writeFileSync(path, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    return problem(
      `${place.shown(place.path)} can't be written: ${reasonOf(error)}.`,
      'Name a place that you may write in.',
    );
  }
}

const isThere = (shown: string): Problem =>
  problem(`${shown} is there already; import overwrites nothing.`, 'Name another file or folder with --out.');
