import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { error } from '../../../../src/terraform/plugin/diagnostic.ts';
import { Provider as Service } from '../../../../src/terraform/plugin/protocol/tfplugin6_pb.ts';
import type { Provider } from '../../../../src/terraform/plugin/provider.ts';
import { typeOf } from '../../../../src/terraform/plugin/schema/type.ts';
import { serveReattach } from '../../../../src/terraform/plugin/server/reattach.ts';
import { decode, encode } from '../../../../src/terraform/plugin/values/msgpack.ts';
import { type ObjectValue, UNKNOWN } from '../../../../src/terraform/plugin/values/value.ts';
import { identity, provider } from './support/example/provider.ts';
import { attachedClient } from './support/grpc-client.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

// What Terraform does rarely, or what can only be seen from the wire.

const served = async (changes: Partial<Provider<never>> = {}) => {
  const attached = await serveReattach({ ...provider, ...changes } as typeof provider, identity);
  onTestFinished(attached.close);
  return attached;
};
const configured = async (client: ReturnType<typeof attachedClient>) => {
  const config = {
    msgpack: encode({ path: join(temporaryFolder(), 'x.json'), token: 'hunter2' }, typeOf(provider.schema.attributes)),
  };
  expect(await client.call(Service, 'configureProvider', { config, terraformVersion: '1.11.4' })).toMatchObject({
    diagnostics: [],
  });
};

const thingType = typeOf(provider.resources.example_thing!.schema.attributes);
const blank = {
  id: null,
  name: 'x',
  kind: 'plain',
  size: null,
  tags: null,
  labels: null,
  members: null,
  place: null,
  secret: null,
  revision: null,
};
const message = (object: ObjectValue | null) => ({ msgpack: encode(object, thingType) });

test('names without the schema, and functions by themselves', async () => {
  const client = attachedClient(await served());
  expect(await client.call(Service, 'getMetadata', {})).toMatchObject({
    resources: [{ typeName: 'example_thing' }, { typeName: 'example_item' }],
    dataSources: [{ typeName: 'example_thing' }],
    functions: [{ name: 'join' }, { name: 'explode' }],
    serverCapabilities: { planDestroy: true, getProviderSchemaOptional: true, moveResourceState: true },
  });
  const { functions } = (await client.call(Service, 'getFunctions', {})) as { functions: object };
  expect(Object.keys(functions).sort()).toEqual(['explode', 'join']);
});

test('what is not there is said to be so, and the next call is answered', async () => {
  const client = attachedClient(await served());
  expect(await client.call(Service, 'openEphemeralResource', { typeName: 'x' })).toMatchObject({ error: { code: 12 } });
  expect(await client.call(Service, 'readResource', { typeName: 'toString' })).toMatchObject({
    diagnostics: [{ severity: 1, detail: expect.stringMatching(/there is no toString in this provider[\s\S]*bug/) }],
  });
  expect(await client.call(Service, 'callFunction', { name: 'no' })).toMatchObject({
    error: { text: expect.stringContaining('bug') },
  });
  expect(await client.call(Service, 'validateProviderConfig', { config: { msgpack: Buffer.of(0xc1) } })).toMatchObject({
    diagnostics: [{ severity: 1 }],
  });
  expect(await client.call(Service, 'getMetadata', {})).not.toHaveProperty('error');
});

test('each connection is configured by itself', async () => {
  const attached = await served();
  const [one, other] = [attachedClient(attached), attachedClient(attached)];
  await configured(one);
  const request = { typeName: 'example_thing', currentState: message({ ...blank, id: 'thing-1' }) };
  expect(await one.call(Service, 'readResource', request)).toMatchObject({ diagnostics: [] });
  expect(await other.call(Service, 'readResource', request)).toMatchObject({
    diagnostics: [{ summary: 'The provider is not configured' }],
    newState: { msgpack: Buffer.from(request.currentState.msgpack) },
  });
});

test('a stop reaches the calls of its own connection, and no other’s; configured again, calls are new', async () => {
  const signals: AbortSignal[] = [];
  const item = provider.resources.example_item!;
  const read: typeof item.read = async (state, { signal }) => {
    signals.push(signal);
    return { state };
  };
  const attached = await served({ resources: { example_item: { ...item, read } } } as never);
  const [one, other] = [attachedClient(attached), attachedClient(attached)];
  const request = {
    typeName: 'example_item',
    currentState: { msgpack: encode({ id: '1', name: 'x' }, typeOf(item.schema.attributes)) },
  };
  for (const client of [one, other]) {
    await configured(client);
    await client.call(Service, 'readResource', request);
  }
  expect(await one.call(Service, 'stopProvider', {})).toMatchObject({ Error: '' });
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  await configured(one);
  await one.call(Service, 'readResource', request);
  expect(signals[2]?.aborted).toBe(false);
});

