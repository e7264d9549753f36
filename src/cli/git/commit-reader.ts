import { dirname, isAbsolute, join, normalize } from 'node:path';
import type { Reader, ReadResult } from '../../config/reader.ts';
import { type FileTree, matchFiles } from '../match-files.ts';
import { configurationName, decode, largest, refuse, tooLarge } from '../read-files.ts';
import type { Commit, CommittedFile } from './commit.ts';

/** A reader of a configuration in YAML as a commit has it; `path` is a file or a folder, from the root of the repository. */
export function commitReader(commit: Commit, path: string): Reader {
  const tree = treeOf(commit);
  return {
    entry: tree.isFolder(path) ? join(path, configurationName) : path,
    read: (name) => readAt(commit, normalize(name), 0),
    glob: (pattern, fromFile) => matchFiles(dirname(fromFile), pattern, tree),
  };
}

/** What stands in each folder of a commit. */
export function treeOf({ files }: Commit): FileTree {
  const folders = new Map<string, Map<string, boolean>>([['.', new Map()]]);
  const add = (path: string, isFolder: boolean): void => {
    const above = dirname(path);
    const known = folders.get(above);
    const name = path.slice(above === '.' ? 0 : above.length + 1);
    if (known) known.set(name, isFolder);
    else {
      folders.set(above, new Map([[name, isFolder]]));
      add(above, true);
    }
  };
  for (const path of files.keys()) add(path, false);
  const nameOf = (path: string) => normalize(path).replace(/\/$/, '');
  const isFolder = (path: string) => folders.has(nameOf(path));
  return {
    exists: (path) => files.has(nameOf(path)) || isFolder(path),
    isFolder,
    entriesOf: (folder) => [...(folders.get(nameOf(folder)) ?? [])].map(([name, inner]) => ({ name, isFolder: inner })),
  };
}

/** A link is followed inside of the commit. */
const mostLinks = 10;

function readAt(commit: Commit, path: string, links: number): ReadResult {
  if (path.startsWith('..')) return refuse('is outside of the repository');
  const file = commit.files.get(path);
  if (file === undefined) return refuse(`does not exist in ${commit.ref}`);
  if (file.type === 'submodule') return refuse('is a repository of its own');
  if (file.size > largest) return tooLarge(file.size);
  const text = textOf(commit, file);
  if (file.type === 'file' || !text.ok) return text;
  if (isAbsolute(text.text)) return refuse('is a link that leads outside of the repository');
  if (links >= mostLinks) return refuse('is a link that leads back to itself');
  return readAt(commit, normalize(join(dirname(path), text.text)), links + 1);
}

function textOf(commit: Commit, file: CommittedFile): ReadResult {
  const answer = commit.read(file);
  return answer.ok ? decode(answer.bytes) : refuse(`can not be read from git: ${answer.message}`);
}
