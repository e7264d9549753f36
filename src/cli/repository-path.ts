import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { PathOf } from '../report/diagnostics/finding-words.ts';
import type { Io } from './io.ts';

/**
 * How a pipeline's reader of reports knows a file: relative to the root of the checkout, whatever folder the command
 * runs in. GitHub and GitLab say where that is. A file outside is named in full.
 */
export function repositoryPath({ cwd, env }: Pick<Io, 'cwd' | 'env'>): PathOf {
  const told = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR;
  const root = told && !isOutside(relative(told, cwd)) ? told : cwd;
  return (file) => {
    const full = resolve(cwd, file);
    const path = relative(root, full);
    return (isOutside(path) ? full : path).split(sep).join('/');
  };
}

const isOutside = (path: string): boolean => path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
