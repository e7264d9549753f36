import { createService } from '../../src/service/create-service.ts';
import { createAccount } from '../../src/service/seed.ts';
import { openStorage } from '../../src/service/storage.ts';
import { credentials, newToken, noon, paths } from './sandbox.ts';

// A process that writes until it is killed, and says after each acknowledged write how many there were.
const storage = openStorage(process.argv[2] ?? '');
const facts = { edition: 'full', maxRetentionSeconds: 86_400, internalDomains: [], userAttributes: [] } as const;
createAccount(storage, { id: 'acme-test', ...facts, recipientLimit: 500 }, noon);
const { handle } = createService({ storage, clock: () => noon, credentials });
const token = await newToken((request) => handle({ method: 'GET', path: '/', query: {}, headers: {}, ...request }));
for (let n = 1; ; n++) {
  const body = JSON.stringify({ name: `Group ${n}` });
  const headers = { authorization: `Bearer ${token}` };
  const { status } = await handle({ method: 'POST', path: paths.groups, query: {}, headers, body });
  process.stdout.write(`${status} ${n}\n`);
}
