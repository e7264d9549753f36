import type { Result } from '../../../account/account.ts';
import type { Configured } from '../../../model/configuration.ts';
import type { CallNames } from '../../../plan/calls/terms.ts';
import { referencesOf } from '../../../plan/references.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import { purposeOf } from '../objects/purpose.ts';
import { rootId } from './builtin.ts';
import type { Live } from './live.ts';
import { idOf } from './references.ts';

/** What stands for the references of an object in its calls. */
export async function wireNames(live: Live, type: ResourceType, object: Configured): Promise<Result<CallNames>> {
  const ids = new Map<string, string>();
  for (const { handle } of referencesOf(type.kind, object.fields as Readonly<Record<string, unknown>>)) {
    const id = await idOf(live, handle);
    if (!id.ok) return id;
    ids.set(handle, id.value);
  }
  // Only folders can be in a root folder.
  const root = type.kind === 'folders' ? await rootId(live, purposeOf(type)) : { ok: true as const, value: '' };
  if (!root.ok) return root;
  const name: CallNames['idOf'] = (_, handle) => ids.get(handle) ?? handle;
  const names = { idOf: name, attributeId: (one: string) => live.attributeIds.get(one) ?? one, root: root.value };
  return { ok: true, value: { idOf: name, names: () => names } };
}
