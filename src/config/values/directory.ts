import { parseAddress } from '../../model/address.ts';
import type { Directory, User } from '../../model/policy-set.ts';
import type { Handle, Member } from '../../model/scope.ts';
import { memberKey } from '../../model/scope.ts';
import { canonicalSet } from '../../model/sorted.ts';
import { accept, type Context, reference } from './context.ts';
import { readMember } from './scopes.ts';

export interface WrittenDirectory {
  readonly users?: readonly { readonly address: string; readonly attributes?: Readonly<Record<string, string>> }[];
  readonly groups?: Readonly<Record<string, readonly unknown[]>>;
  readonly file?: string;
}

/** Reads who people are; `fromFile` are the users of the file that the section names. */
export function readDirectory(written: WrittenDirectory, fromFile: readonly User[], context: Context): Directory {
  const users: User[] = [...fromFile];
  for (const [index, { address: text, attributes }] of (written.users ?? []).entries()) {
    const path = ['directory', 'users', index, 'address'];
    const address = accept(parseAddress(text), context, 'invalid-address', text, path);
    if (address !== undefined) users.push({ address, attributes: attributes ?? {} });
  }
  const groups = new Map<Handle, readonly Member[]>();
  for (const [key, members] of Object.entries(written.groups ?? {})) {
    if (key.startsWith('x-')) continue;
    const path = ['directory', 'groups', key];
    const handle = reference(key, ['groups'], path, context);
    const known = members.map((member, index) => readMember(member, [...path, index], context));
    if (handle === undefined) continue;
    groups.set(
      handle,
      canonicalSet(
        known.filter((member) => member !== undefined),
        memberKey,
      ),
    );
  }
  return { users: canonicalSet(users, ({ address }) => address), groups };
}
