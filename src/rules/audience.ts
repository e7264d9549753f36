import type { Configured } from '../model/configuration.ts';
import type { Handle, Scope } from '../model/scope.ts';

/** To whom a folder is published: the scopes of its list, or everyone internal; undefined where that can't be said. */
export type AudienceOf = (folder: Handle | null) => readonly Scope[] | 'everyone internal' | undefined;

/** A folder without a list has its parent's. Each folder is looked up only once. */
export function audiences(folders: readonly Configured<'folders'>[]): AudienceOf {
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
      const { fields, invalid } = folder;
      if (fields.publishedTo !== null || invalid.has('publishedTo') || invalid.has('in')) {
        audience = fields.publishedTo ?? undefined;
        break;
      }
      at = fields.in;
    }
    for (const each of chain) known.set(each, audience);
    return audience;
  };
}
