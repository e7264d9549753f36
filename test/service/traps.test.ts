import { expect, onTestFinished, test } from 'vitest';
import type { Traps } from '../../src/service/traps.ts';
import { noon, paths, type Sandbox, startSandbox } from './sandbox.ts';

async function trapped(traps: Traps, served = false): Promise<Sandbox> {
  const sandbox = await startSandbox({ traps, served });
  onTestFinished(sandbox.close);
  return sandbox;
}

const group = (name: string) => ({ name });

test('rotateIds: an object has another id in every answer, and all of them work', async () => {
  const { must, all } = await trapped({ rotateIds: true });
  const folder = await must('POST', paths.folders, { name: 'Partners' });
  const inner = await must('POST', paths.folders, { name: 'Inner', parentId: folder.id });
  const seen = new Set<string>([folder.id, inner.parentId]);
  for (let n = 0; n < 3; n++) {
    const [, again, below] = await all(paths.folders);
    expect(again).toMatchObject({ name: 'Partners', createTime: folder.createTime });
    expect(below.parentId).not.toBe(again.id);
    seen.add(again.id).add(below.parentId);
  }
  expect(seen.size).toBe(8);
  for (const id of seen) {
    expect(await must('GET', `${paths.folders}/${id}`)).toMatchObject({ name: 'Partners' });
    expect(await must('POST', paths.folders, { name: 'Other', parentId: id })).toBeDefined();
  }
});

test('rotateIds: a repeated reference is still in use', async () => {
  const { must, call } = await trapped({ rotateIds: true });
  const made = await must('POST', paths.groups, group('Finance'));
  const from = { type: 'profile_group', groupId: made.id };
  await must('POST', paths.policies, { description: 'Finance', option: 'no_action', from });
  expect(await call('DELETE', `${paths.groups}/${made.id}`)).toMatchObject({ status: 409 });
});

test('propagationDelayMs: readers see the state as it was, writers the newest', async () => {
  const { must, call, all, clock } = await trapped({ propagationDelayMs: 60_000 });
  const made = await must('POST', paths.groups, group('Finance'));
  const path = `${paths.groups}/${made.id}`;
  expect(await all(paths.groups)).toEqual([]);
  expect(await call('GET', path)).toMatchObject({ status: 404 });
  expect(await must('PATCH', path, { path: '/A' })).toMatchObject({ name: 'Finance', path: '/A' });
  clock.now += 59_999;
  expect(await all(paths.groups)).toEqual([]);
  clock.now += 1;
  expect(await all(paths.groups)).toMatchObject([{ name: 'Finance', path: '/A' }]);

  await must('PATCH', path, { name: 'Money' });
  await must('DELETE', path);
  expect(await all(paths.groups)).toMatchObject([{ name: 'Finance' }]);
  expect(await call('PATCH', path, { name: 'Gone' })).toMatchObject({ status: 404 });
  clock.now += 60_000;
  expect(await all(paths.groups)).toEqual([]);
});

test('rateLimit: a call too many is 429, not executed, and Reset is in milliseconds', async () => {
  const { send, call, all, clock } = await trapped({ rateLimit: { calls: 3, perMs: 1000 } });
  await call('POST', paths.groups, group('One'));
  clock.now += 300;
  await call('POST', paths.groups, group('Two'));
  expect(await call('POST', paths.groups, group('Three'))).toMatchObject({ status: 429 });
  expect((await send({})).headers).toMatchObject({
    'x-ratelimit-limit': '3',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': '700',
  });
  clock.now += 700;
  expect(await all(paths.groups)).toMatchObject([{ name: 'One' }, { name: 'Two' }]);
});

test('failWith200: the answer is 200, its fail is not empty, and nothing was done', async () => {
  const { call, all } = await trapped({ failWith200: { nth: [2] } });
  const answers = [];
  for (const name of ['One', 'Two', 'Three']) answers.push(await call('POST', paths.groups, group(name)));
  expect(answers).toMatchObject([
    { status: 201 },
    { status: 200, body: { fail: [{ code: 'err_not_saved' }] } },
    { status: 201 },
  ]);
  expect(await all(paths.groups)).toMatchObject([{ name: 'One' }, { name: 'Three' }]);
});

test('errorBefore: 500, and it was not executed', async () => {
  const { call, all } = await trapped({ errorBefore: { every: 2 } });
  expect(await call('POST', paths.groups, group('One'))).toMatchObject({ status: 201 });
  expect(await call('POST', paths.groups, group('Two'))).toMatchObject({ status: 500 });
  expect(await all(paths.groups)).toMatchObject([{ name: 'One' }]);
});

test('loseAnswers: 500, and it was executed', async () => {
  const { call, all } = await trapped({ loseAnswers: { nth: [1] } });
  expect(await call('POST', paths.groups, group('One'))).toMatchObject({ status: 500 });
  expect(await all(paths.groups)).toMatchObject([{ name: 'One' }]);
});

test('loseAnswers: over a socket, the connection is cut', async () => {
  const { call, all } = await trapped({ loseAnswers: { nth: [1] } }, true);
  await expect(call('POST', paths.groups, group('One'))).rejects.toThrow();
  expect(await all(paths.groups)).toMatchObject([{ name: 'One' }]);
});

test('a fraction is drawn by the seed: the same every time', async () => {
  const run = async (seed: number) => {
    const { call } = await trapped({ seed, failWith200: { fraction: 0.5 } });
    const statuses = [];
    for (let n = 0; n < 20; n++) statuses.push((await call('POST', paths.groups, group('One'))).status);
    return statuses;
  };
  const once = await run(1);
  expect(once).toEqual(await run(1));
  expect(once).not.toEqual(await run(2));
  expect(new Set(once)).toEqual(new Set([200, 201]));
});

test('smallPages: a list ends early for those who do not follow it', async () => {
  const { storage, must, all } = await trapped({ smallPages: 3 });
  storage.write(noon, ({ insert }) => {
    for (let n = 0; n < 10; n++) insert('group', { name: `Group ${n}`, path: '/', source: 'local' });
  });
  const page = await must('GET', `${paths.groups}?pageSize=100`);
  expect(page.data).toHaveLength(3);
  expect(page.meta.pagination).toEqual({ pageSize: 3, next: expect.any(String) });
  expect(await all(paths.groups)).toHaveLength(10);
});

test('latencyMs: an answer takes its time', async () => {
  const { must } = await trapped({ latencyMs: 30 });
  const start = performance.now();
  await must('GET', paths.account);
  expect(performance.now() - start).toBeGreaterThan(25);
});

test('onRequest: a test can watch the calls', async () => {
  const calls: string[] = [];
  const { must } = await trapped({ onRequest: ({ method, path }) => calls.push(`${method} ${path}`) });
  await must('GET', paths.account);
  expect(calls).toEqual(['POST /oauth/token', `GET ${paths.account}`]);
});
