import { audiences } from '../model/audience.ts';
import { type BuiltinHandle, builtinSettings, builtins, type Entity, isBuiltin } from '../model/entity.ts';
import type { FieldsOf } from '../model/kinds/kinds.ts';
import type { LookedUp } from '../model/looked-up.ts';
import type { Edition, PolicySet } from '../model/policy-set.ts';
import type { Handle, Scope } from '../model/scope.ts';

/** What a secure messaging definition does to a message that it is in effect for. */
export type Settings = Omit<FieldsOf<'definitions'>, 'description' | 'folder'>;

export interface Definition {
  readonly handle: Handle;
  /** Null: it is only looked up, and nobody knows how it is set. */
  readonly settings: Settings | null;
  /** The internal envelope senders that can pick it with Send Secure: in one of these scopes. Null: not known. */
  readonly offeredTo: readonly Scope[] | null;
}

const everyoneInternal: readonly Scope[] = [{ type: 'everyone' }];
const nobody: readonly Scope[] = [];

/** All definitions that exist in the account, built-ins of its edition included, by handle. */
export function definitionsOf({ facts, objects, lookedUp = [] }: PolicySet): ReadonlyMap<Handle, Definition> {
  const audienceOf = audiences(objects.folders);
  const restsOnLookup = belowLookups(objects.folders, lookedUp);
  const offerIn = (folder: Handle | null): readonly Scope[] | null => {
    if (restsOnLookup(folder)) return null;
    const audience = audienceOf(folder);
    // Folders that contain each other are published to nobody that can be named.
    return audience === 'everyone internal' ? everyoneInternal : (audience ?? nobody);
  };
  const offer = ({ handle, fields: { folder } }: Entity<'definitions'>): readonly Scope[] | null =>
    isBuiltin(handle) ? everyoneInternal : offerIn(folder);
  const builtin = builtinsOf(facts.edition).map(
    (handle): Definition => ({ handle, settings: builtinSettings, offeredTo: everyoneInternal }),
  );
  const own = objects.definitions.map(
    (definition): Definition => ({
      handle: definition.handle,
      settings: definition.fields,
      offeredTo: offer(definition),
    }),
  );
  const unknown = lookedUp.flatMap(({ kind, handle, where }): readonly Definition[] => {
    if (kind !== 'definitions') return [];
    return [{ handle, settings: null, offeredTo: where.type === 'in' ? offerIn(where.folder) : null }];
  });
  return new Map([...builtin, ...own, ...unknown].map((definition) => [definition.handle, definition]));
}

/** Whether to whom a folder is published depends on one that is only looked up. */
function belowLookups(
  folders: readonly Entity<'folders'>[],
  lookedUp: readonly LookedUp[],
): (folder: Handle | null) => boolean {
  const unknown = new Set(lookedUp.flatMap(({ kind, handle }) => (kind === 'folders' ? [handle] : [])));
  if (unknown.size === 0) return () => false;
  const byHandle = new Map(folders.map((folder) => [folder.handle, folder.fields]));
  return (folder) => {
    const seen = new Set<Handle>();
    for (let at = folder; at !== null && !seen.has(at); ) {
      if (unknown.has(at)) return true;
      seen.add(at);
      const fields = byHandle.get(at);
      if (!fields || fields.publishedTo !== null) return false;
      at = fields.in;
    }
    return false;
  };
}

const builtinsOf = (edition: Edition): readonly BuiltinHandle[] =>
  (Object.keys(builtins) as BuiltinHandle[]).filter((handle) => builtins[handle].edition === edition);
