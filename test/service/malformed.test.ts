import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newToken, paths, type Sandbox, startSandbox } from './sandbox.ts';

let sandbox: Sandbox;
let token: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  token = await newToken(sandbox.send);
});
afterAll(() => sandbox.close());

const post = (path: string, body: string) =>
  sandbox.send({ method: 'POST', path, body, headers: { authorization: `Bearer ${token}` } });

/** What a socket answers to bytes that are no request. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1', () => socket.end(bytes));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });

describe('whatever comes, there is an answer and the service goes on', () => {
  test.each([
    ['nothing', '', 'malformed_json'],
    ['half an object', '{"name":', 'malformed_json'],
    ['binary', '\u0000\u0001\ufffd', 'malformed_json'],
    ['a list', '[]', 'wrong_type'],
    ['null', 'null', 'wrong_type'],
    ['a number', '7', 'wrong_type'],
    ['an empty object', '{}', 'missing_field'],
    ['a field that is none', '{"name":"A","colour":"red"}', 'unknown_field'],
    ['a field of the service', '{"name":"A","id":"mine"}', 'read_only_field'],
    ['a prototype', '{"name":"A","__proto__":{"root":true}}', 'unknown_field'],
    ['a method of objects', '{"name":"A","constructor":{}}', 'unknown_field'],
    ['a wrong type', '{"name":7}', 'wrong_type'],
    ['a blank name', '{"name":" "}', 'empty'],
    ['null for what must be', '{"name":null}', 'missing_field'],
    ['a parent that is none', '{"name":"A","parentId":{}}', 'wrong_type'],
    ['publishing to outside', '{"name":"A","publishedTo":[{"type":"external_addresses"}]}', 'wrong_type'],
    ['publishing to everyone', '{"name":"A","publishedTo":[{"type":"everyone"}]}', 'wrong_type'],
    ['a scope without a type', '{"name":"A","publishedTo":[{}]}', 'wrong_type'],
    ['a scope of an inherited type', '{"name":"A","publishedTo":[{"type":"toString"}]}', 'wrong_type'],
    ['a scope without what it needs', '{"name":"A","publishedTo":[{"type":"email_domain"}]}', 'missing_field'],
    [
      'a scope with more',
      '{"name":"A","publishedTo":[{"type":"internal_addresses","domain":"a.example"}]}',
      'unknown_field',
    ],
    ['deep nesting', `{"name":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'wrong_type'],
  ])('%s', async (_, body, code) => {
    const { status, body: answer } = await post(paths.folders, body);
    expect(status).toBe(400);
    expect(JSON.parse(answer).fail[0].code).toBe(`err_${code}`);
  });

  test('several mistakes are told at once, each with its field', async () => {
    const { body } = await post(paths.policies, '{"option":"maybe","enabled":1,"colour":"red"}');
    const fields = JSON.parse(body).fail.map(({ field }: { field: string }) => field);
    expect(fields.sort()).toEqual(['colour', 'description', 'enabled', 'option']);
  });

  test.each([
    ['no members', {}],
    ['none', { members: [] }],
    ['too many', { members: Array.from({ length: 101 }, (_, n) => ({ emailAddress: `a${n}@acme.example` })) }],
    ['another field', { members: [{ domain: 'a.example' }], mode: 'replace' }],
  ])('members: %s', async (_, body) => {
    const group = await sandbox.must('POST', paths.groups, { name: 'Finance' });
    expect(await sandbox.call('POST', `${paths.groups}/${group.id}/members`, body)).toMatchObject({ status: 400 });
  });

  test('members that are none come back one by one', async () => {
    const group = await sandbox.must('POST', paths.groups, { name: 'Finance' });
    const members: unknown[] = [
      null,
      7,
      {},
      { address: 'a@b.example' },
      { toString: 'x' },
      { domain: 'a.example', emailAddress: 'a@a.example' },
    ];
    const { body } = await sandbox.call('POST', `${paths.groups}/${group.id}/members`, { members });
    expect(body.data).toEqual([]);
    expect(body.fail.map(({ member }: { member: unknown }) => member)).toEqual(members);
  });

  test.each([
    ['pageSize=0', 'page_size'],
    ['pageSize=101', 'page_size'],
    ['pageSize=ten', 'page_size'],
    ['pageToken=x', 'page_token'],
    ['pageToken=', 'page_token'],
    ['filter=x', 'unknown_parameter'],
    ['__proto__=x', 'unknown_parameter'],
  ])('a list with %s', async (query, code) => {
    const refused = { status: 400, body: { fail: [{ code: `err_${code}` }] } };
    expect(await sandbox.call('GET', `${paths.folders}?${query}`)).toMatchObject(refused);
  });

  test.each([
    ['GET', '/', 404],
    ['GET', `${paths.folders}/`, 404],
    ['GET', `${paths.folders}/%E0%A4%A`, 404],
    ['GET', `${paths.folders}/nothing`, 404],
    ['GET', `${paths.folders}/nothing/more`, 404],
    ['GET', `${paths.folders}//`, 404],
    ['PUT', paths.folders, 405],
    ['DELETE', paths.folders, 405],
    ['POST', paths.account, 405],
    ['GET', '/oauth/token', 405],
  ] as const)('%s %s: %i', async (method, path, status) => {
    expect(await sandbox.call(method, path)).toMatchObject({ status });
  });

  test('an id of another kind is none', async () => {
    const [folder] = await sandbox.all(paths.contentFolders);
    expect(await sandbox.call('GET', `${paths.folders}/${folder.id}`)).toMatchObject({ status: 404 });
  });

  test('a body of more than ten megabytes', async () => {
    const { status, body } = await post(paths.folders, JSON.stringify({ name: 'a'.repeat(11 * 1024 * 1024) }));
    expect(status).toBe(400);
    expect(JSON.parse(body).fail[0].code).toBe('err_body_too_large');
  });

  test('no HTTP at all', async () => {
    expect(await raw('\u0016\u0003\u0001 hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw('GET / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\nab')).toMatch(/^HTTP\/1\.1 400 |^$/);
  });

  test('and the service goes on', async () => {
    expect(await sandbox.call('GET', paths.account)).toMatchObject({ status: 200 });
  });
});
