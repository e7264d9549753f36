import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Problem, problem } from '../problem.ts';
import type { Commit } from './commit.ts';
import { runGit } from './run-git.ts';

/**
 * The files of a commit in a folder of their own for as long as they are used. Neither the work tree nor its index is
 * touched. Installed packages are those of the work tree.
 */
export async function withCheckout<T>(
  commit: Commit,
  path: string,
  use: (folder: string) => Promise<T>,
): Promise<T | Problem> {
  const folder = mkdtempSync(join(tmpdir(), 'sealwright-base-'));
  const files = join(folder, 'files');
  try {
    mkdirSync(files);
    const index = { GIT_INDEX_FILE: join(folder, 'index') };
    const read = runGit(commit.root, ['read-tree', commit.id], index);
    const written = read.ok ? runGit(commit.root, ['checkout-index', '--all', `--prefix=${files}/`], index) : read;
    if (!written.ok) return problem(`The files of ${commit.ref} can't be written: ${written.message}.`);
    linkPackages(commit.root, files, path);
    return await use(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `node_modules` of the folder and of those above it. */
function linkPackages(root: string, files: string, path: string): void {
  for (let at = path; ; at = dirname(at)) {
    const installed = join(root, at, 'node_modules');
    const there = join(files, at, 'node_modules');
    if (existsSync(installed) && existsSync(dirname(there)) && !existsSync(there)) symlinkSync(installed, there);
    if (at === '' || at === '.') return;
  }
}
