import { expect, onTestFinished, test } from 'vitest';
import { day, noon, paths, type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts';

async function started(options?: SandboxOptions): Promise<Sandbox> {
  const sandbox = await startSandbox({ served: false, ...options });
  onTestFinished(sandbox.close);
  return sandbox;
}

const times = {
  createTime: expect.stringMatching(/\.\d{3}\+0000$/),
  lastUpdated: expect.stringMatching(/\.\d{3}\+0000$/),
};
const id = expect.stringMatching(/^[\w-]{60,}$/);

test('the account says what it is', async () => {
  const { must } = await started();
  expect(await must('GET', paths.account)).toEqual({
    id: 'acme-test',
    edition: 'full',
    maxRetentionSeconds: 365 * day,
    internalDomains: ['acme.example'],
    userAttributes: [{ id, name: 'department' }],
    recipientLimit: 500,
  });
});

test('a full account has one built-in definition, in the root folder', async () => {
  const { all } = await started();
  const [root, ...otherFolders] = await all(paths.folders);
  expect(root).toEqual({ id, name: 'Root', parentId: null, root: true, ...times });
  expect(otherFolders).toEqual([]);
  expect(await all(paths.contentFolders)).toMatchObject([{ root: true }]);
  expect(await all(paths.definitions)).toEqual([
    {
      id,
      description: 'Default Secure Messaging Definition',
      folderId: root.id,
      builtin: true,
      allowPrint: false,
      allowReply: true,
      allowReplyAll: true,
      neverExpire: true,
      sendReadReceipt: false,
      customBanner: false,
      ...times,
    },
  ]);
});

test('a lite account has exactly two', async () => {
  const { all } = await started({ edition: 'lite' });
  const builtin = { builtin: true, allowPrint: false, allowReply: true, allowReplyAll: true, neverExpire: true };
  expect(await all(paths.definitions)).toMatchObject([
    { description: 'All Recipients', ...builtin },
    { description: 'External Recipients', ...builtin },
  ]);
});

test('what is not said of a policy', async () => {
  const { must } = await started();
  const made = await must('POST', paths.policies, { description: 'Nothing', option: 'no_action' });
  expect(made).toEqual({
    id,
    description: 'Nothing',
    option: 'no_action',
    fromPart: 'envelope_from',
    from: { type: 'everyone' },
    to: { type: 'everyone' },
    enabled: true,
    enforced: false,
    override: false,
    bidirectional: false,
    fromEternal: true,
    toEternal: true,
    fromDateTime: '1900-01-01T00:00:00+0000',
    toDateTime: '2100-01-01T23:59:59+0000',
    sourceIPs: [],
    ...times,
  });
  expect(await must('GET', `${paths.policies}/${made.id}`)).toEqual(made);
});

test('a change names what changes, and null takes it back', async () => {
  const { must } = await started();
  const folder = await must('POST', paths.folders, { name: 'Partners' });
  const made = await must('POST', paths.definitions, {
    description: 'Week',
    folderId: folder.id,
    expireAfterSeconds: 7 * day,
    extendBySeconds: day,
    customBanner: true,
    bannerType: 'html',
    bannerContent: '<div class="mc-sm-hide"> </div>',
  });
  const change = (body: object) => must('PATCH', `${paths.definitions}/${made.id}`, body);
  expect(await change({ allowPrint: true, extendBySeconds: null })).toEqual({
    ...without(made, 'extendBySeconds'),
    allowPrint: true,
    lastUpdated: expect.any(String),
  });
  const forEver = await change({ neverExpire: true });
  expect(forEver).not.toHaveProperty('expireAfterSeconds');
  expect(await change({ expireAfterSeconds: day })).toMatchObject({ neverExpire: false, expireAfterSeconds: day });
  const plain = await change({ customBanner: false });
  expect(plain).not.toHaveProperty('bannerType');
  expect(plain).not.toHaveProperty('bannerContent');
  expect(plain.createTime).toBe(made.createTime);
  expect(plain.lastUpdated > made.lastUpdated).toBe(true);
});

test('eternal is a date that reads so', async () => {
  const { must } = await started();
  const made = await must('POST', paths.bypasses, {
    description: 'Dated',
    option: 'no_action',
    fromDateTime: '2026-12-01T01:00:00+01:00',
    toDateTime: '2026-12-31T23:59:59Z',
  });
  expect(made).toMatchObject({
    fromEternal: false,
    toEternal: false,
    fromDateTime: '2026-12-01T00:00:00+0000',
    toDateTime: '2026-12-31T23:59:59+0000',
  });
  const change = (body: object) => must('PATCH', `${paths.bypasses}/${made.id}`, body);
  const forEver = { toEternal: true, toDateTime: '2100-01-01T23:59:59+0000' };
  expect(await change({ toDateTime: null })).toMatchObject(forEver);
  expect(await change({ toDateTime: '2027-01-01T00:00:00Z' })).toMatchObject({ toEternal: false });
  expect(await change({ toEternal: true })).toMatchObject(forEver);
  expect(await change(forEver)).toMatchObject(forEver);
});

test('a folder is in the root unless it says where, and says nothing of publishing unless told', async () => {
  const { must, all } = await started();
  const [root] = await all(paths.folders);
  const made = await must('POST', paths.folders, { name: 'Partners' });
  expect(made).toEqual({ id, name: 'Partners', parentId: root.id, root: false, ...times });
  const inner = await must('POST', paths.folders, { name: 'Inner', parentId: made.id, publishedTo: [] });
  expect(inner).toMatchObject({ parentId: made.id, publishedTo: [] });
  const moved = await must('PATCH', `${paths.folders}/${inner.id}`, { parentId: null, publishedTo: null });
  expect(moved).toMatchObject({ parentId: root.id });
  expect(moved).not.toHaveProperty('publishedTo');
});

test('members are added each by itself; one that is there already comes back', async () => {
  const { must, all } = await started();
  const group = await must('POST', paths.groups, { name: 'Finance' });
  const path = `${paths.groups}/${group.id}/members`;
  const first = await must('POST', path, {
    members: [{ emailAddress: 'Ann@Acme.example' }, { domain: 'bücher.example' }],
  });
  expect(first).toEqual({
    data: [
      { id, emailAddress: 'Ann@Acme.example' },
      { id, domain: 'bücher.example' },
    ],
    fail: [],
  });
  const second = await must('POST', path, {
    members: [
      { emailAddress: 'ann@acme.example' },
      { domain: 'xn--bcher-kva.example' },
      { emailAddress: 'nobody' },
      { groupId: group.id },
    ],
  });
  expect(second.data).toEqual([...first.data, { id, groupId: group.id }]);
  expect(second.fail).toMatchObject([{ code: 'err_invalid_address', member: { emailAddress: 'nobody' } }]);
  expect(await all(path)).toEqual(second.data);
  await must('DELETE', `${path}/${first.data[0].id}`);
  expect(await all(path)).toEqual(second.data.slice(1));
  await must('DELETE', `${paths.groups}/${group.id}`);
  expect(await all(paths.groups)).toEqual([]);
});

test('names need not be unique, creation times are', async () => {
  const { must, all } = await started();
  for (let n = 0; n < 5; n++) await must('POST', paths.groups, { name: 'Finance' });
  const groups = await all(paths.groups);
  const made = groups.map(({ createTime }) => createTime);
  expect(made).toEqual([...new Set(made)].sort());
});

test('when its end has passed, the service disables a policy; a later end alone does not enable it', async () => {
  const { must, clock } = await started();
  const made = await must('POST', paths.policies, {
    description: 'Campaign',
    option: 'no_action',
    toDateTime: new Date(noon + 60_000).toISOString(),
  });
  const path = `${paths.policies}/${made.id}`;
  clock.now = noon + 60_999;
  expect(await must('GET', path)).toMatchObject({ enabled: true });
  clock.now = noon + 61_000;
  expect(await must('GET', path)).toMatchObject({ enabled: false });
  expect(await must('PATCH', path, { toDateTime: '2030-01-01T00:00:00Z' })).toMatchObject({ enabled: false });
  expect(await must('PATCH', path, { enabled: true })).toMatchObject({ enabled: true });
});

test('a policy that was disabled already does not change at its end', async () => {
  const { must, clock } = await started();
  const body = { description: 'Campaign', option: 'no_action', toDateTime: new Date(noon).toISOString() };
  const off = await must('POST', paths.bypasses, { ...body, enabled: false });
  const on = await must('POST', paths.bypasses, body);
  clock.now = noon + 1000;
  expect(await must('GET', `${paths.bypasses}/${off.id}`)).toEqual(off);
  expect(await must('GET', `${paths.bypasses}/${on.id}`)).toMatchObject({ enabled: false });
});

test('the second of the end still counts, also for a policy that is only made then', async () => {
  const { must, clock } = await started();
  const body = { description: 'Campaign', option: 'no_action', toDateTime: new Date(noon).toISOString() };
  clock.now = noon + 999;
  expect(await must('POST', paths.policies, body)).toMatchObject({ enabled: true });
  clock.now = noon + 1000;
  expect(await must('POST', paths.policies, body)).toMatchObject({ enabled: false });
});

test('pages follow each other, also when objects come and go between them', async () => {
  const { must } = await started();
  const made = [];
  for (let n = 0; n < 30; n++) made.push(await must('POST', paths.groups, { name: `Group ${n}` }));
  const first = await must('GET', paths.groups);
  expect(first).toMatchObject({ meta: { pagination: { pageSize: 25, next: expect.any(String) } }, fail: [] });
  expect(first.data).toEqual(made.slice(0, 25));
  await must('DELETE', `${paths.groups}/${made[3].id}`);
  await must('DELETE', `${paths.groups}/${made[24].id}`);
  const second = await must('GET', `${paths.groups}?pageToken=${first.meta.pagination.next}`);
  expect(second).toEqual({ data: made.slice(25), meta: { pagination: { pageSize: 25 } }, fail: [] });
  const exactly = await must('GET', `${paths.groups}?pageSize=28`);
  expect(exactly.data).toHaveLength(28);
  expect(exactly.meta).toEqual({ pagination: { pageSize: 28 } });
});

test('ten thousand objects are read in well under a second', async () => {
  const { storage, all } = await started();
  storage.write(noon, ({ insert }) => {
    for (let n = 0; n < 10_000; n++) insert('group', { name: `Group ${n}`, path: '/', source: 'local' });
  });
  const start = performance.now();
  expect(await all(paths.groups)).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(1000);
});

function without(object: object, name: string): object {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
