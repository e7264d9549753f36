import type { ServiceRequest, ServiceResponse } from '../../src/service/handler.ts';
import { addRaw, rootFolder } from '../../src/service/seed.ts';
import { type Operation, operationsAt } from './contract.ts';
import {
  credentials,
  day,
  type Json,
  newToken,
  noon,
  paths,
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from './sandbox.ts';

/** A request and what became of it. */
export interface Exchange {
  readonly operation: Operation;
  readonly request: ServiceRequest;
  readonly response: ServiceResponse;
}

type Send = (method: string, path: string, body?: unknown, query?: Record<string, string>) => Promise<Json>;
type Visit = (send: Send, sandbox: Sandbox) => Promise<unknown>;

/** Calls every operation in every way that its statuses tell of. */
export async function tour(): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const visit = async (visitor: Visit, options: SandboxOptions = {}, token?: string) => {
    const sandbox = await startSandbox({ served: false, ...options });
    const given = token ?? (await newToken(sandbox.send));
    const send: Send = async (method, path, body, query = {}) => {
      const form = path === '/oauth/token';
      const request: ServiceRequest = {
        method,
        path,
        query,
        headers: {
          'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
          ...(form ? {} : { authorization: `Bearer ${given}` }),
        },
        ...(body === undefined
          ? {}
          : { body: form ? new URLSearchParams(body as Json).toString() : JSON.stringify(body) }),
      };
      const response = await sandbox.send(request);
      // A method that the path does not have is what every operation of that path says of it.
      const meant = operationsAt(path).filter((one) => one.method === method || response.status === 405);
      exchanges.push(...meant.map((operation) => ({ operation, request, response })));
      return response.body === '' ? undefined : JSON.parse(response.body);
    };
    await visitor(send, sandbox);
    await sandbox.close().catch(() => {});
  };

  await visit(asItShouldBe);
  await visit(secureMessaging);
  await visit(liteAccount, { edition: 'lite' });
  await visit(contentExamination);
  await visit(profileGroups);
  await visit(everyOperation, {}, 'unknown');
  await visit(everyMethodButItsOwn);
  await visit(async (send, { clock }) => {
    clock.now += 1800 * 1000;
    await everyOperation(send);
  });
  await visit(everyOperation, { traps: { failWith200: { every: 1 } } });
  await visit(everyOperation, { traps: { rateLimit: { calls: 2, perMs: 1000 } } });
  await visit(async (send, { storage }) => {
    storage.close();
    await everyOperation(send);
  });
  return exchanges;
}

const nobody = 'x'.repeat(64);
const collections = Object.values(paths).filter((path) => path !== paths.account);
const members = (group: string) => `${paths.groups}/${group}/members`;

const token = (more: object) => ({
  grant_type: 'client_credentials',
  client_id: credentials.clientId,
  client_secret: credentials.clientSecret,
  ...more,
});

const asItShouldBe: Visit = async (send) => {
  await send('POST', '/oauth/token', token({}));
  await send('POST', '/oauth/token', token({ grant_type: 'password' }));
  await send('POST', '/oauth/token', token({ client_secret: 'wrong' }));
  await send('GET', paths.account);
  for (const path of collections) {
    await send('GET', path, undefined, { pageSize: '1' });
    await send('GET', path, undefined, { pageSize: '101' });
    await send('POST', path, { colour: 'red' });
    await send('GET', `${path}/${nobody}`);
    await send('PATCH', `${path}/${nobody}`, {});
    await send('DELETE', `${path}/${nobody}`);
  }
};

/** Made, read, changed, changed in a way that can't be, listed and deleted. */
async function lifeOf(send: Send, path: string, body: object, change: object): Promise<void> {
  const { id } = await send('POST', path, body);
  await send('GET', `${path}/${id}`);
  await send('PATCH', `${path}/${id}`, change);
  await send('PATCH', `${path}/${id}`, { colour: 'red' });
  await send('GET', path);
  await send('DELETE', `${path}/${id}`);
}

const scopes = (groupId: string, attributeId: string) => [
  { type: 'profile_group', groupId },
  { type: 'email_domain', domain: 'partner.example' },
  { type: 'individual_email_address', emailAddress: 'ann@acme.example' },
  { type: 'address_attribute_value', attribute: { id: attributeId, value: 'Legal' } },
  { type: 'internal_addresses' },
];

const validity = {
  fromDateTime: '2026-12-01T00:00:00Z',
  toDateTime: '2027-11-30T23:59:59+0000',
  sourceIPs: ['203.0.113.0/24'],
  fromPart: 'both',
  override: true,
};

/** Folders: a whole life, and what is refused. */
async function foldersOf(send: Send, path: string, root: string): Promise<string> {
  const { id } = await send('POST', path, { name: 'Partners' });
  const inner = await send('POST', path, { name: 'Inner', parentId: id });
  await lifeOf(send, path, { name: 'Other' }, { name: 'Another', parentId: null });
  await send('PATCH', `${path}/${id}`, { parentId: inner.id });
  await send('DELETE', `${path}/${id}`);
  await send('PATCH', `${path}/${root}`, { name: 'Mine' });
  await send('DELETE', `${path}/${root}`);
  return id;
}

