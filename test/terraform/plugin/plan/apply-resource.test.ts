import { describe, expect, it } from 'vitest';
import { type Diagnostic, error, warning } from '../../../../src/terraform/plugin/diagnostic.ts';
import { applyResource } from '../../../../src/terraform/plugin/plan/apply-resource.ts';
import { callFunction } from '../../../../src/terraform/plugin/plan/call-function.ts';
import { planResource } from '../../../../src/terraform/plugin/plan/plan-resource.ts';
import {
  importResource,
  moveResource,
  readDataSource,
  readResource,
  upgradeResource,
} from '../../../../src/terraform/plugin/plan/read-resource.ts';
import type { Resource } from '../../../../src/terraform/plugin/provider.ts';
import type { Attributes } from '../../../../src/terraform/plugin/schema/schema.ts';
import { attribute, element, index, pathText } from '../../../../src/terraform/plugin/values/path.ts';
import { setOf } from '../../../../src/terraform/plugin/values/type.ts';
import { type ObjectValue, UNKNOWN, unknown, type Value } from '../../../../src/terraform/plugin/values/value.ts';

const attributes: Attributes = {
  id: { type: 'string', presence: 'computed' },
  name: { type: 'string', presence: 'required' },
  token: { type: 'string', presence: 'optional', sensitive: true },
  once: { type: 'string', presence: 'optional', writeOnly: true },
  ports: { type: setOf('number'), presence: 'optional' },
};
const nulls = { token: null, once: null, ports: null };
const planned = { ...nulls, id: UNKNOWN, name: 'a' };
const there = { ...nulls, id: '1', name: 'a' };

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const context = { client: {}, signal: new AbortController().signal, log: () => {}, private: bytes('before') };

const resource = (more: Partial<Resource<unknown>>): Resource<unknown> => ({
  schema: { version: 2, attributes },
  read: async (state) => ({ state }),
  create: async (wanted) => ({ state: { ...wanted, id: '1' } }),
  update: async (_, wanted) => ({ state: wanted }),
  delete: async () => ({}),
  ...more,
});

const told = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ severity, summary, path }) => `${severity} ${pathText(path ?? [])}: ${summary}`);

const create = (answer: Awaited<ReturnType<Resource<unknown>['create']>> | Error, wanted: ObjectValue = planned) =>
  applyResource(
    resource({
      create: async () => {
        if (answer instanceof Error) throw answer;
        return answer;
      },
    }),
    { config: { ...wanted, id: null }, prior: null, planned: wanted },
    context,
  );

