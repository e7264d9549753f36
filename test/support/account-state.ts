import { createService } from '../../src/service/create-service.ts';
import { openStorage, type Storage } from '../../src/service/storage.ts';
import { credentials, newToken } from '../service/sandbox.ts';

type Item = Readonly<Record<string, unknown>>;
/** Gets one answer of the HTTP interface. */
type Get = (path: string, query: Readonly<Record<string, string>>) => Promise<Page>;
interface Page {
  readonly data: readonly Item[];
  readonly meta: { readonly pagination: { readonly next?: string } };
}

const policies = '/policy-management/cloud-gateway/v1';
const groups = '/directory/cloud-gateway/v1/groups';
const collections = [
  groups,
  `${policies}/secure-messaging/folders`,
  `${policies}/content-examination/folders`,
  `${policies}/secure-messaging/definitions`,
  `${policies}/content-examination/definitions`,
  `${policies}/secure-messaging/policies`,
  `${policies}/secure-messaging-bypass/policies`,
  `${policies}/content-examination/policies`,
] as const;

/**
 * Everything in an account as the HTTP interface answers it, one object a line, without ids and times: references are
 * to names. It asks the interface by itself, since our own client might hide what our own client did.
 */
export async function accountState(storage: Storage, now: number): Promise<readonly string[]> {
  const get = await newGet(storage, now);
  const items = await Promise.all(collections.map((path) => all(get, path)));
  const names = new Map<unknown, unknown>();
  for (const item of items.flat()) names.set(item.id, item.name ?? item.description);
  const lines = items.flatMap((list, at) =>
    list.map(async (item) => {
      const members = collections[at] === groups ? await all(get, `${groups}/${item.id}/members`) : [];
      const known = members.map((member) => say(member, names)).sort();
      return `${collections[at]?.split('/v1/')[1]} ${say(item, names)}${known.length > 0 ? ` ${known.join(' ')}` : ''}`;
    }),
  );
  return (await Promise.all(lines)).sort();
}

async function all(get: Get, path: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let next: string | undefined = ''; next !== undefined; ) {
    const query: Record<string, string> = { pageSize: '100', ...(next === '' ? {} : { pageToken: next }) };
    const page: Page = await get(path, query);
    items.push(...page.data);
    next = page.meta.pagination.next;
  }
  return items;
}

const leftOut = new Set(['id', 'createTime', 'lastUpdated']);

function say(value: unknown, names: ReadonlyMap<unknown, unknown>): string {
  return JSON.stringify(value, (_, part) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part)
      .filter(([name]) => !leftOut.has(name))
      .map(([name, one]) => [name, name.endsWith('Id') ? (names.get(one) ?? one) : one] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** A service of its own before the same storage, so that nothing plays tricks on who asks. */
async function newGet(storage: Storage, now: number): Promise<Get> {
  const { handle } = createService({ storage, clock: () => now, credentials });
  const request = { method: 'GET', path: '/', query: {}, headers: {} };
  const token = await newToken((one) => handle({ ...request, ...one }));
  return async (path, query) => {
    const answer = await handle({ ...request, path, query, headers: { authorization: `Bearer ${token}` } });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body}`);
    return JSON.parse(answer.body);
  };
}

/** The state of the account in a file that nobody serves now. */
export async function stateOfFile(file: string, now: number): Promise<readonly string[]> {
  const storage = openStorage(file);
  try {
    return await accountState(storage, now);
  } finally {
    storage.close();
  }
}
