import { answerText, noContent, refused } from '../answer.ts';
import type { Kind } from '../kinds/kind.ts';
import { kinds } from '../kinds/table.ts';
import { cut, readPage } from '../paging.ts';
import { propose } from '../propose.ts';
import { unknownId } from '../refusal.ts';
import type { Body, Item, World } from '../world.ts';
import { readJson } from './body.ts';
import type { Context, Endpoint, Route } from './context.ts';

/** The two routes of a kind: its collection and its items. */
export function collection(path: string, kind: Exclude<Kind, 'member'>): readonly Route[] {
  const spec = kinds[kind];
  const guard = (item: Item | undefined, world: World) => spec.guards.flatMap((one) => one(item, world) ?? []);

  const read: Endpoint = ({ get, params, show }) => {
    const item = get(kind, params[0] ?? '');
    return item ? answerText(200, show(item)) : refused(unknownId());
  };

  const create: Endpoint = ({ request, write, now, show }) => {
    const sent = readJson(request);
    if ('refusal' in sent) return refused(sent.refusal);
    return write(({ world, insert }) => {
      const stopped = guard(undefined, world);
      if (stopped.length > 0) return refused(stopped);
      const proposed = propose(spec, sent.value, undefined, now, world);
      if ('refusals' in proposed) return refused(proposed.refusals);
      return answerText(201, show(insert(kind, proposed.proposal.draft)));
    });
  };

  const change: Endpoint = ({ request, params, write, now, show }) => {
    const sent = readJson(request);
    if ('refusal' in sent) return refused(sent.refusal);
    return write(({ world, replace }) => {
      const item = named(kind, params[0] ?? '', world);
      if (!item) return refused(unknownId());
      const stopped = guard(item, world);
      if (stopped.length > 0) return refused(stopped);
      const proposed = propose(spec, sent.value, item, now, world);
      if ('refusals' in proposed) return refused(proposed.refusals);
      return answerText(200, show(replace(item, withoutFrame(proposed.proposal.draft))));
    });
  };

  const remove: Endpoint = ({ params, write }) =>
    write(({ world, remove }) => {
      const item = named(kind, params[0] ?? '', world);
      if (!item) return refused(unknownId());
      const guarded = guard(item, world);
      const stopped = guarded.length > 0 ? guarded : spec.holds.flatMap((hold) => hold(item, world) ?? []);
      if (stopped.length > 0) return refused(stopped);
      for (const member of [...world.list('member', item.seq)]) remove(member);
      remove(item);
      return noContent();
    });

  return [
    { path, methods: { GET: (context) => listing(context, context.list(kind)), POST: create } },
    { path: `${path}/{id}`, methods: { GET: read, PATCH: change, DELETE: remove } },
  ];
}

/** By any id that it ever had; an id of another kind is none here. */
export function named(kind: Kind, id: string, world: World): Item | undefined {
  const item = world.find(id);
  return item?.kind === kind ? item : undefined;
}

/** One page, put together from texts that exist already. */
export function listing({ request, show, pageCap }: Context, items: readonly Item[]) {
  const asked = readPage(request.query, pageCap);
  if ('refusal' in asked) return refused(asked.refusal);
  const [page, next] = cut(items, asked.page);
  const pagination = { pageSize: asked.page.size, ...(next === undefined ? {} : { next }) };
  return answerText(200, `{"data":[${page.map(show).join(',')}],"meta":${JSON.stringify({ pagination })},"fail":[]}`);
}

/** The writer gives id and times. */
function withoutFrame({ id, createTime, lastUpdated, ...body }: Body): Body {
  return body;
}
