import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Health } from '../../../../src/terraform/plugin/protocol/health_pb.ts';
import { GRPCController, GRPCStdio } from '../../../../src/terraform/plugin/protocol/plugin_pb.ts';
import { Provider as Service } from '../../../../src/terraform/plugin/protocol/tfplugin6_pb.ts';
import { typeOf } from '../../../../src/terraform/plugin/schema/type.ts';
import { selfSigned } from '../../../../src/terraform/plugin/server/certificate.ts';
import { encode } from '../../../../src/terraform/plugin/values/msgpack.ts';
import { UNKNOWN } from '../../../../src/terraform/plugin/values/value.ts';
import { buildExample } from './support/build-example.ts';
import { eventually } from './support/eventually.ts';
import { provider as example } from './support/example/provider.ts';
import { securedClient } from './support/grpc-client.ts';
import { connectTo, cookie, startProvider } from './support/started-provider.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { processesOf, workspace } from './support/workspace.ts';

let folder: string;
let program: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tfp-'));
  program = buildExample(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Configures, with a store of its own, whose path it gives. */
const configure = async (client: ReturnType<typeof securedClient>): Promise<string> => {
  const path = join(temporaryFolder(), 'things.json');
  const config = encode({ path, token: null }, typeOf(example.schema.attributes));
  await client.call(Service, 'configureProvider', { config: { msgpack: config } });
  return path;
};

const create = (client: ReturnType<typeof securedClient>, name: string) => {
  const type = typeOf(example.resources.example_thing!.schema.attributes);
  const nothing = Object.fromEntries(Object.keys(type.attributes).map((attribute) => [attribute, null]));
  const config = { msgpack: encode({ ...nothing, name }, type) };
  const planned = { msgpack: encode({ ...nothing, name, kind: 'plain', id: UNKNOWN, revision: UNKNOWN }, type) };
  const request = {
    typeName: 'example_thing',
    priorState: { msgpack: encode(null, type) },
    plannedState: planned,
    config,
  };
  return client.call(Service, 'applyResourceChange', request);
};

describe('by hand', () => {
  test('it says on stderr what it is, and ends', () => {
    const { status, stdout, stderr } = spawnSync(program, { encoding: 'utf8', env: { PATH: process.env.PATH } });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('This is the example provider for Terraform.');
    expect(stderr).toContain('--debug');
  });
});

describe('a start that fails', () => {
  test('is told in one line', () => {
    const environment = { PLUGIN_CLIENT_CERT: selfSigned(Date.now()).pem, PLUGIN_UNIX_SOCKET_DIR: '/nowhere' };
    const { status, stdout, stderr } = spawnSync(program, {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...cookie, ...environment },
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^terraform-provider-example could not start: Error: ENOENT.*\/nowhere.*\n$/);
  });
});

describe('who may call', () => {
  test('the owner of the certificate that Terraform announced', async () => {
    const provider = await startProvider(program);
    const socket = await connectTo(provider);
    expect(socket.authorized).toBe(true);
    expect(socket.alpnProtocol).toBe('h2');
  });

  test('nobody without a certificate, nor with another; and Terraform can still come after them', async () => {
    const provider = await startProvider(program);
    await expect(connectTo(provider, null)).rejects.toThrow(/certificate required|closed|reset/i);
    await expect(connectTo(provider, selfSigned(Date.now()))).rejects.toThrow(/alert|closed|reset/i);
    expect(await connectTo(provider)).toBeDefined();
  });

  test('nobody else once Terraform is there: the socket is gone', async () => {
    const provider = await startProvider(program);
    expect(existsSync(provider.address)).toBe(true);
    await connectTo(provider);
    expect(existsSync(provider.address)).toBe(false);
    await expect(connectTo(provider)).rejects.toThrow(/ENOENT/);
  });
});

describe('where it listens', () => {
  test('in the folder that Terraform names', async () => {
    const place = temporaryFolder();
    const provider = await startProvider(program, { PLUGIN_UNIX_SOCKET_DIR: place });
    expect(provider.line.split('|')[2]).toBe('unix');
    expect(provider.address.startsWith(place)).toBe(true);
    provider.signal('SIGTERM');
    await provider.ended;
    expect(readdirSync(place)).toEqual([]);
  });

  test('on a free port of the range, where the path of a socket would be too long', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const place = join(temporaryFolder(), 'x'.repeat(100));
    mkdirSync(place);
    const provider = await startProvider(program, {
      PLUGIN_UNIX_SOCKET_DIR: place,
      PLUGIN_MIN_PORT: String(port),
      PLUGIN_MAX_PORT: String(port + 20),
    });
    taken.close();
    expect(provider.line).toMatch(/^1\|6\|tcp\|127\.0\.0\.1:\d+\|grpc\|/);
    expect(Number(provider.address)).toBeGreaterThan(port);
    expect(Number(provider.address)).toBeLessThanOrEqual(port + 20);
    expect(await connectTo(provider)).toBeDefined();
  });
});

