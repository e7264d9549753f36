import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../account/make-folder.ts';

export type Placed = 'new' | 'same' | 'replaced';

/**
 * Makes a folder hold these files and no others, all at once: they are written beside and then take the place. What can't
 * be done is thrown, as the system says it.
 */
export function placeFolder(source: string, names: readonly string[], target: string): Placed {
  const there = existsSync(target);
  if (there && isSame(source, names, target)) return 'same';
  const [beside, old] = [`${target}.${process.pid}.new`, `${target}.${process.pid}.old`];
  try {
    makeFolder(dirname(target));
    makeFolder(beside);
    // Copies keep the mode: the launcher stays a program.
    for (const name of names) copyFileSync(join(source, name), join(beside, name));
    if (there) renameSync(target, old);
    renameSync(beside, target);
  } finally {
    rmSync(beside, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
  return there ? 'replaced' : 'new';
}

function isSame(source: string, names: readonly string[], target: string): boolean {
  const found = readdirSync(target).sort();
  return (
    found.length === names.length &&
    names.every((name, n) => name === found[n]) &&
    names.every((name) => readFileSync(join(source, name)).equals(readFileSync(join(target, name))))
  );
}
