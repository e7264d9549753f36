import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type Problem, problem } from '../problem.ts';
import { type GitAnswer, runGit } from './run-git.ts';

/** A file of a commit, by its path from the root of the repository. */
export interface CommittedFile {
  readonly type: 'file' | 'link' | 'submodule';
  readonly object: string;
  /** In bytes. */
  readonly size: number;
}

/** All files of a commit; the work tree is not looked at. */
export interface Commit {
  /** As it was asked for. */
  readonly ref: string;
  readonly id: string;
  /** The root of the repository on this machine. */
  readonly root: string;
  readonly files: ReadonlyMap<string, CommittedFile>;
  readonly read: (file: CommittedFile) => GitAnswer;
}

/** The commit that a name means in the repository that a path is in. */
export function openCommit(path: string, ref: string): Commit | Problem {
  const folder = existingFolder(path);
  const top = runGit(folder, ['rev-parse', '--show-toplevel']);
  if (!top.ok) return noRepository(top, path);
  const root = line(top);
  // What begins with a dash would be an option of git.
  const found = ref.startsWith('-')
    ? undefined
    : runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (!found?.ok) {
    return problem(
      `--base ${ref} names no commit of ${root}.`,
      'Name a branch, a tag or a commit that is here. A pipeline often fetches only the last commit: fetch the other one too.',
    );
  }
  const id = line(found);
  const list = runGit(root, ['ls-tree', '-r', '-z', '-l', '--full-tree', id]);
  if (!list.ok) return problem(`The files of ${ref} can't be listed: ${list.message}.`);
  return {
    ref,
    id,
    root,
    files: new Map(list.bytes.toString('utf8').split('\0').flatMap(entryOf)),
    read: ({ object }) => runGit(root, ['cat-file', 'blob', object]),
  };
}

/** `100644 blob 5d3a…    1234\tpolicies/finance.yaml`. */
function entryOf(text: string): readonly (readonly [string, CommittedFile])[] {
  const [, mode = '', object = '', size = '', path] = /^(\d+) \w+ (\w+) +(-|\d+)\t(.+)$/s.exec(text) ?? [];
  if (path === undefined) return [];
  const type = mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file';
  return [[path, { type, object, size: Number(size) || 0 }]];
}

/** The path from the root of the repository, also where nothing stands there any more; null: it is outside. */
export function pathInRepository(root: string, path: string): string | null {
  const inside = relative(realpathSync(root), realPath(path));
  if (inside === '') return '';
  return inside.startsWith('..') || inside.startsWith('/') ? null : inside.replaceAll('\\', '/');
}

/** Links resolved as far as the path exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}

function existingFolder(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    try {
      return statSync(at).isDirectory() ? at : dirname(at);
    } catch {
      if (dirname(at) === at) return at;
    }
  }
}

const noRepository = ({ missing }: Extract<GitAnswer, { ok: false }>, path: string): Problem =>
  missing
    ? problem(
        '--base needs git, and there is none on this machine.',
        'Install git, or compare two folders: sealwright diff A B.',
      )
    : problem(`${path} is in no git repository.`, 'Run it inside of one, or compare two folders: sealwright diff A B.');

const line = ({ bytes }: { readonly bytes: Buffer }): string => bytes.toString('utf8').trim();
