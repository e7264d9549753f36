import type { Result } from '../../../account/account.ts';
import { failed } from '../../../account/client/get.ts';
import { type BuiltinHandle, builtins } from '../../../model/entity.ts';
import type { Purpose } from '../../../model/wire/collections.ts';
import type { Live } from './live.ts';

/** The id of a built-in definition, which authors name `builtin:…`. */
export async function builtinId({ atFirst, account }: Live, handle: BuiltinHandle): Promise<Result<string>> {
  const listed = await atFirst.named('definitions', 'secureMessaging', builtins[handle].description);
  if (!listed.ok) return listed;
  const found = listed.value.find(({ builtin }) => builtin === true);
  if (found) return { ok: true, value: String(found.id) };
  return failed({ type: 'unusable', message: `${account.target} has no definition ${handle}` });
}

/** The id of the root folder of a tree. */
export async function rootId({ atFirst, account }: Live, purpose: Purpose): Promise<Result<string>> {
  const listed = await atFirst.listed('folders', purpose);
  if (!listed.ok) return listed;
  const root = listed.value.find((folder) => folder.root === true);
  if (root) return { ok: true, value: String(root.id) };
  return failed({ type: 'unusable', message: `${account.target} shows no root folder` });
}
