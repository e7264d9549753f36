import { execFileSync } from 'node:child_process';

export type GitAnswer =
  | { readonly ok: true; readonly bytes: Buffer }
  /** `missing`: there is no git on this machine. */
  | { readonly ok: false; readonly missing: boolean; readonly message: string };

/** Above this, in bytes, an answer of git is not taken: the names of a very large repository stay far below. */
const largest = 256_000_000;

/** Asks git about the repository that a folder is in. No lock is taken, no hook runs, and no pager or prompt comes up. */
export function runGit(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): GitAnswer {
  try {
    const bytes = execFileSync('git', ['--no-optional-locks', '--no-replace-objects', ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: largest,
      env: { ...process.env, ...env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    });
    return { ok: true, bytes };
  } catch (error) {
    const { code, stderr } = error as { readonly code?: string; readonly stderr?: Buffer };
    const said = stderr?.toString('utf8').trim().split('\n')[0] ?? '';
    return { ok: false, missing: code === 'ENOENT', message: said.replace(/^(fatal|error): /, '') };
  }
}
