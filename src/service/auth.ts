import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { answer, refused } from './answer.ts';
import type { ServiceRequest, ServiceResponse } from './handler.ts';
import { bad, type Refusal, refuse } from './refusal.ts';

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

const lifeSeconds = 1800;

export interface Auth {
  readonly token: (request: ServiceRequest, now: number) => ServiceResponse;
  readonly check: (request: ServiceRequest, now: number) => Refusal | undefined;
}

/** A token says when it was given out, and is signed: so it outlives a restart, and no list of tokens is kept. */
export function newAuth({ clientId, clientSecret }: Credentials): Auth {
  const sign = (text: string) => createHmac('sha256', clientSecret).update(clientId).update('\0').update(text).digest();

  const token = (request: ServiceRequest, now: number): ServiceResponse => {
    const form = new URLSearchParams(request.body ?? '');
    if (form.get('grant_type') !== 'client_credentials') {
      return refused(bad('unsupported_grant_type', 'The grant type must be client_credentials.', 'grant_type'));
    }
    const known = same(form.get('client_id'), clientId) && same(form.get('client_secret'), clientSecret);
    if (!known) return refused(refuse(401, 'invalid_client', 'The client id or the client secret is wrong.'));
    const said = `${Math.floor(now)}.${randomBytes(9).toString('base64url')}`;
    const access_token = `${said}.${sign(said).toString('base64url')}`;
    return answer(200, { access_token, token_type: 'Bearer', expires_in: lifeSeconds });
  };

  const check = (request: ServiceRequest, now: number): Refusal | undefined => {
    const [, given] = /^Bearer ([^\s]+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (given === undefined)
      return refuse(401, 'unauthorized', 'The call needs an Authorization header with a bearer token.');
    const end = given.lastIndexOf('.');
    const said = given.slice(0, Math.max(end, 0));
    if (!same(given.slice(end + 1), sign(said).toString('base64url'))) {
      return refuse(401, 'unauthorized', 'The token is not known.');
    }
    return now >= Number.parseInt(said, 10) + lifeSeconds * 1000
      ? refuse(418, 'key_expired', 'The token has expired: ask for a new one.')
      : undefined;
  };

  return { token, check };
}

function same(given: string | null, wanted: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
