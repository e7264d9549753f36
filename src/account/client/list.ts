import type { Item, Result } from '../account.ts';
import { isItem } from './answer.ts';
import { failed, type Get } from './get.ts';

/** The most that the service puts on one page. */
const pageSize = '100';

/** All items of a collection; null where there is no such collection. Unless asked on to its last page, it ends early. */
export type List = (path: readonly string[]) => Promise<Result<readonly Item[] | null>>;

export function newList(get: Get, target: string): List {
  return async (path) => {
    const where = `${target}, /${path.join('/')}`;
    const items: Item[] = [];
    const seen = new Set<string>();
    let token: string | undefined;
    for (;;) {
      const page = await get(path, token === undefined ? { pageSize } : { pageSize, pageToken: token });
      if (!page.ok) return page;
      if (page.value === null) return { ok: true, value: null };
      const { data, meta } = page.value;
      if (!Array.isArray(data) || !data.every(isItem)) {
        return failed({ type: 'unusable', message: `${where}: an answer that holds no list of objects` });
      }
      for (const item of data as readonly Item[]) items.push(item);
      const pagination = isItem(meta) && isItem(meta.pagination) ? meta.pagination : {};
      if (typeof pagination.next !== 'string' || pagination.next === '') return { ok: true, value: items };
      token = pagination.next;
      // A service that sends the same page for ever must not hang us.
      if (seen.has(token)) return failed({ type: 'unusable', message: `${where}: its pages go round in a circle` });
      seen.add(token);
    }
  };
}
