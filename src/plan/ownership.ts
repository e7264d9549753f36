import type { Configuration } from '../model/configuration.ts';
import type { Observed } from '../model/observed-account.ts';
import { type LiveIndex, livePlace } from './live-index.ts';
import { matchesPath, matchesText } from './wildcard.ts';

/** What becomes of a live object that the configuration does not name. */
export type Fate =
  | { readonly type: 'delete'; readonly pattern: string; readonly section: string }
  | { readonly type: 'leave' }
  | { readonly type: 'ignore'; readonly reason: string };

/** Only what `owns` covers is deleted; `ignore` comes before it, built-ins and looked-up groups before both. */
export function fateOf(object: Observed, configuration: Configuration, live: LiveIndex): Fate {
  if (object.builtin) return { type: 'leave' };
  for (const { patterns, reason } of configuration.ignore) {
    const pattern = patterns[object.kind];
    if (pattern !== undefined && covers(object, pattern, live)) return { type: 'ignore', reason };
  }
  if (object.kind === 'groups' && (object as Observed<'groups'>).fields.source === 'directory')
    return { type: 'leave' };
  const owned = owner(object, configuration, live);
  return owned ? { type: 'delete', ...owned } : { type: 'leave' };
}

function owner(
  object: Observed,
  { owns }: Configuration,
  live: LiveIndex,
): { pattern: string; section: string } | undefined {
  const first = (section: keyof typeof owns, matches: (pattern: string) => boolean) => {
    const pattern = owns[section].find(matches);
    return pattern === undefined ? undefined : { pattern, section };
  };
  switch (object.kind) {
    case 'folders':
      return first('folders', (pattern) => matchesPath(pattern, namesOf(object, live)));
    case 'definitions':
      return first('folders', (pattern) => ownsWithin(pattern, object, live));
    case 'contentDefinitions':
      return (
        first('contentDefinitions', (pattern) => matchesText(pattern, object.name)) ??
        first('folders', (pattern) => ownsWithin(pattern, object, live))
      );
    case 'groups':
      return first('groups', (pattern) => covers(object, pattern, live));
    default:
      return first(object.kind, (pattern) => matchesText(pattern, object.name));
  }
}

/** A folder that is owned owns the definitions in it. */
function ownsWithin(pattern: string, definition: Observed, live: LiveIndex): boolean {
  const names = namesOf(definition, live);
  return matchesPath(pattern, names) || matchesPath(pattern, names.slice(0, -1));
}

/** `ignore` and `owns.groups`: a path for what is in a place, the name alone for everything. */
function covers(object: Observed, pattern: string, live: LiveIndex): boolean {
  return pattern.startsWith('/') ? matchesPath(pattern, namesOf(object, live)) : matchesText(pattern, object.name);
}

/** The names from the root to the object, its own last. */
export function namesOf(object: Observed, live: LiveIndex): readonly string[] {
  return [...folderPathOf(object, live).split('/').filter(Boolean), object.name];
}

/** The path of the folder (or, for a group, the location) that an object is in; `/` for what is in none. */
export function folderPathOf(object: Observed, live: LiveIndex): string {
  switch (object.kind) {
    case 'folders':
      return live.pathOf((object as Observed<'folders'>).fields.in);
    case 'definitions':
    case 'contentDefinitions':
      return live.pathOf((object as Observed<'definitions'>).fields.folder);
    case 'groups':
      return livePlace(object);
    default:
      return '/';
  }
}
