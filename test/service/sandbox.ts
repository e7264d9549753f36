import { createService } from '../../src/service/create-service.ts';
import type { ServiceRequest, ServiceResponse } from '../../src/service/handler.ts';
import { createAccount, type SeedGroup } from '../../src/service/seed.ts';
import { type Served, serve } from '../../src/service/server.ts';
import { openStorage, type Storage } from '../../src/service/storage.ts';
import type { Traps } from '../../src/service/traps.ts';

export const policies = '/policy-management/cloud-gateway/v1';
export const paths = {
  folders: `${policies}/secure-messaging/folders`,
  definitions: `${policies}/secure-messaging/definitions`,
  policies: `${policies}/secure-messaging/policies`,
  bypasses: `${policies}/secure-messaging-bypass/policies`,
  contentFolders: `${policies}/content-examination/folders`,
  contentDefinitions: `${policies}/content-examination/definitions`,
  contentPolicies: `${policies}/content-examination/policies`,
  groups: '/directory/cloud-gateway/v1/groups',
  account: '/account/cloud-gateway/v1/account',
} as const;

export const credentials = { clientId: 'ann', clientSecret: 'correct horse' };
export const day = 86_400;
export const noon = Date.UTC(2026, 10, 22, 12);

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by tests, which say what they expect.
export type Json = any;

export interface Sandbox {
  readonly storage: Storage;
  /** Moves by hand only. */
  readonly clock: { now: number };
  readonly url: string;
  /** Without a token of its own. */
  readonly send: (request: Partial<ServiceRequest>) => Promise<ServiceResponse>;
  readonly call: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: Json }>;
  /** A call that must succeed; gives the body. */
  readonly must: (method: string, path: string, body?: unknown) => Promise<Json>;
  /** All pages. */
  readonly all: (path: string) => Promise<Json[]>;
  readonly close: () => Promise<void>;
}

export interface SandboxOptions {
  readonly edition?: 'full' | 'lite';
  readonly traps?: Traps;
  readonly file?: string;
  readonly groups?: readonly SeedGroup[];
  /** Over a socket, or by calling the handler. */
  readonly served?: boolean;
  readonly now?: number;
}

/** A new account (or the one that the file holds) behind the modelled service. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { edition = 'full', traps = {}, file = ':memory:', groups = [], served = true, now = noon } = options;
  const clock = { now };
  const storage = openStorage(file);
  if (storage.isNew()) {
    const facts = { maxRetentionSeconds: 365 * day, internalDomains: ['acme.example'], recipientLimit: 500 };
    createAccount(storage, { id: 'acme-test', edition, ...facts, userAttributes: ['department'], groups }, now);
  }
  const service = createService({ storage, clock: () => clock.now, credentials, traps });
  const server: Served | undefined = served ? await serve(service.handle, { port: 0 }) : undefined;
  const send = server ? overSocket(server.url) : direct(service.handle);
  const token = await newToken(send);

  const call: Sandbox['call'] = async (method, path, body) => {
    const [bare = '', query = ''] = path.split('?');
    const response = await send({
      method,
      path: bare,
      query: Object.fromEntries(new URLSearchParams(query)),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: response.body === '' ? undefined : JSON.parse(response.body) };
  };
  const must: Sandbox['must'] = async (...request) => {
    const { status, body } = await call(...request);
    if (status >= 300) throw new Error(`${request[0]} ${request[1]}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const all: Sandbox['all'] = async (path) => {
    const items: Json[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const page: Json = await must('GET', `${path}?pageSize=100${next === '' ? '' : `&pageToken=${next}`}`);
      items.push(...page.data);
      next = page.meta.pagination.next;
    }
    return items;
  };
  const close = async () => {
    await server?.close();
    service.close();
  };
  return { storage, clock, url: server?.url ?? '', send, call, must, all, close };
}

export async function newToken(send: Sandbox['send']): Promise<string> {
  const { clientId, clientSecret } = credentials;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const response = await send({
    method: 'POST',
    path: '/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
  return JSON.parse(response.body).access_token;
}

const direct =
  (handle: (request: ServiceRequest) => Promise<ServiceResponse>): Sandbox['send'] =>
  (request) =>
    handle({ method: 'GET', path: '/', query: {}, headers: {}, ...request });

const overSocket =
  (url: string): Sandbox['send'] =>
  async ({ method = 'GET', path = '/', query = {}, headers = {}, body }) => {
    const search = new URLSearchParams(query).toString();
    const response = await fetch(`${url}${path}${search && `?${search}`}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers.entries()),
      body: await response.text(),
    };
  };
