import type { Finding, PlaceOf } from '../model/finding.ts';
import type { User } from '../model/policy-set.ts';
import type { Reader } from './reader.ts';
import { readUsersFile } from './values/users-file.ts';

type Written = Readonly<Record<string, unknown>>;

/** Reads the file of users that `directory` names, if it names one; it is relative to the file that names it. */
export function loadUsers(
  sections: Written,
  reader: Reader,
  placeOf: PlaceOf,
): { readonly users: readonly User[]; readonly findings: readonly Finding[] } {
  const file = (sections.directory as { readonly file?: string } | undefined)?.file;
  if (file === undefined) return { users: [], findings: [] };
  const path = ['directory', 'file'];
  const refuse = (problem: string) => {
    const message = `The file of users can not be read. ${file} ${problem}.`;
    return { users: [], findings: [{ rule: 'unreadable-file', severity: 'error', message, path } satisfies Finding] };
  };
  const name = reader.glob(file, placeOf({ path })?.file ?? reader.entry)[0];
  if (name === undefined) return refuse('does not exist');
  const read = reader.read(name);
  if (!read.ok) return refuse(read.problem);
  const { users, problems } = readUsersFile(read.text);
  return {
    users,
    findings: problems.map(({ line, message }) => ({
      rule: 'invalid-address',
      severity: 'error',
      message,
      path,
      place: { file: name, line, column: 1 },
    })),
  };
}
