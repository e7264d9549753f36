import { findSourceMap } from 'node:module';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOurs } from './frames.ts';

type Site = NodeJS.CallSite;

/** More frames than any pattern of ours puts between a user's line and a construct. */
const frames = 16;

/**
 * The line of the user's own file that is being run: `main.ts:12:3`, relative to the folder that the app runs in. It is the
 * nearest one that is neither ours nor an installed package's. Undefined where there is none.
 */
export function userPlace(): string | undefined {
  const sites = callSites();
  const site = sites.find(isUsers) ?? sites.find((candidate) => kindOf(candidate) === 'package');
  return site && placeOf(site);
}

const isUsers = (site: Site): boolean => kindOf(site) === 'user';

type Kind = 'user' | 'ours' | 'package';

/** Files are few, and each makes many objects. */
const kinds = new Map<string, Kind>();

function kindOf(site: Site): Kind {
  const name = site.getFileName() ?? '';
  let kind = kinds.get(name);
  if (kind === undefined) {
    const file = pathOf(name);
    const isInstalled = file === '' || file.startsWith('node:') || file.includes(`${sep}node_modules${sep}`);
    kind = isOurs(file) ? 'ours' : isInstalled ? 'package' : 'user';
    kinds.set(name, kind);
  }
  return kind;
}

const pathOf = (name: string): string => (name.startsWith('file:') ? fileURLToPath(name) : name);

/** The frames as the engine has them: making a text of each stack would cost more than all the rest of a construct. */
function callSites(): readonly Site[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.stackTraceLimit = frames;
  Error.prepareStackTrace = (_error, sites) => sites;
  const sites = new Error().stack as unknown as readonly Site[] | undefined;
  Error.prepareStackTrace = prepareStackTrace;
  Error.stackTraceLimit = stackTraceLimit;
  return Array.isArray(sites) ? sites : [];
}

/** A line that makes a thousand objects is looked up once. */
const known = new Map<string, string>();

function placeOf(site: Site): string {
  const raw = `${site.getFileName()}:${site.getLineNumber()}:${site.getColumnNumber()}`;
  let place = known.get(raw);
  if (place === undefined) {
    place = relativeToApp(asWritten(site));
    known.set(raw, place);
  }
  return place;
}

interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A position in what was compiled, as a position in what was written. Whoever runs the app knows how. */
function asWritten(site: Site): Position {
  const position = {
    file: pathOf(site.getFileName() ?? ''),
    line: site.getLineNumber() ?? 1,
    column: site.getColumnNumber() ?? 1,
  };
  // tsx on older releases, and test runners, translate in a hook of their own; otherwise Node has the map.
  if (typeof Error.prepareStackTrace === 'function') {
    return fromText(String(Error.prepareStackTrace(new Error(), [site]))) ?? position;
  }
  const entry = findSourceMap(site.getFileName() ?? '')?.findEntry(position.line - 1, position.column - 1);
  if (entry === undefined || !('originalSource' in entry) || !entry.originalSource) return position;
  const source = entry.originalSource;
  return {
    file: pathOf(source),
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
  };
}

function fromText(stack: string): Position | undefined {
  const match = /(?:\(|at )((?:file:\/\/)?[^()\n]+?):(\d+):(\d+)\)?\s*$/.exec(stack);
  if (!match) return undefined;
  const [, file = '', line, column] = match;
  return {
    file: pathOf(file),
    line: Number(line),
    column: Number(column),
  };
}

function relativeToApp({ file, line, column }: Position): string {
  const path = relative(process.cwd(), file).split(sep).join('/');
  return `${path === '' ? file : path}:${line}:${column}`;
}
