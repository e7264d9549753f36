import { error } from '../../../../../../src/terraform/plugin/diagnostic.ts';
import type { Provider, Resource } from '../../../../../../src/terraform/plugin/provider.ts';
import { attribute } from '../../../../../../src/terraform/plugin/values/path.ts';
import { isUnknown } from '../../../../../../src/terraform/plugin/values/value.ts';
import { nextId, put, type Store, things } from './store.ts';
import { thing } from './thing.ts';

export const identity = { address: 'registry.terraform.io/acme/example', version: '1.0.0' };

/** What a thing was called before there were things: only there to be moved away from. */
const item: Resource<Store> = {
  schema: {
    attributes: {
      id: { type: 'string', presence: 'computed', useStateForUnknown: true },
      name: { type: 'string', presence: 'required' },
    },
  },
  read: async (state) => ({ state }),
  create: async ({ name }, { client }) => {
    const id = nextId(client.path);
    const blank = { size: null, tags: null, labels: null, members: null, place: null, secret: null };
    put(client.path, id, { ...blank, name: String(name), kind: 'plain', revision: 1 });
    return { state: { id, name: name ?? null } };
  },
  update: async (_prior, planned) => ({ state: planned }),
  delete: async (prior, { client }) => {
    put(client.path, String(prior.id), undefined);
    return {};
  },
};

export const provider: Provider<Store> = {
  schema: {
    attributes: {
      path: { type: 'string', presence: 'required', description: 'The file that holds the things.' },
      token: { type: 'string', presence: 'optional', sensitive: true },
    },
  },
  resources: { example_thing: thing, example_item: item },
  dataSources: {
    example_thing: {
      schema: {
        attributes: {
          name: { type: 'string', presence: 'required' },
          id: { type: 'string', presence: 'computed' },
          size: { type: 'number', presence: 'computed' },
        },
      },
      read: async (config, { client }) => {
        const found = Object.entries(things(client.path)).find(([, { name }]) => name === config.name);
        return found
          ? { state: { ...config, id: found[0], size: found[1].size } }
          : { state: null, diagnostics: [error('No such thing', undefined, [attribute('name')])] };
      },
    },
  },
  functions: {
    join: {
      summary: 'Texts with a separator between them',
      parameters: [{ name: 'separator', type: 'string' }],
      variadic: { name: 'texts', type: 'string' },
      returns: 'string',
      call: async ([separator, ...texts]) => {
        const empty = texts.indexOf('');
        if (empty >= 0) return { error: 'an empty text', argument: empty + 1 };
        return { result: texts.join(String(separator)) };
      },
    },
    explode: {
      summary: 'Throws',
      parameters: [],
      returns: 'string',
      call: async () => {
        throw new Error('kaboom in a function');
      },
    },
  },
  configure: async (config) => {
    if (isUnknown(config.path)) return { diagnostics: [error('The path must be known')] };
    if (config.path === '/refused') return { diagnostics: [error('No access', 'Not there.', [attribute('path')])] };
    return { client: { path: String(config.path), token: config.token === null ? null : String(config.token) } };
  },
};
