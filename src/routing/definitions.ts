import { audiences } from '../model/audience.ts';
import { type BuiltinHandle, builtinSettings, builtins, type Entity, isBuiltin } from '../model/entity.ts';
import type { FieldsOf } from '../model/kinds/kinds.ts';
import type { Edition, PolicySet } from '../model/policy-set.ts';
import type { Handle, Scope } from '../model/scope.ts';

/** What a secure messaging definition does to a message that it is in effect for. */
export type Settings = Omit<FieldsOf<'definitions'>, 'description' | 'folder'>;

export interface Definition {
  readonly handle: Handle;
  readonly settings: Settings;
  /** The internal envelope senders that can pick it with Send Secure: in one of these scopes. */
  readonly offeredTo: readonly Scope[];
}

const everyoneInternal: readonly Scope[] = [{ type: 'everyone' }];
const nobody: readonly Scope[] = [];

/** All definitions that exist in the account, built-ins of its edition included, by handle. */
export function definitionsOf({ facts, objects }: PolicySet): ReadonlyMap<Handle, Definition> {
  const audienceOf = audiences(objects.folders);
  const offer = ({ handle, fields: { folder } }: Entity<'definitions'>): readonly Scope[] => {
    if (isBuiltin(handle)) return everyoneInternal;
    const audience = audienceOf(folder);
    // Folders that contain each other are published to nobody that can be named.
    return audience === 'everyone internal' ? everyoneInternal : (audience ?? nobody);
  };
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
  return new Map([...builtin, ...own].map((definition) => [definition.handle, definition]));
}

const builtinsOf = (edition: Edition): readonly BuiltinHandle[] =>
  (Object.keys(builtins) as BuiltinHandle[]).filter((handle) => builtins[handle].edition === edition);
