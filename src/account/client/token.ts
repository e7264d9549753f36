import type { Clock } from '../clock.ts';
import type { Credentials, Transport } from '../transport.ts';
import { readAnswer } from './answer.ts';
import type { Secrets } from './secrets.ts';

export type Token =
  | { readonly type: 'token'; readonly value: string }
  /** The service answered that it will not give one. */
  | { readonly type: 'refused'; readonly status: number; readonly reason: string }
  | { readonly type: 'unreachable'; readonly reason: string };

/** Keeps one access token, and gets the next before it ends. */
export interface Tokens {
  readonly get: () => Promise<Token>;
  /** The service no longer takes this one. */
  readonly drop: (value: string) => void;
}

/** So long before its end a token is not used any more. */
const marginMs = 60_000;
const usualSeconds = 1800;

export function newTokens(send: Transport['send'], credentials: Credentials, secrets: Secrets, clock: Clock): Tokens {
  let current: { readonly value: string; readonly until: number } | undefined;
  let asking: Promise<Token> | undefined;
  secrets.add(credentials.clientSecret);

  const ask = async (): Promise<Token> => {
    const form = { client_id: credentials.clientId, client_secret: credentials.clientSecret };
    const answer = await send({
      method: 'POST',
      path: '/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...form }).toString(),
    });
    if (answer.type !== 'answer') return { type: 'unreachable', reason: answer.reason };
    const { status, body, problems } = readAnswer(answer.status, answer.body);
    if (status >= 500) return { type: 'unreachable', reason: `it answers ${status}` };
    const value = body?.access_token;
    if (status !== 200 || typeof value !== 'string' || value === '') {
      const reason = problems.join('; ') || `it answers ${status} to the request for a token`;
      return { type: 'refused', status, reason };
    }
    secrets.add(value);
    const seconds = typeof body?.expires_in === 'number' ? body.expires_in : usualSeconds;
    // A life shorter than the margin is used for half of itself.
    current = { value, until: clock.now() + Math.max(seconds * 1000 - marginMs, seconds * 500) };
    return { type: 'token', value };
  };

  return {
    get: async () => {
      if (current && clock.now() < current.until) return { type: 'token', value: current.value };
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    drop: (value) => {
      if (current?.value === value) current = undefined;
    },
  };
}
