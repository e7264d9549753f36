import { expect, onTestFinished, test } from 'vitest';
import { credentials, newToken, paths, type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts';

async function started(options?: SandboxOptions): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  onTestFinished(sandbox.close);
  return sandbox;
}

const form = (fields: Record<string, string>) => ({
  method: 'POST',
  path: '/oauth/token',
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const right = {
  grant_type: 'client_credentials',
  client_id: credentials.clientId,
  client_secret: credentials.clientSecret,
};

test('client credentials give a token for half an hour', async () => {
  const { send } = await started();
  const { status, body } = await send(form(right));
  expect(status).toBe(200);
  expect(JSON.parse(body)).toEqual({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 1800 });
});

test.each([
  ['a wrong secret', { ...right, client_secret: 'wrong' }, 401],
  ['a wrong client', { ...right, client_id: 'bob' }, 401],
  ['no credentials', { grant_type: 'client_credentials' }, 401],
  ['another grant type', { ...right, grant_type: 'password' }, 400],
])('%s: %i', async (_, fields, status) => {
  const { send } = await started();
  const response = await send(form(fields));
  expect(response.status).toBe(status);
  expect(JSON.parse(response.body)).toMatchObject({ fail: [{ code: expect.stringMatching(/^err_/) }] });
});

test.each([
  ['no token', {}],
  ['another scheme', { authorization: 'Basic YTpi' }],
  ['an invented token', { authorization: 'Bearer 1.2.3' }],
  ['an empty token', { authorization: 'Bearer ' }],
])('%s is unauthorized', async (_, headers) => {
  const { send } = await started();
  expect(await send({ path: paths.account, headers })).toMatchObject({ status: 401 });
});

test('a token cannot be given a later date', async () => {
  const { send } = await started();
  const [at, ...rest] = (await newToken(send)).split('.');
  const later = [Number(at) + 1, ...rest].join('.');
  expect(await send({ path: paths.account, headers: { authorization: `Bearer ${later}` } })).toMatchObject({
    status: 401,
  });
});

test('after half an hour the key has expired: 418, until there is a new one', async () => {
  const { send, clock } = await started();
  const ask = (token: string) => send({ path: paths.account, headers: { authorization: `Bearer ${token}` } });
  const old = await newToken(send);
  clock.now += 1800 * 1000 - 1;
  expect(await ask(old)).toMatchObject({ status: 200 });
  clock.now += 1;
  const expired = await ask(old);
  expect(expired).toMatchObject({ status: 418 });
  expect(JSON.parse(expired.body).fail[0].code).toBe('err_key_expired');
  expect(await ask(await newToken(send))).toMatchObject({ status: 200 });
});