const secureMessaging: Visit = async (send, { storage }) => {
  const folderId = await foldersOf(send, paths.folders, rootFolder(storage, 'secureMessagingFolder'));
  const group = await send('POST', paths.groups, { name: 'Finance' });
  const account = await send('GET', paths.account);
  const all = scopes(group.id, account.userAttributes[0].id);
  await lifeOf(send, paths.folders, { name: 'Legal', publishedTo: all }, { publishedTo: null });
  const definition = {
    description: 'Week',
    folderId,
    allowReply: true,
    expireAfterSeconds: 7 * day,
    extendBySeconds: day,
    customBanner: true,
    bannerType: 'html',
    bannerContent: '<p>Secure</p>',
  };
  await lifeOf(send, paths.definitions, definition, { neverExpire: true, extendBySeconds: null, customBanner: false });
  const { id } = await send('POST', paths.definitions, definition);
  const [builtin] = (await send('GET', paths.definitions)).data;
  await send('PATCH', `${paths.definitions}/${builtin.id}`, { allowPrint: true });
  await send('DELETE', `${paths.definitions}/${builtin.id}`);
  for (const to of all) {
    const body = { description: 'Finance', option: 'apply', definitionId: id, to, ...validity };
    await lifeOf(send, paths.policies, body, { toDateTime: null, option: 'no_action', definitionId: null });
  }
  const bypass = { description: 'Auditor', option: 'disable_secure_messaging', bidirectional: true };
  await lifeOf(send, paths.bypasses, bypass, { from: { type: 'external_addresses' }, to: null });
  await send('POST', paths.policies, { description: 'Finance', option: 'apply', definitionId: id });
  await send('DELETE', `${paths.definitions}/${id}`);
};

/** What only a lite account refuses. */
const liteAccount: Visit = async (send) => {
  const { id } = await send('POST', paths.folders, { name: 'Partners' });
  await send('POST', paths.definitions, { description: 'Week', folderId: id, expireAfterSeconds: 7 * day });
};

const contentExamination: Visit = async (send, { storage }) => {
  const folderId = await foldersOf(send, paths.contentFolders, rootFolder(storage, 'contentFolder'));
  const [builtin] = (await send('GET', paths.definitions)).data;
  const definition = {
    description: 'Marked',
    folderId,
    activationScore: 10,
    wordList: '10 [secure]',
    examineSubject: true,
  };
  const change = { secureMessagingDefinitionId: builtin.id, examineBody: true };
  await lifeOf(send, paths.contentDefinitions, definition, change);
  const { id } = await send('POST', paths.contentDefinitions, definition);
  const policy = { description: 'Marked', definitionId: id, bidirectional: true, ...validity };
  await lifeOf(send, paths.contentPolicies, policy, { enabled: false });
  await send('POST', paths.contentPolicies, policy);
  await send('DELETE', `${paths.contentDefinitions}/${id}`);
};

const profileGroups: Visit = async (send, { storage }) => {
  await lifeOf(send, paths.groups, { name: 'Finance', path: '/A/B' }, { path: null });
  const group = await send('POST', paths.groups, { name: 'Finance' });
  const other = await send('POST', paths.groups, { name: 'Team' });
  const good = [{ emailAddress: 'ann@acme.example' }, { domain: 'partner.example' }, { groupId: other.id }];
  const added = await send('POST', members(group.id), { members: good });
  await send('POST', members(group.id), { members: [...good, { emailAddress: 'nobody@x.example' }] });
  await send('POST', members(group.id), { members: [] });
  await send('GET', members(group.id), undefined, { pageSize: '2' });
  await send('GET', members(group.id), undefined, { pageSize: '0' });
  await send('DELETE', `${paths.groups}/${other.id}`);
  await send('DELETE', `${members(group.id)}/${added.data[0].id}`);
  await send('DELETE', `${members(group.id)}/${added.data[0].id}`);
  await send('GET', members(nobody));
  await send('POST', members(nobody), { members: good });

  const counsel = addRaw(storage, 'group', { name: 'Counsel', source: 'directory' }, noon);
  const kim = addRaw(storage, 'member', { memberOf: counsel, emailAddress: 'kim@law.example' }, noon);
  await send('POST', paths.groups, { name: 'Mine', source: 'directory' });
  await send('PATCH', `${paths.groups}/${counsel}`, { name: 'Mine' });
  await send('DELETE', `${paths.groups}/${counsel}`);
  await send('POST', members(counsel), { members: good });
  await send('DELETE', `${members(counsel)}/${kim}`);
};

/** Every operation once, for what a service answers to all of them alike. */
const everyOperation = async (send: Send): Promise<void> => {
  await send('GET', paths.account);
  await send('POST', '/oauth/token', token({}));
  for (const path of collections) {
    await send('GET', path);
    await send('POST', path, { name: 'New', description: 'New' });
    await send('GET', `${path}/${nobody}`);
    await send('PATCH', `${path}/${nobody}`, {});
    await send('DELETE', `${path}/${nobody}`);
  }
  await send('GET', members(nobody));
  await send('POST', members(nobody), { members: [{ domain: 'partner.example' }] });
  await send('DELETE', `${members(nobody)}/${nobody}`);
};

const everyMethodButItsOwn = async (send: Send): Promise<void> => {
  const items = collections.map((path) => `${path}/${nobody}`);
  const all = [
    '/oauth/token',
    paths.account,
    ...collections,
    ...items,
    members(nobody),
    `${members(nobody)}/${nobody}`,
  ];
  for (const path of all) await send('PUT', path, {});
};
