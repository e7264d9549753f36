import { parseAddress } from '../../model/address.ts';
import type { User } from '../../model/policy-set.ts';
import { parseCsv } from './csv.ts';

export interface UsersFile {
  readonly users: readonly User[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** Reads users from CSV: a header `address,attribute…`, then a user a line. An empty cell is no value. */
export function readUsersFile(text: string): UsersFile {
  const [header, ...rows] = parseCsv(text);
  const names = header?.cells.map((cell) => cell.trim()) ?? [];
  if (names[0]?.toLowerCase() !== 'address') {
    const message = 'A file of users has no header. Its first line is `address`, then the names of user attributes.';
    return { users: [], problems: [{ line: 1, message }] };
  }
  const users: User[] = [];
  const problems: { line: number; message: string }[] = [];
  for (const { line, cells } of rows) {
    const address = parseAddress(cells[0]?.trim());
    if (!address.ok) {
      problems.push({
        line,
        message: `An address in a file of users can not be read. \`${cells[0]}\` ${address.problem}.`,
      });
    } else if (cells.length > names.length) {
      problems.push({
        line,
        message: `A line in a file of users has too many values. The header names ${names.length}, this line has ${cells.length}; quote values that contain a comma.`,
      });
    } else {
      const attributes = names.slice(1).flatMap((name, index) => {
        const value = cells[index + 1] ?? '';
        return value === '' ? [] : [[name, value] as const];
      });
      users.push({ address: address.value, attributes: Object.fromEntries(attributes) });
    }
  }
  return { users, problems };
}