describe('create', () => {
  it('answers the state, complete', async () => {
    const {
      state,
      private: kept,
      diagnostics,
    } = await create({ state: { id: '1', name: 'a' }, private: bytes('after') });
    expect({ state, kept, diagnostics }).toEqual({ state: there, kept: bytes('after'), diagnostics: [] });
  });

  it('gets what is write-only from the configuration, and nobody keeps it', async () => {
    let seen: Value = null;
    const echoing = resource({
      create: async (wanted, { config }) => {
        seen = config.once ?? null;
        return { state: { ...wanted, id: '1', once: config.once ?? null } };
      },
    });
    const { state } = await applyResource(
      echoing,
      { config: { name: 'a', once: 'hush' }, prior: null, planned },
      context,
    );
    expect(seen).toBe('hush');
    expect(state).toEqual(there);
  });

  it('keeps what there is after an error, with null for what is not known', async () => {
    const outcome = await create({ state: { id: '1', name: 'a', token: UNKNOWN }, diagnostics: [error('Half done')] });
    expect(outcome.state).toEqual(there);
    expect(told(outcome.diagnostics)).toEqual(['error : Half done']);
  });

  it('that failed has no state', async () => {
    const outcome = await create({ state: null, diagnostics: [error('No')] });
    expect(outcome.state).toBeNull();
    expect(told(outcome.diagnostics)).toEqual(['error : No']);
  });

  it('that throws is an error, not the end of the process', async () => {
    const outcome = await create(new Error('kaboom'));
    expect(outcome.state).toBeNull();
    expect(told(outcome.diagnostics)).toEqual(['error : Failed to create']);
    expect(outcome.diagnostics[0]?.detail).toContain('kaboom');
  });

  it('that answers neither state nor error tells to look for it', async () => {
    const outcome = await create({ state: null });
    expect(told(outcome.diagnostics)).toEqual(['error : The provider answered nothing to create']);
  });

  it('may warn', async () => {
    const outcome = await create({ state: { id: '1', name: 'a' }, diagnostics: [warning('Slow')] });
    expect(told(outcome.diagnostics)).toEqual(['warning : Slow']);
  });

  it.each<[string, ObjectValue, string, ObjectValue]>([
    ['unknown still', { id: UNKNOWN, name: 'a' }, 'error id: The provider answered', { ...there, id: null }],
    ['of another type', { id: '1', name: 5 }, 'error name: The provider answered', there],
    ['of no attribute', { id: '1', name: 'a', extra: 1 }, 'error : The provider answered', there],
    ['not as planned', { id: '1', name: 'b' }, 'error name: What came out', { ...there, name: 'b' }],
    ['where null was planned', { ...there, ports: [1] }, 'error ports: What came out', { ...there, ports: [1] }],
  ])('%s is reported, and what is right is kept', async (_, answer, diagnostic, state) => {
    const outcome = await create({ state: answer });
    expect(outcome.diagnostics).toHaveLength(1);
    expect(told(outcome.diagnostics)[0]).toContain(diagnostic);
    expect(outcome.state).toEqual(state);
  });

  it('shows nothing that is sensitive', async () => {
    const outcome = await create({ state: { id: '1', name: 'a', token: 'hush' } }, { ...planned, token: 'quiet' });
    expect(told(outcome.diagnostics)).toEqual(['error token: What came out is not what was planned']);
    expect(outcome.diagnostics[0]?.detail).not.toMatch(/hush|quiet/);
  });

  it('holds to what was said of the unknown', async () => {
    const wanted = { ...planned, id: unknown({ prefix: 'srv-' }) };
    expect((await create({ state: { id: 'srv-1', name: 'a' } }, wanted)).diagnostics).toEqual([]);
    expect(told((await create({ state: { id: '1', name: 'a' } }, wanted)).diagnostics)).toHaveLength(1);
  });

  it('may make one of two elements of a set, but neither lose nor invent one', async () => {
    const wanted = { ...planned, ports: [80, UNKNOWN, UNKNOWN] };
    const ports = async (items: readonly number[]) =>
      told((await create({ state: { ...there, ports: items } }, wanted)).diagnostics);
    expect(await ports([80, 81, 82])).toEqual([]);
    expect(await ports([81, 80])).toEqual([]);
    expect(await ports([81, 82])).toEqual(['error ports[80]: What came out is not what was planned']);
    expect(await ports([80, 81, 82, 83])).toHaveLength(1);
  });
});

describe('update', () => {
  const update = (answer: () => Promise<Awaited<ReturnType<Resource<unknown>['update']>>>) =>
    applyResource(
      resource({ update: answer }),
      { config: there, prior: there, planned: { ...there, name: 'b' } },
      context,
    );

  it('that failed leaves the prior state, or what it says is there', async () => {
    const nothing = await update(async () => ({ state: null, diagnostics: [error('No')] }));
    expect(nothing.state).toEqual(there);
    const half = await update(async () => ({ state: { ...there, name: 'b' }, diagnostics: [error('No')] }));
    expect(half.state).toEqual({ ...there, name: 'b' });
    const thrown = await update(() => Promise.reject(new Error('kaboom')));
    expect([thrown.state, told(thrown.diagnostics)]).toEqual([there, ['error : Failed to update']]);
  });

  it('that answers nothing leaves the prior state', async () => {
    const outcome = await update(async () => ({ state: null }));
    expect([outcome.state, outcome.diagnostics.length, outcome.private]).toEqual([there, 1, bytes('before')]);
  });

  it('with an id of another type keeps the prior one', async () => {
    const outcome = await update(async () => ({ state: { ...there, id: 7, name: 'b' } }));
    expect(outcome.state).toEqual({ ...there, name: 'b' });
  });
});

