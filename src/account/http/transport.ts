import type { Dispatcher } from 'undici';
import type { Transport, TransportAnswer } from '../transport.ts';

export interface HttpOptions {
  readonly connectMs?: number;
  /** From the request to the end of the answer's headers, and again to the end of its body. */
  readonly answerMs?: number;
}

/** What a connection fails with before anything is sent. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Not even the first bytes of an answer were those of TLS: a port for plain http, or another service. */
const noTls = new Set(['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG']);
const certificate = /CERT|SIGNATURE|ISSUER|ERR_TLS|ERR_SSL/;

/** Carries requests by HTTP. The library is loaded with the first request: most commands never send one. */
export function newHttpTransport(url: URL, { connectMs = 10_000, answerMs = 30_000 }: HttpOptions = {}): Transport {
  const base = url.pathname.replace(/\/+$/, '');
  let agent: Promise<Dispatcher> | undefined;
  const connect = () => {
    agent ??= import('undici').then(({ Pool }) => {
      const timeouts = { headersTimeout: answerMs, bodyTimeout: answerMs, keepAliveTimeout: 4_000 };
      return new Pool(url.origin, { connections: 8, connect: { timeout: connectMs }, ...timeouts });
    });
    return agent;
  };
  return {
    target: url.href.replace(/\/+$/, ''),
    send: async ({ method, path, query, headers, body }): Promise<TransportAnswer> => {
      try {
        const dispatcher = await connect();
        const search = query ? `?${new URLSearchParams(query)}` : '';
        const answer = await dispatcher.request({
          method,
          path: `${base}${path}${search}`,
          headers,
          // A write is never repeated by the library, nor sent behind another on the same connection.
          idempotent: false,
          ...(body === undefined ? {} : { body }),
        });
        return {
          type: 'answer',
          status: answer.statusCode,
          headers: plain(answer.headers),
          body: await answer.body.text(),
        };
      } catch (error) {
        return explain(error);
      }
    },
    close: async () => {
      if (agent) await (await agent).destroy();
    },
  };
}

function explain(error: unknown): TransportAnswer {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (beforeSending.has(code)) return { type: 'not-sent', reason: `no connection (${code})` };
  if (noTls.has(code)) return { type: 'not-sent', reason: `what answers there does not speak https (${code})` };
  if (certificate.test(code)) return { type: 'not-sent', reason: `its certificate is not trusted (${code})` };
  return { type: 'unknown', reason: `the connection failed (${code || message})` };
}

const plain = (headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value ?? '')]));
