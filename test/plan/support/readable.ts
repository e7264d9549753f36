import type { Call, PathSegment } from '../../../src/documents/plan.ts';
import type { Storage } from '../../../src/service/storage.ts';
import type { Item } from '../../../src/service/world.ts';

const opaque = /[A-Za-z0-9_-]{64}/g;

const kinds = [
  'group',
  'secureMessagingFolder',
  'contentFolder',
  'secureMessagingDefinition',
  'contentDefinition',
  'secureMessagingPolicy',
  'bypassPolicy',
  'contentPolicy',
] as const;

/** Puts names in place of the service's ids, whichever of its ids an object has just now. */
export interface Readable {
  readonly ids: (text: string) => string;
  readonly calls: (calls: readonly Call[]) => string;
  /** The id of what is called so, for `{{id of …}}` in a configuration. */
  readonly idOf: (words: string) => string;
}

/** As the account is now: what is made later has no name here. */
export function readable(storage: Storage): Readable {
  const world = storage.world();
  const words = new Map<number, string>();
  const ids = new Map<string, string>();
  for (const kind of kinds) {
    const seen = new Map<string, number>();
    for (const item of world.list(kind)) {
      const base = nameOf(item);
      const times = (seen.get(base) ?? 0) + 1;
      seen.set(base, times);
      const name = times === 1 ? base : `${base} #${times}`;
      words.set(item.seq, name);
      if (!ids.has(name)) ids.set(name, String(item.body.id));
      for (const { seq, body } of kind === 'group' ? world.list('member', item.seq) : []) {
        words.set(seq, String(body.emailAddress ?? body.domain ?? nameOf(world.find(String(body.groupId)) ?? item)));
      }
    }
  }
  const attributes = new Map(world.account.userAttributes.map(({ id, name }) => [id, `attribute ${name}`]));

  function nameOf({ body }: Item): string {
    if (body.root === true) return 'root folder';
    const above = body.folderId ?? body.parentId;
    const folder = typeof above === 'string' ? world.find(above) : undefined;
    const path = folder && folder.body.root !== true ? nameOf(folder) : '';
    if (above !== undefined) return `${path}/${body.name ?? body.description}`;
    return body.path === undefined ? String(body.description) : `${body.path}/${body.name}`.replace('//', '/');
  }
  const wordsFor = (id: string) => attributes.get(id) ?? words.get(storage.ids().decode(id) ?? -1) ?? 'nothing';
  const name = (text: string) => text.replace(opaque, (id) => `<${visible(wordsFor(id))}>`);
  return {
    ids: (text) => text.replace(opaque, (id) => `<id of ${visible(wordsFor(id))}>`),
    idOf: (wanted) => ids.get(wanted) ?? `no id of ${wanted}`,
    calls: (calls) => (calls.length === 0 ? 'no calls\n' : calls.map((call) => `${callText(call, name)}\n`).join('')),
  };
}

/** `12 ! after 11  PATCH secure-messaging/policies/<Narrative> {…}`; `!`: sent alone, and read back. */
function callText({ n, after, affectsMail, method, path, body }: Call, name: (text: string) => string): string {
  const waits = after.length === 0 ? '' : `after ${ranges(after)}`;
  const where = path
    .filter((_, at) => at > 2)
    .map((segment) => (typeof segment === 'string' ? name(segment) : made(segment)));
  const what = body === undefined ? '' : ` ${visible(name(JSON.stringify(body, withReferences)))}`;
  const tree = path[0] === 'directory' ? [] : where.splice(0, 1);
  return `${String(n).padStart(2)} ${affectsMail ? '!' : ' '} ${waits.padEnd(10)} ${method.padEnd(6)} ${[...tree, ...where].join('/')}${what}`;
}

const made = (segment: Exclude<PathSegment, string>): string => `<call ${segment.ref}>`;

const withReferences = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'ref' in value ? `<call ${String(value.ref)}>` : value;

/** 1, 2, 3, 7 → `1-3, 7`. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** A golden is read in editors and browsers: what could turn its text round is shown by its code there too. */
const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`);
