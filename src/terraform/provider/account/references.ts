import type { Result } from '../../../account/account.ts';
import { isBuiltin } from '../../../model/entity.ts';
import type { KindName } from '../../../model/kinds/field.ts';
import type { Handle } from '../../../model/scope.ts';
import type { Purpose } from '../../../model/wire/collections.ts';
import type { Reference } from '../../../plan/references.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import { purposeOf } from '../objects/purpose.ts';
import { builtinId } from './builtin.ts';
import type { Live } from './live.ts';

/** An id in the terms of those that Terraform knows; null: a root folder. */
export type Translate = (kind: KindName, id: string) => Handle | null;

/**
 * The service may name one object by another id in every answer, and Terraform keeps the one it heard first. So an id
 * that Terraform does not know is looked up, and is one that it knows if both name the same object.
 */
export async function translator(
  live: Live,
  type: ResourceType,
  known: readonly Reference[],
  seen: readonly Reference[],
): Promise<Result<Translate>> {
  const translated = new Map<string, Handle | null>();
  const markOf = (kind: KindName, id: string) => live.marks.of(kind, purposeFor(kind, type), id);
  for (const { kind, handle } of seen) {
    const key = `${kind} ${handle}`;
    if (translated.has(key)) continue;
    if (known.some((one) => one.kind === kind && one.handle === handle)) {
      translated.set(key, handle);
      continue;
    }
    const mark = await markOf(kind, handle);
    translated.set(key, mark === null ? null : handle);
    for (const one of known) {
      if (mark === null || one.kind !== kind) continue;
      const id = await idOf(live, one.handle);
      if (!id.ok) return id;
      if ((await markOf(kind, id.value)) === mark) translated.set(key, one.handle);
    }
  }
  return { ok: true, value: (kind, id) => translated.get(`${kind} ${id}`) ?? null };
}

/** The service's id of what an author refers to. */
export async function idOf(live: Live, handle: Handle): Promise<Result<string>> {
  return isBuiltin(handle) ? builtinId(live, handle) : { ok: true, value: handle };
}

/** Only folders are in two trees. */
export const purposeFor = (kind: KindName, type: ResourceType): Purpose =>
  kind === 'folders' ? purposeOf(type) : kind === 'contentDefinitions' ? 'contentExamination' : 'secureMessaging';
