import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addRaw } from '../../src/service/seed.ts';
import { cases } from './law-cases.ts';
import { furnish, type Objects } from './law-objects.ts';
import { day, noon, paths, type Sandbox, startSandbox } from './sandbox.ts';

describe('the service refuses by itself, over HTTP, what the laws forbid', () => {
  let sandbox: Sandbox;
  let objects: Objects;
  beforeAll(async () => {
    sandbox = await startSandbox();
    objects = await furnish(sandbox);
  });
  afterAll(() => sandbox.close());

  const everything = async () => Promise.all(Object.values(paths).map((path) => sandbox.call('GET', path)));

  test.each(cases.map((one, index) => [index + 1, ...one] as const))('%i: %s', async (...one) => {
    const [, law, status, method, path, body] = one;
    const before = await everything();
    const refused = await sandbox.call(method, path(objects), body?.(objects));
    expect(refused).toMatchObject({ status, body: { fail: [{ code: `err_${law}` }] } });
    expect(await everything()).toEqual(before);
  });
});

test('a lite account makes no secure messaging definitions, and keeps the two it has', async () => {
  const sandbox = await startSandbox({ edition: 'lite' });
  const folder = await sandbox.must('POST', paths.folders, { name: 'Partners' });
  const refused = { status: 403, body: { fail: [{ code: 'err_lite_defines_definitions' }] } };
  const wanted = { description: 'Week', folderId: folder.id, expireAfterSeconds: day };
  expect(await sandbox.call('POST', paths.definitions, wanted)).toMatchObject(refused);
  const raw = addRaw(sandbox.storage, 'secureMessagingDefinition', { ...wanted, neverExpire: false }, noon);
  expect(await sandbox.call('PATCH', `${paths.definitions}/${raw}`, { allowPrint: true })).toMatchObject(refused);
  expect(await sandbox.call('DELETE', `${paths.definitions}/${raw}`)).toMatchObject(refused);
  const words = await sandbox.must('POST', paths.contentFolders, { name: 'Words' });
  const list = { description: 'Marked', folderId: words.id, activationScore: 10, wordList: '10 secret' };
  expect(await sandbox.call('POST', paths.contentDefinitions, list)).toMatchObject({ status: 201 });
  await sandbox.close();
});
