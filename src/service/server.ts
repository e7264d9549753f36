import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refused } from './answer.ts';
import type { ServiceHandler, ServiceRequest, ServiceResponse } from './handler.ts';
import { bad, refuse } from './refusal.ts';

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const largestBody = 10 * 1024 * 1024;

/** The handler behind a socket. Port 0 takes a free one. */
export async function serve(
  handle: ServiceHandler,
  { port, host = '127.0.0.1' }: { readonly port: number; readonly host?: string },
): Promise<Served> {
  const server = createServer((message, response) => {
    respond(handle, message, response).catch(() => response.destroy());
  });
  // What is no HTTP at all gets the interface's kind of answer too.
  server.on('clientError', (_, socket) => {
    if (!socket.writable) return socket.destroy();
    const { body } = refused(bad('malformed_request', 'That is no HTTP request.'));
    socket.end(
      `HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function respond(handle: ServiceHandler, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(message);
  const answer = body === undefined ? tooLarge() : await handle(requestOf(message, body));
  if (answer.lost) return void message.socket.destroy();
  send(response, answer);
}

function send(response: ServerResponse, { status, headers, body }: ServiceResponse): void {
  const length = status === 204 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}

const tooLarge = (): ServiceResponse =>
  refused(refuse(400, 'body_too_large', `A body has at most ${largestBody} bytes.`), { connection: 'close' });

/** Undefined if it is too large; the rest is read and thrown away, so that the answer arrives. */
async function bodyOf(message: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += (chunk as Buffer).length;
    if (size <= largestBody) chunks.push(chunk as Buffer);
    else chunks.length = 0;
  }
  return size > largestBody ? undefined : Buffer.concat(chunks).toString('utf8');
}

function requestOf(message: IncomingMessage, body: string): ServiceRequest {
  const [path = '', ...query] = (message.url ?? '').split('?');
  const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: message.method ?? '',
    path,
    query: Object.fromEntries(new URLSearchParams(query.join('?'))),
    headers: Object.fromEntries(headers),
    body,
  };
}
