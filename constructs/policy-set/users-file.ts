import { readFileSync } from 'node:fs';
import { readUsersFile } from '../../src/config/values/users-file.ts';

type Directory = { readonly file?: unknown; readonly users?: unknown };

/**
 * The directory with the users of the file that it names taken in, relative to the folder that the app runs in: the stack
 * is complete in itself, wherever it is taken. A file that can't be read in full stays named, for the rules to say so.
 */
export function withUsers<D extends Directory>(directory: D): D | Omit<D, 'file'> {
  const { file, ...rest } = directory;
  if (typeof file !== 'string') return directory;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return directory;
  }
  const { users, problems } = readUsersFile(text);
  if (problems.length > 0) return directory;
  return { ...rest, users: [...users, ...(Array.isArray(directory.users) ? directory.users : [])] };
}
