import type { Clock } from '../clock.ts';
import { type Credentials, pathOf, type Transport, type TransportRequest } from '../transport.ts';
import { type Answer, readAnswer } from './answer.ts';
import { withRateLimit } from './rate-limit.ts';
import { newSecrets } from './secrets.ts';
import { newTokens } from './token.ts';

/** One call, before a token is put on it. */
export interface Asked {
  readonly method: TransportRequest['method'];
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type Answered =
  | { readonly type: 'answer'; readonly answer: Answer }
  /** The service takes neither the token nor the credentials. Nothing was executed. */
  | { readonly type: 'unauthorised'; readonly status: number; readonly reason: string }
  | { readonly type: 'not-sent'; readonly reason: string }
  | { readonly type: 'unknown'; readonly reason: string };

/** Sends with a token, waits for the rate limit, and renews the token once: all that is sure to repeat no write. */
export type Request = (asked: Asked) => Promise<Answered>;

/** 401: the token is not known; 418: it has expired. Neither was executed. */
const tokenGone = new Set([401, 418]);

export function newRequest(transport: Transport, credentials: Credentials, clock: Clock): Request {
  const secrets = newSecrets();
  const send = withRateLimit(transport, clock);
  const tokens = newTokens(send, credentials, secrets, clock);

  const once = async (asked: Asked): Promise<Answered & { readonly token?: string }> => {
    const token = await tokens.get();
    if (token.type === 'refused') return { type: 'unauthorised', status: token.status, reason: token.reason };
    if (token.type === 'unreachable') return { type: 'not-sent', reason: token.reason };
    const sent = await send(dressed(asked, token.value));
    if (sent.type !== 'answer') return { type: sent.type, reason: sent.reason };
    const answer = readAnswer(sent.status, sent.body);
    if (!tokenGone.has(sent.status)) return { type: 'answer', answer };
    const reason = answer.problems.join('; ') || `it answers ${sent.status} to a new token`;
    return { type: 'unauthorised', status: sent.status, reason, token: token.value };
  };

  return async (asked) => {
    let answered = await once(asked);
    if (answered.token !== undefined) {
      tokens.drop(answered.token);
      answered = await once(asked);
    }
    return answered.type === 'answer'
      ? { type: 'answer', answer: { ...answered.answer, problems: answered.answer.problems.map(secrets.hide) } }
      : { ...answered, reason: secrets.hide(answered.reason) };
  };
}

function dressed({ method, path, query, body }: Asked, token: string): TransportRequest {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  return {
    method,
    path: pathOf(path),
    ...(query ? { query } : {}),
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}