describe('the services of any plugin', () => {
  test('well, and quiet', async () => {
    const provider = await startProvider(program);
    const client = securedClient(provider);
    expect(await client.call(Health, 'check', { service: 'plugin' })).toMatchObject({ status: 1 });
    expect(await client.call(Health, 'check', { service: 'another' })).toMatchObject({ error: { code: 5 } });
    expect(await client.callUnknown('/tfplugin6.Provider/GetResourceIdentitySchemas')).toMatchObject({ code: 12 });
    expect(await client.stream(GRPCStdio, 'streamStdio', 300)).toEqual({ received: 0, ended: false });
  });

  test('asked to shut down it answers, and ends at once', async () => {
    const provider = await startProvider(program);
    const client = securedClient(provider);
    await client.stream(GRPCStdio, 'streamStdio', 10);
    const asked = Date.now();
    expect(await client.call(GRPCController, 'shutdown', {})).not.toHaveProperty('error');
    expect(await provider.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(5000);
  });

  test('a call that heeds no signal doesn’t keep it', async () => {
    const provider = await startProvider(program);
    const client = securedClient(provider);
    await configure(client);
    void create(client, 'stubborn');
    await delay(300);
    const asked = Date.now();
    await client.call(GRPCController, 'shutdown', {});
    expect(await provider.ended).toBe(0);
    // Nominally a second and a half; without the limit it would be thirty.
    expect(Date.now() - asked).toBeLessThan(5000);
  });

  test('nothing but the handshake is on stdout, whatever is printed in a call', async () => {
    const provider = await startProvider(program);
    const client = securedClient(provider);
    await configure(client);
    expect(await create(client, 'print')).toMatchObject({ diagnostics: [] });
    await eventually('the line', () => provider.stderr().includes('a line that some library prints\n'));
    await client.call(GRPCController, 'shutdown', {});
    await provider.ended;
    expect(provider.stdout()).toBe(`${provider.line}\n`);
  });

  test('a rejection that no call waits for doesn’t end it', async () => {
    const provider = await startProvider(program, { TF_LOG: 'error' });
    const client = securedClient(provider);
    await configure(client);
    expect(await create(client, 'stray')).toMatchObject({ diagnostics: [] });
    await eventually('the log line', () => provider.stderr().includes('nobody waits for this'));
    expect(await client.call(Health, 'check', { service: 'plugin' })).toMatchObject({ status: 1 });
  });
});

describe('the end', () => {
  test('SIGINT is for Terraform to hear of; SIGTERM ends it', async () => {
    const provider = await startProvider(program, { TF_LOG: 'trace' });
    provider.signal('SIGINT');
    await eventually('the signal to be noticed', () => provider.stderr().includes('SIGINT ignored'));
    provider.signal('SIGTERM');
    expect(await provider.ended).toBe(143);
    expect(existsSync(provider.address)).toBe(false);
  });

  test('is heard by the calls under way, which have time to finish', async () => {
    const provider = await startProvider(program);
    const client = securedClient(provider);
    const store = await configure(client);
    const answer = create(client, 'slow');
    await eventually('the call to be under way', () => existsSync(`${store}.slow`));
    provider.signal('SIGTERM');
    expect(await answer).toMatchObject({ diagnostics: [{ summary: 'Stopped' }] });
    expect(existsSync(`${store}.stopped`)).toBe(true);
    expect(await provider.ended).toBe(143);
  });

  test('with the connection of a Terraform that was killed', async () => {
    const provider = await startProvider(program);
    const socket = await connectTo(provider);
    socket.destroy();
    expect(await provider.ended).toBe(0);
  });

  test('with the program that started it, where that ends before it connects', async () => {
    const place = temporaryFolder();
    const parent = spawn('sh', ['-c', `"${program}" & wait`], {
      env: {
        PATH: process.env.PATH,
        ...cookie,
        PLUGIN_CLIENT_CERT: selfSigned(Date.now()).pem,
        PLUGIN_UNIX_SOCKET_DIR: place,
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => void parent.kill('SIGKILL'));
    await new Promise((resolve) => parent.stdout.once('data', resolve));
    expect(processesOf(program)).toHaveLength(2);
    expect(readdirSync(place)).toHaveLength(1);
    parent.kill('SIGKILL');
    await eventually('the provider to end', () => processesOf(program).length === 0);
    expect(readdirSync(place)).toEqual([]);
  });
});

describe('for a debugger', () => {
  test('it says how to attach Terraform, and stays until Ctrl-C', async () => {
    const place = workspace();
    onTestFinished(place.remove);
    const child = spawn(program, ['--debug'], { env: { PATH: process.env.PATH, TMPDIR: place.folder } });
    onTestFinished(() => void child.kill('SIGKILL'));
    let stdout = '';
    child.stdout.on('data', (bytes) => (stdout += bytes));
    const [, reattach = ''] = await eventually(
      'the words',
      () => /TF_REATTACH_PROVIDERS='(.*)'/.exec(stdout) ?? undefined,
    );
    place.write('resource "example_thing" "one" {\n  name = "debugged"\n}');
    const environment = { TF_REATTACH_PROVIDERS: reattach };
    expect((await place.terraform('apply -auto-approve', { environment })).stderr).toBe('');
    expect(Object.values(place.things())).toMatchObject([{ name: 'debugged' }]);
    expect(child.exitCode).toBe(null);
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(readdirSync(place.folder).filter((name) => name.startsWith('plugin-'))).toEqual([]);
  });
});