describe('delete', () => {
  const remove = (answer: () => Promise<Awaited<ReturnType<Resource<unknown>['delete']>>>) =>
    applyResource(resource({ delete: answer }), { config: null, prior: there, planned: null }, context);

  it('is done unless it says otherwise', async () => {
    expect((await remove(async () => ({}))).state).toBeNull();
    expect((await remove(async () => ({ diagnostics: [warning('Slow')] }))).state).toBeNull();
    expect((await remove(async () => ({ diagnostics: [error('No')] }))).state).toEqual(there);
    expect((await remove(() => Promise.reject(new Error('kaboom')))).state).toEqual(there);
    const half = await remove(async () => ({ state: { ...there, token: 'gone' }, diagnostics: [error('No')] }));
    expect(half.state).toEqual({ ...there, token: 'gone' });
  });
});

describe('plan, with a word from the resource', () => {
  const planning = (
    hook: NonNullable<Resource<unknown>['plan']>,
    config: ObjectValue | null,
    prior: ObjectValue | null,
  ) => planResource(resource({ plan: hook }), { config, prior }, context);
  const config = { ...nulls, id: null, name: 'b' };

  it('is asked with what the schema made of it', async () => {
    const asked: string[] = [];
    const outcome = await planning(
      async ({ action, planned: draft }) => {
        asked.push(`${action} ${String(draft?.name)}`);
        return {};
      },
      config,
      there,
    );
    expect(asked).toEqual(['update b']);
    expect(outcome.planned).toEqual({ ...there, id: UNKNOWN, name: 'b' });
    expect(outcome.private).toEqual(bytes('before'));
  });

  it('may know what is computed, ask for a replacement, and keep what means the same', async () => {
    const outcome = await planning(
      async ({ planned: draft }) => ({
        planned: { ...draft, id: 'known', name: 'a', once: 'dropped' },
        requiresReplace: [[attribute('ports'), element(1)], [attribute('ports')], [attribute('name')]],
        private: bytes('planned'),
      }),
      config,
      there,
    );
    expect(outcome.planned).toEqual({ ...there, id: 'known', name: 'a' });
    expect(outcome.requiresReplace.map(pathText)).toEqual(['ports', 'name']);
    expect(outcome.private).toEqual(bytes('planned'));
    expect(outcome.diagnostics).toEqual([]);
  });

  it.each<[string, ObjectValue, string]>([
    ['neither configured nor prior', { name: 'c' }, 'For `name` the plan has "c": that is neither'],
    ['something where nothing is configured', { ports: [1] }, 'For `ports` the plan has [1]: nothing is configured'],
    ['something sensitive', { token: 'hush' }, 'For `token` the plan has (sensitive): nothing is configured'],
    ['another type', { name: 1 }, '`name` is not of type'],
  ])('may not plan %s', async (_, change, detail) => {
    const outcome = await planning(async ({ planned: draft }) => ({ planned: { ...draft, ...change } }), config, there);
    expect(outcome.diagnostics).toHaveLength(1);
    expect(outcome.diagnostics[0]?.detail).toContain(detail);
  });

  it('may refuse, a deletion as well', async () => {
    const refusing = async () => ({
      diagnostics: [error('Protected', 'It is in use.', [attribute('name'), index(0)])],
    });
    const outcome = await planning(refusing, null, there);
    expect([outcome.planned, told(outcome.diagnostics)]).toEqual([null, ['error name[0]: Protected']]);
  });

  it('that throws is an error', async () => {
    const outcome = await planning(() => Promise.reject(new Error('kaboom')), config, null);
    expect(told(outcome.diagnostics)).toEqual(['error : Failed to plan']);
  });
});

