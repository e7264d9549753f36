import { describe, expect, it } from 'vitest';
import { newClient } from '../../src/account/client/client.ts';
import { answer, type Scripted, scripted } from './support/scripted-transport.ts';
import { credentials } from './support/targets.ts';
import { newTestClock, start } from './support/test-clock.ts';

const minute = 60_000;
const folder = { id: 'f1', name: 'Partners', root: false };
const call = { method: 'POST', path: ['x', 'folders'], body: { name: 'Partners' } } as const;

function clientOf(transport: Scripted) {
  const clock = newTestClock();
  const client = newClient(transport, credentials, clock);
  const item = () => client.item('folders', 'secureMessaging', 'f1');
  return { client, clock, item };
}

describe('the token', () => {
  it('is kept, and renewed before its half hour is over', async () => {
    const transport = scripted(() => answer(200, folder));
    const { item, clock } = clientOf(transport);
    await item();
    clock.pass(28 * minute);
    await item();
    clock.pass(1 * minute);
    await item();
    expect(transport.tokens).toEqual(['token-1', 'token-1', 'token-2']);
  });

  it('is asked for once, however many calls wait for it', async () => {
    const transport = scripted(() => answer(200, folder));
    const { item } = clientOf(transport);
    await Promise.all([item(), item(), item()]);
    expect(transport.tokens).toEqual(['token-1', 'token-1', 'token-1']);
  });

  it.each([401, 418])('is renewed once after %i, also for a write, which was not executed', async (status) => {
    const transport = scripted((_, n) => (n === 1 ? answer(status, { fail: [] }) : answer(201, folder)));
    const { client } = clientOf(transport);
    expect(await client.execute(call)).toEqual({ type: 'done', body: folder });
    expect(transport.tokens).toEqual(['token-1', 'token-2']);
  });

  it('that is refused twice is no token', async () => {
    const transport = scripted(() => answer(401, { fail: [{ code: 'err_unauthorized', message: 'No.' }] }));
    const { client, item } = clientOf(transport);
    expect(await item()).toMatchObject({ ok: false, problem: { type: 'unauthorised' } });
    expect(await client.execute(call)).toMatchObject({ type: 'refused', status: 401 });
    expect(transport.sent).toHaveLength(4);
  });

  it('is not begged for with wrong credentials, and no message holds them', async () => {
    const quoting = { fail: [{ code: 'err_invalid_client', message: `Secret ${credentials.clientSecret} is wrong.` }] };
    const transport = scripted(
      () => answer(200, folder),
      () => answer(401, quoting),
    );
    const { client, item } = clientOf(transport);
    const [read, written] = [await item(), await client.execute(call)];
    expect(read).toMatchObject({
      ok: false,
      problem: { type: 'unauthorised', hint: expect.stringContaining('CLIENT_SECRET') },
    });
    expect(written).toMatchObject({ type: 'refused', status: 401 });
    expect(JSON.stringify([read, written])).not.toContain(credentials.clientSecret);
    expect(transport.sent).toEqual([]);
  });
});

describe('the rate limit', () => {
  it('is waited for in milliseconds', async () => {
    const limited = answer(429, { fail: [] }, { 'x-ratelimit-reset': '1500' });
    const transport = scripted((_, n) => (n === 1 ? limited : answer(201, folder)));
    const { client, clock } = clientOf(transport);
    expect(await client.execute(call)).toMatchObject({ type: 'done' });
    expect(clock.now() - start).toBe(1_500);
  });

  it('holds up the next call when an answer says that nothing is left', async () => {
    const last = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '700' };
    const { item, clock } = clientOf(scripted(() => answer(200, folder, last)));
    await item();
    expect(clock.now() - start).toBe(0);
    await item();
    expect(clock.now() - start).toBe(700);
  });

  it('never waits for ever: a call that is always refused was not sent', async () => {
    const transport = scripted(() => answer(429, {}, { 'x-ratelimit-reset': '999999999' }));
    const { client, clock } = clientOf(transport);
    expect(await client.execute(call)).toMatchObject({ type: 'not-sent' });
    expect(clock.now() - start).toBeLessThanOrEqual(30 * minute);
  });
});

