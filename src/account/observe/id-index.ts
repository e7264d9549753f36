import { builtins, liveHandle } from '../../model/entity.ts';
import type { KindName } from '../../model/kinds/field.ts';
import type { RootFolders } from '../../model/observed-account.ts';
import type { Edition } from '../../model/policy-set.ts';
import type { Handle } from '../../model/scope.ts';
import type { Item } from '../account.ts';
import type { Recording } from './recording.ts';
import { byMark, matchListed, nameOf } from './same-object.ts';

/** Which object an id names. */
export interface IdIndex {
  /** Null: a root folder. */
  readonly handles: ReadonlyMap<string, Handle | null>;
  readonly roots: Partial<RootFolders>;
  /** Ids that no list shows, each with the one that the list shows of the same object. */
  readonly otherIds: ReadonlyMap<string, string>;
  /** Ids that were looked up, and that name nothing. */
  readonly gone: ReadonlySet<string>;
  /** Ids of objects that the lists should show and do not, or show twice: in words. */
  readonly unclear: readonly string[];
}

export function indexIds({ listings, lookedUp }: Recording, edition: Edition): IdIndex {
  const handles = new Map<string, Handle | null>();
  const roots: { secureMessaging?: string; contentExamination?: string } = {};
  for (const { kind, purpose, items } of listings) {
    for (const item of items) {
      const id = String(item.id);
      const root = kind === 'folders' && item.root === true;
      if (root) roots[purpose] = id;
      handles.set(id, root ? null : handleOf(kind, item, id, edition));
    }
  }
  const otherIds = new Map<string, string>();
  const gone = new Set<string>();
  const unclear: string[] = [];
  for (const { kind, purpose, items } of lookedUp.length > 0 ? listings : []) {
    const marks = byMark(kind, items);
    for (const asked of lookedUp) {
      if (asked.kind !== kind || (kind === 'folders' && asked.purpose !== purpose)) continue;
      if (asked.item === null) {
        gone.add(asked.id);
        handles.set(asked.id, liveHandle(asked.id));
        continue;
      }
      const match = matchListed(kind, asked.item, marks);
      if (match.type === 'one') {
        const id = String(match.item.id);
        otherIds.set(asked.id, id);
        handles.set(asked.id, handles.get(id) ?? null);
      } else {
        const what = match.type === 'none' ? 'is in no list' : 'can not be told from another of that name';
        unclear.push(`${kind} "${nameOf(kind, asked.item)}" ${what}`);
      }
    }
  }
  return { handles, roots, otherIds, gone, unclear };
}

/** Built-ins have the same handle in every account. */
function handleOf(kind: KindName, item: Item, id: string, edition: Edition): Handle {
  if (kind !== 'definitions' || item.builtin !== true) return liveHandle(id);
  const description = nameOf(kind, item);
  const known = Object.entries(builtins).find(([, one]) => one.edition === edition && one.description === description);
  return known ? known[0] : liveHandle(id);
}