test('a Terraform too old for write-only attributes may not set one', async () => {
  const client = attachedClient(await served());
  const config = message({ ...blank, kind: null, secret: 'x' });
  const call = (more: object) =>
    client.call(Service, 'validateResourceConfig', { typeName: 'example_thing', config, ...more });
  expect(await call({ clientCapabilities: { writeOnlyAttributesAllowed: true } })).toMatchObject({ diagnostics: [] });
  expect(await call({})).toMatchObject({
    diagnostics: [{ attribute: { steps: [{ selector: { case: 'attributeName', value: 'secret' } }] } }],
  });
});

test('after an exception in the middle of an update the object is as it was', async () => {
  const client = attachedClient(await served());
  await configured(client);
  const prior = message({ ...blank, id: 'thing-1', revision: 1 });
  const planned = message({ ...blank, id: 'thing-1', name: 'explode', revision: 2 });
  const config = message({ ...blank, name: 'explode' });
  const answer = await client.call(Service, 'applyResourceChange', {
    typeName: 'example_thing',
    priorState: prior,
    plannedState: planned,
    config,
  });
  expect(answer).toMatchObject({
    diagnostics: [{ severity: 1, detail: expect.stringContaining('kaboom with (sensitive)') }],
  });
  const { newState } = answer as { newState: { msgpack: Uint8Array } };
  expect(decode(newState.msgpack, thingType)).toMatchObject({ id: 'thing-1', name: 'x', revision: 1 });
});

test('messages of more than four megabytes, both ways', async () => {
  const client = attachedClient(await served());
  await configured(client);
  const long = 'x'.repeat(6 * 1024 * 1024);
  const config = message({ ...blank, name: long, kind: null });
  const proposedNewState = config;
  const answer = await client.call(Service, 'planResourceChange', {
    typeName: 'example_thing',
    priorState: message(null),
    proposedNewState,
    config,
  });
  const { plannedState } = answer as { plannedState: { msgpack: Uint8Array } };
  expect((decode(plannedState.msgpack, thingType) as { name: string }).name).toHaveLength(long.length);
});

test('values may come as JSON; and no secret comes back in a diagnostic', async () => {
  const seen: ObjectValue[] = [];
  const configure: typeof provider.configure = async (config) => {
    seen.push(config);
    return { diagnostics: [error(`seen ${config.token}`, `with ${config.token}`)] };
  };
  const client = attachedClient(await served({ configure } as never));
  const config = { json: Buffer.from('{"path":"/x","token":"hunter2"}') };
  expect(await client.call(Service, 'configureProvider', { config })).toMatchObject({
    diagnostics: [{ summary: 'seen (sensitive)', detail: 'with (sensitive)' }],
  });
  expect(seen).toEqual([{ path: '/x', token: 'hunter2' }]);
});

test('the private bytes of an object go through every call', async () => {
  const client = attachedClient(await served());
  await configured(client);
  const typeName = 'example_thing';
  const config = message({ ...blank, name: 'x', kind: null });
  const bytes = Buffer.from('from before');
  const planned = message({ ...blank, id: UNKNOWN, revision: UNKNOWN });
  const create = { typeName, priorState: message(null), plannedState: planned, config };
  const created = (await client.call(Service, 'applyResourceChange', create)) as {
    newState: object;
    private: Uint8Array;
  };
  expect(Buffer.from(created.private).toString()).toBe('made here');
  const read = await client.call(Service, 'readResource', { typeName, currentState: created.newState, private: bytes });
  expect(read).toMatchObject({ private: bytes });
  const renamed = message({ ...blank, name: 'y', kind: null });
  const change = { typeName, priorState: created.newState, config: renamed };
  const planning = { ...change, proposedNewState: created.newState, priorPrivate: bytes };
  const plan = (await client.call(Service, 'planResourceChange', planning)) as { plannedState: object };
  expect(plan).toMatchObject({ plannedPrivate: bytes, diagnostics: [] });
  const applying = { ...change, plannedState: plan.plannedState, plannedPrivate: bytes };
  expect(await client.call(Service, 'applyResourceChange', applying)).toMatchObject({
    private: bytes,
    diagnostics: [],
  });
});

test('a deletion is told by what Terraform proposes, even where a configuration comes along', async () => {
  const client = attachedClient(await served());
  await configured(client);
  const priorState = message({ ...blank, id: 'thing-1', revision: 1 });
  const request = { typeName: 'example_thing', priorState, config: message({ ...blank, kind: null }) };
  const answer = await client.call(Service, 'planResourceChange', { ...request, proposedNewState: message(null) });
  const { plannedState } = answer as { plannedState: { msgpack: Uint8Array } };
  expect(decode(plannedState.msgpack, thingType)).toBe(null);
});
