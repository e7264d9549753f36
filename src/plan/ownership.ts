import type { Observed } from '../model/observed-account.ts';
import type { Handle } from '../model/scope.ts';
import type { LiveIndex } from './live-index.ts';
import { namesOf } from './live-names.ts';
import { isBridge } from './order/bridge.ts';
import type { Sides } from './sides.ts';
import { matchesPath, matchesText } from './wildcard.ts';

/** What becomes of a live object that the configuration does not name. */
export type Fate =
  | { readonly type: 'delete'; readonly pattern: string; readonly section: string }
  /** An apply that was interrupted left this bridge behind: nobody else's narrative begins so. */
  | { readonly type: 'delete'; readonly bridge: true }
  | { readonly type: 'leave' }
  /** A configured object may be this one. */
  | { readonly type: 'doubt' }
  | { readonly type: 'ignore'; readonly reason: string };

/** Only what `owns` covers is deleted; `ignore` comes before it, built-ins and looked-up groups before both. */
export function fateOf(object: Observed, sides: Sides): Fate {
  const { configuration, live, pairing } = sides;
  if (pairing.inDoubt.has(object)) return { type: 'doubt' };
  if (object.builtin) return { type: 'leave' };
  if (isBridge(object)) return { type: 'delete', bridge: true };
  for (const { patterns, reason } of configuration.ignore) {
    const pattern = patterns[object.kind];
    if (pattern !== undefined && covers(object, pattern, live)) return { type: 'ignore', reason };
  }
  if (object.kind === 'groups' && !isLocal(object as Observed<'groups'>)) return { type: 'leave' };
  const owned = owner(object, sides);
  return owned ? { type: 'delete', ...owned } : { type: 'leave' };
}

const isLocal = ({ fields, unexpressed }: Observed<'groups'>) =>
  fields.source !== 'directory' && !unexpressed.includes('source');

function owner(object: Observed, sides: Sides): { pattern: string; section: string } | undefined {
  const { owns } = sides.configuration;
  const first = (section: keyof typeof owns, matches: (pattern: string) => boolean) => {
    const pattern = owns[section].find(matches);
    return pattern === undefined ? undefined : { pattern, section };
  };
  switch (object.kind) {
    case 'folders':
      return first('folders', (pattern) => ownsAt(pattern, object, sides, false));
    case 'definitions':
      return first('folders', (pattern) => ownsAt(pattern, object, sides, true));
    case 'contentDefinitions':
      return (
        first('contentDefinitions', (pattern) => matchesText(pattern, object.name)) ??
        first('folders', (pattern) => ownsAt(pattern, object, sides, true))
      );
    case 'groups':
      return first('groups', (pattern) => covers(object, pattern, sides.live));
    default:
      return first(object.kind, (pattern) => matchesText(pattern, object.name));
  }
}

/**
 * A folder that is owned owns the definitions in it. Where a folder is renamed or moved, what stays below it is owned
 * under its old path and under its new one: either may be what the author thinks of.
 */
function ownsAt(pattern: string, object: Observed, sides: Sides, within: boolean): boolean {
  return [namesOf(object, sides.live), futureNamesOf(object, sides)].some(
    (names) => matchesPath(pattern, names) || (within && matchesPath(pattern, names.slice(0, -1))),
  );
}

/** The names from the root once the folders above have the names that the configuration gives them. */
function futureNamesOf(object: Observed, { live, pairing, configured }: Sides): readonly string[] {
  const names = [object.name];
  let folder =
    (object.fields as { in?: Handle | null; folder?: Handle | null })[object.kind === 'folders' ? 'in' : 'folder'] ??
    null;
  while (folder !== null && names.length < 100) {
    const key = pairing.keyOf('folders', folder);
    if (key !== undefined) return [...configured.namesOf(key), ...names];
    const above = live.byHandle('folders', folder) as Observed<'folders'> | undefined;
    names.unshift(above?.name ?? '');
    folder = above?.fields.in ?? null;
  }
  return names;
}

/** `ignore` and `owns.groups`: a path for what is in a place, the name alone for everything. */
function covers(object: Observed, pattern: string, live: LiveIndex): boolean {
  return pattern.startsWith('/') ? matchesPath(pattern, namesOf(object, live)) : matchesText(pattern, object.name);
}
