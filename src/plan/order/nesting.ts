import type { Entity } from '../../model/entity.ts';
import type { Handle } from '../../model/scope.ts';

/** A group and all groups that contain it, directly or through others, in any of these versions of groups. */
export function containers(group: Handle, groups: readonly Entity<'groups'>[]): ReadonlySet<Handle> {
  const parents = new Map<Handle, Handle[]>();
  for (const { handle, fields } of groups)
    for (const member of fields.members ?? []) if (member.type === 'group') add(parents, member.group, handle);
  return closure([group], parents);
}

/** The definitions in these folders, or below them, in any of these versions of folders and definitions. */
export function definitionsBelow(
  tops: readonly Handle[],
  folders: readonly Entity<'folders'>[],
  definitions: readonly Entity<'definitions'>[],
): ReadonlySet<Handle> {
  const children = new Map<Handle, Handle[]>();
  for (const { handle, fields } of folders) if (fields.in !== null) add(children, fields.in, handle);
  const inside = closure(tops, children);
  return new Set(
    definitions.flatMap(({ handle, fields }) => (fields.folder !== null && inside.has(fields.folder) ? [handle] : [])),
  );
}

function add(lists: Map<Handle, Handle[]>, key: Handle, value: Handle): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function closure(start: readonly Handle[], next: ReadonlyMap<Handle, readonly Handle[]>): ReadonlySet<Handle> {
  const seen = new Set(start);
  // A set grows while it is walked: each is visited once, whatever circles there are.
  for (const one of seen) for (const other of next.get(one) ?? []) seen.add(other);
  return seen;
}
