import type { Entity } from './entity.ts';
import type { Handle, Scope } from './scope.ts';

/** To whom a folder is published: the scopes of its list, or everyone internal; undefined where that can't be said. */
export type AudienceOf = (folder: Handle | null) => readonly Scope[] | 'everyone internal' | undefined;

/**
 * A folder without a list has its parent's. Each folder is looked up only once; in a circle nobody can say. `isUnread` are
 * folders whose list or parent could not be read.
 */
export function audiences<F extends Entity<'folders'>>(
  folders: readonly F[],
  isUnread: (folder: F) => boolean = () => false,
): AudienceOf {
  const byHandle = new Map(folders.map((folder) => [folder.handle, folder]));
  const known = new Map<Handle, ReturnType<AudienceOf>>();
  return (handle) => {
    const chain: Handle[] = [];
    let audience: ReturnType<AudienceOf> = 'everyone internal';
    for (let at = handle; at !== null; ) {
      const folder = byHandle.get(at);
      // Looked up before; or a circle, in which the first folder that is met again has no answer yet.
      if (!folder || known.has(at)) {
        audience = known.get(at);
        break;
      }
      known.set(at, undefined);
      chain.push(at);
      const { publishedTo, in: parent } = folder.fields;
      if (publishedTo !== null || isUnread(folder)) {
        audience = publishedTo ?? undefined;
        break;
      }
      at = parent;
    }
    for (const each of chain) known.set(each, audience);
    return audience;
  };
}
