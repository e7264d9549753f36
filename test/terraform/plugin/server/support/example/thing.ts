import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { error, warning } from '../../../../../../src/terraform/plugin/diagnostic.ts';
import type { ApplyContext, Resource } from '../../../../../../src/terraform/plugin/provider.ts';
import { defineSchema } from '../../../../../../src/terraform/plugin/schema/schema.ts';
import { attribute, index } from '../../../../../../src/terraform/plugin/values/path.ts';
import { listOf, mapOf, setOf } from '../../../../../../src/terraform/plugin/values/type.ts';
import { isList, type ObjectValue } from '../../../../../../src/terraform/plugin/values/value.ts';
import { nextId, put, type Store, type Thing, things } from './store.ts';

const schema = defineSchema({
  version: 1,
  description: 'A thing in a file.',
  attributes: {
    id: { type: 'string', presence: 'computed', useStateForUnknown: true },
    name: { type: 'string', presence: 'required', description: 'What it is *called*.' },
    kind: { type: 'string', presence: 'optional', default: 'plain', requiresReplace: true },
    size: { type: 'number', presence: 'optional' },
    tags: { type: listOf('string'), presence: 'optional' },
    labels: { type: mapOf('string'), presence: 'optional' },
    members: { type: setOf('string'), presence: 'optional' },
    place: {
      nesting: 'single',
      presence: 'optional',
      attributes: {
        country: { type: 'string', presence: 'required' },
        city: { type: 'string', presence: 'optional' },
      },
    },
    secret: { type: 'string', presence: 'optional', writeOnly: true },
    revision: { type: 'number', presence: 'computed' },
  },
});

/** Names that make the provider behave as no provider should, or as Terraform's user makes it. */
const behave = async (name: string, context: ApplyContext<Store>): Promise<void> => {
  if (name === 'explode') throw new Error(`kaboom with ${context.client.token}`);
  if (name === 'stray') setTimeout(() => Promise.reject(new Error('nobody waits for this')), 0);
  if (name === 'print') process.stdout.write('a line that some library prints\n');
  if (name === 'stubborn') await delay(30_000);
  if (name === 'slow') {
    // For a test that waits until this call is under way.
    writeFileSync(`${context.client.path}.slow`, '');
    await delay(30_000, undefined, { signal: context.signal }).catch(() => {
      writeFileSync(`${context.client.path}.stopped`, '');
    });
  }
};

export const thing: Resource<Store> = {
  schema,
  validate: (config) => [
    ...(config.name === '' ? [error('A thing needs a name', 'It is empty.', [attribute('name')])] : []),
    ...(isList(config.tags) && config.tags.includes('bad')
      ? [warning('A bad tag', undefined, [attribute('tags'), index(config.tags.indexOf('bad'))])]
      : []),
  ],
  read: async (state, { client }) => {
    const found = things(client.path)[String(state.id)];
    return { state: found ? shown(String(state.id), found) : null };
  },
  create: async (planned, context) => {
    const { client, log, signal } = context;
    log('info', `creating with ${client.token}`, { token: client.token, secret: context.config.secret });
    await behave(String(planned.name), context);
    if (signal.aborted) return { state: null, diagnostics: [error('Stopped', 'Nothing was created.')] };
    const id = nextId(client.path);
    const made = stored(planned, context, 1);
    put(client.path, id, made);
    return { state: shown(id, made), private: new TextEncoder().encode('made here') };
  },
  update: async (prior, planned, context) => {
    await behave(String(planned.name), context);
    const made = stored(planned, context, Number(prior.revision) + 1);
    put(context.client.path, String(prior.id), made);
    return { state: shown(String(prior.id), made) };
  },
  delete: async (prior, { client }) => {
    if (prior.name === 'sticky') return { diagnostics: [error('It sticks', 'It can’t be deleted.')] };
    put(client.path, String(prior.id), undefined);
    return {};
  },
  import: async (id, { client }) =>
    things(client.path)[id]
      ? { state: { id } }
      : { state: null, diagnostics: [error('No such thing', `There is no ${id}.`)] },
  moveFrom: async (source) => {
    if (source.type !== 'example_item') return undefined;
    const { id } = source.json as { readonly id: string };
    return { state: { id } };
  },
  upgrade: async (_version, json) => {
    // Version 0 called the name a title, and had no kind.
    const { title, ...rest } = json as { readonly [name: string]: string };
    return { state: { ...rest, name: String(title), kind: 'plain' } };
  },
};

function stored(planned: ObjectValue, context: ApplyContext<Store>, revision: number): Thing {
  const { id: _, ...rest } = planned;
  return { ...(rest as unknown as Thing), secret: context.config.secret as string | null, revision };
}

const shown = (id: string, { secret: _, ...thing }: Thing): ObjectValue => ({ ...thing, id, secret: null });