describe('reading', () => {
  it('is tried again when the network or the service falters', async () => {
    const troubles = [
      { type: 'unknown', reason: 'reset' } as const,
      answer(500, {}),
      answer(503, {}),
      { type: 'not-sent', reason: 'refused' } as const,
    ];
    const { item } = clientOf(scripted((_, n) => troubles[n - 1] ?? answer(200, folder)));
    expect(await item()).toEqual({ ok: true, value: folder });
  });

  it('gives up, and says what it was that it heard', async () => {
    const { item } = clientOf(scripted(() => answer(500, { fail: [{ code: 'err_internal', message: 'Broken.' }] })));
    expect(await item()).toMatchObject({
      ok: false,
      problem: { type: 'unreachable', message: expect.stringContaining('err_internal: Broken.') },
    });
  });

  it('takes a 200 with failures for a failure', async () => {
    const { item } = clientOf(scripted(() => answer(200, { data: [], fail: [{ code: 'err_x', message: 'No.' }] })));
    expect(await item()).toMatchObject({ ok: false, problem: { type: 'refused' } });
  });

  it('says null where there is nothing', async () => {
    const { item } = clientOf(scripted(() => answer(404, { fail: [{ code: 'err_not_found', message: 'No.' }] })));
    expect(await item()).toEqual({ ok: true, value: null });
  });

  it('knows that a page of a proxy is no answer', async () => {
    const { item } = clientOf(scripted(() => answer(200, '<html>Sign in</html>')));
    expect(await item()).toMatchObject({ ok: false, problem: { type: 'unusable' } });
  });

  it('does not go round and round', async () => {
    const { client } = clientOf(
      scripted(() => answer(200, { data: [], meta: { pagination: { pageSize: 100, next: 'again' } }, fail: [] })),
    );
    expect(await client.members('g1')).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('circle') },
    });
  });

  it('puts ids into paths as text, whatever they hold', async () => {
    const transport = scripted(() => answer(200, folder));
    await clientOf(transport).client.item('groups', 'secureMessaging', '../a?b#c');
    expect(transport.sent).toEqual(['GET /directory/cloud-gateway/v1/groups/..%2Fa%3Fb%23c']);
  });
});

describe('a write', () => {
  const said = (body: object) => ({ fail: [body] });
  it.each([
    ['done', answer(201, folder), { type: 'done', body: folder }],
    ['done without a body', answer(204, ''), { type: 'done', body: null }],
    [
      'refused',
      answer(409, said({ code: 'err_in_use', message: 'Used.' })),
      { type: 'refused', status: 409, problems: ['err_in_use: Used.'] },
    ],
    [
      'refused, with 200',
      answer(200, said({ code: 'err_x', message: 'No.', field: 'to' })),
      { type: 'refused', status: 200, problems: ['err_x: No. (to)'] },
    ],
    ['refused, wordlessly', answer(302, ''), { type: 'refused', status: 302, problems: ['no reason given'] }],
    ['unknown after 500', answer(500, {}), { type: 'unknown', reason: 'the service answers 500' }],
    ['unknown after 503 of a proxy', answer(503, '<html>'), { type: 'unknown', reason: 'the service answers 503' }],
    [
      'unknown when the answer is torn',
      answer(201, '{"id":"f'),
      { type: 'unknown', reason: 'the answer can not be read' },
    ],
    [
      'unknown when the connection is',
      { type: 'unknown', reason: 'reset' } as const,
      { type: 'unknown', reason: 'reset' },
    ],
    ['not sent without a connection', { type: 'not-sent', reason: 'no' } as const, { type: 'not-sent', reason: 'no' }],
  ] as const)('is %s, and never sent twice', async (name, heard, executed) => {
    const transport = scripted(() => heard);
    const method = name === 'done without a body' ? 'DELETE' : 'POST';
    expect(await clientOf(transport).client.execute({ ...call, method })).toEqual(executed);
    expect(transport.sent).toHaveLength(1);
  });
});
