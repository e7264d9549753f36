import type { Transport, TransportAnswer, TransportRequest } from '../../../src/account/transport.ts';

export interface Scripted extends Transport {
  /** What was sent, as `GET /a?b=c`, tokens left out. */
  readonly sent: readonly string[];
  readonly tokens: readonly string[];
}

type Say = (request: TransportRequest, n: number) => TransportAnswer;

/** A service that says what the test wants; it gives out the tokens `token-1`, `token-2`, … */
export function scripted(say: Say, token: Say = usualToken): Scripted {
  const sent: string[] = [];
  const tokens: string[] = [];
  let asked = 0;
  return {
    target: 'https://service.example',
    sent,
    tokens,
    send: async (request) => {
      if (request.path === '/oauth/token') {
        asked += 1;
        return token(request, asked);
      }
      const query = request.query ? `?${new URLSearchParams(request.query)}` : '';
      sent.push(`${request.method} ${request.path}${query}`);
      tokens.push((request.headers.authorization ?? '').replace('Bearer ', ''));
      return say(request, sent.length);
    },
    close: async () => {},
  };
}

export const answer = (status: number, body: unknown, headers: Record<string, string> = {}): TransportAnswer => ({
  type: 'answer',
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

export const usualToken: Say = (_, n) => answer(200, { access_token: `token-${n}`, expires_in: 1800 });