describe('what there is', () => {
  it('read: gone, or as before after an error', async () => {
    expect((await readResource(resource({ read: async () => ({ state: null }) }), there, context)).state).toBeNull();
    const failing = resource({ read: async () => ({ state: null, diagnostics: [error('Out of reach')] }) });
    expect((await readResource(failing, there, context)).state).toEqual(there);
    const throwing = resource({ read: () => Promise.reject(new Error('kaboom')) });
    expect((await readResource(throwing, there, context)).state).toEqual(there);
  });

  it('imported: what is known from an id, if it is supported', async () => {
    const found = await importResource(resource({ import: async (id) => ({ state: { id } }) }), '7', context);
    expect([found.state, found.diagnostics]).toEqual([{ ...nulls, id: '7', name: null }, []]);
    expect(told((await importResource(resource({}), '7', context)).diagnostics)).toEqual([
      'error : Import is not supported',
    ]);
    const none = await importResource(resource({ import: async () => ({ state: null }) }), '7', context);
    expect(told(none.diagnostics)).toEqual(['error : Nothing to import']);
  });

  it('upgraded: from each version that can be', async () => {
    const upgrading = resource({
      upgrade: async (version, json) => ({ state: { id: `${version}`, name: String(json) } }),
    });
    expect((await upgradeResource(upgrading, 2, { id: '1', name: 'a', old: 1 }, context)).state).toEqual(there);
    expect((await upgradeResource(upgrading, 1, 'text', context)).state).toMatchObject({ id: '1', name: 'text' });
    expect(told((await upgradeResource(upgrading, 3, {}, context)).diagnostics)).toEqual([
      'error : The state is from a newer provider',
    ]);
    expect(told((await upgradeResource(resource({}), 1, {}, context)).diagnostics)).toEqual([
      'error : The state is from an older provider',
    ]);
    const wrong = await upgradeResource(resource({}), 2, { name: ['x'] }, context);
    expect(wrong.diagnostics[0]?.detail).toContain('name: not of type "string"');
  });

  it('moved: from where it can be', async () => {
    const source = { provider: 'p', type: 'other', schemaVersion: 0, json: { id: '9' }, private: bytes('old') };
    const moving = resource({ moveFrom: async ({ type }) => (type === 'other' ? { state: { id: '9' } } : undefined) });
    expect((await moveResource(moving, source, context)).state).toMatchObject({ id: '9', name: null });
    for (const [from, to] of [
      [{ ...source, type: 'else' }, moving],
      [source, resource({})],
    ] as const) {
      expect(told((await moveResource(to, from, context)).diagnostics)).toEqual(['error : Move is not supported']);
    }
  });

  it('a data source: complete, with the defaults of what was asked', async () => {
    const schema = {
      attributes: { ...attributes, size: { type: 'number', presence: 'optional', default: 3 } },
    } as const;
    const read = async (config: ObjectValue) => ({ state: { ...config, id: '1' } });
    expect(await readDataSource({ schema, read }, { name: 'a' }, context)).toEqual({
      state: { ...there, size: 3 },
      diagnostics: [],
    });
    const nothing = await readDataSource({ schema, read: async () => ({ state: null }) }, {}, context);
    expect(told(nothing.diagnostics)).toEqual(['error : Nothing was read']);
  });

  it('a function: a result of its type, or an error', async () => {
    const declared = (call: () => Promise<{ result: Value }>) =>
      ({ summary: '', parameters: [], returns: 'string', call }) as const;
    expect(
      await callFunction(
        declared(async () => ({ result: 'x' })),
        [],
        context,
      ),
    ).toEqual({ result: 'x' });
    expect(
      await callFunction(
        declared(async () => ({ result: 1 })),
        [],
        context,
      ),
    ).toHaveProperty('error');
    expect(
      await callFunction(
        declared(() => Promise.reject(new Error('kaboom'))),
        [],
        context,
      ),
    ).toHaveProperty('error');
  });
});
