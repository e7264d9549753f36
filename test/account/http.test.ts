import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { readEndpoint } from '../../src/account/http/endpoint.ts';
import { newHttpTransport } from '../../src/account/http/transport.ts';

const request = {
  method: 'POST',
  path: '/a%2Fb',
  query: { pageSize: '1' },
  headers: { accept: '*/*' },
  body: '{}',
} as const;

/** A server that treats every request in one way. */
async function served(treat: Parameters<typeof createServer>[1] & object) {
  const server = createServer(treat);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/base/`);
  const transport = newHttpTransport(url, { connectMs: 1_000, answerMs: 300 });
  const close = async () => {
    await transport.close();
    server.closeAllConnections();
    server.close();
  };
  return { url, transport, close };
}

it('sends a request below the path of the address', async () => {
  const { transport, close } = await served((heard, response) => {
    let body = '';
    heard.on('data', (chunk) => {
      body += chunk;
    });
    heard.on('end', () =>
      response.writeHead(201, { 'X-RateLimit-Remaining': '7' }).end(`${heard.method} ${heard.url} ${body}`),
    );
  });
  const answer = await transport.send(request);
  expect(answer).toMatchObject({ type: 'answer', status: 201, body: 'POST /base/a%2Fb?pageSize=1 {}' });
  expect(answer.type === 'answer' && answer.headers['x-ratelimit-remaining']).toBe('7');
  await close();
});

it('knows that nothing was sent where nobody listens', async () => {
  const { url, close } = await served(() => {});
  await close();
  expect(await newHttpTransport(url).send(request)).toEqual({
    type: 'not-sent',
    reason: 'no connection (ECONNREFUSED)',
  });
});

it('knows that nothing was sent where https is not spoken', async () => {
  const { url, close } = await served(() => {});
  const transport = newHttpTransport(new URL(url.href.replace('http:', 'https:')));
  expect(await transport.send(request)).toEqual({
    type: 'not-sent',
    reason: expect.stringContaining('what answers there does not speak https'),
  });
  await transport.close();
  await close();
});

it.each([
  ['cuts the connection', (heard) => heard.socket.destroy()],
  ['never answers', () => {}],
  ['answers half', (_, response) => response.writeHead(201, { 'content-length': '100' }).write('{')],
] as [string, Parameters<typeof createServer>[1] & object][])(
  'does not know what became of a call when the server %s',
  async (_, treat) => {
    const { transport, close } = await served(treat);
    expect(await transport.send(request)).toMatchObject({ type: 'unknown' });
    await close();
  },
);

it.each([
  'https://api.example',
  'https://api.example/eu/',
  'http://localhost:8080',
  'http://127.0.0.1:8080',
  'http://[::1]:8080',
])('speaks to %s', (address) => {
  expect(readEndpoint(address).ok).toBe(true);
});

it.each([
  ['http://api.example', 'in the clear'],
  ['http://localhost.evil.example', 'in the clear'],
  ['ftp://api.example', 'not https'],
  ['api.example', 'not a URL'],
  ['https://me:hunter2@api.example', 'holds credentials'],
  ['https://api.example/?key=hunter2', 'must end there'],
])('does not speak to %s', (address, why) => {
  const endpoint = readEndpoint(address);
  expect(endpoint).toMatchObject({ ok: false, problem: { message: expect.stringContaining(why) } });
  expect(JSON.stringify(endpoint)).not.toContain('hunter2');
});
