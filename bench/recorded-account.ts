import { newClient } from '../src/account/client/client.ts';
import { systemClock } from '../src/account/clock.ts';
import { newEmbeddedTransport } from '../src/account/sandbox/transport.ts';
import type { Transport, TransportRequest } from '../src/account/transport.ts';
import type { Configuration } from '../src/model/configuration.ts';
import { emptyAccount } from '../src/plan/empty-account.ts';
import { createService } from '../src/service/create-service.ts';
import { createAccount } from '../src/service/seed.ts';
import { openStorage } from '../src/service/storage.ts';
import { planFor } from './plan-for.ts';

const credentials = { clientId: 'bench', clientSecret: 'bench' };

/** The answers of an account that is as a configuration says, by request: what the service said, replayed. */
export interface RecordedAccount {
  readonly answers: ReadonlyMap<string, { readonly headers: Readonly<Record<string, string>>; readonly body: string }>;
  /** A client that hears these answers again. */
  readonly replay: () => ReturnType<typeof newClient>;
  /** The texts of all pages. */
  readonly pages: readonly string[];
}

/** Makes the account in the modelled service, in memory, and listens while a client reads it. */
export async function recordAccount(configuration: Configuration): Promise<RecordedAccount> {
  const storage = openStorage(':memory:');
  const { facts } = configuration;
  createAccount(
    storage,
    {
      id: facts.id ?? 'bench',
      edition: facts.edition,
      maxRetentionSeconds: facts.maxRetention,
      internalDomains: facts.internalDomains,
      userAttributes: facts.attributes,
      recipientLimit: facts.recipientLimit,
    },
    Date.now(),
  );
  const service = createService({ storage, clock: Date.now, credentials });
  const transport = newEmbeddedTransport(service, 'bench');
  await make(configuration, newClient(transport, credentials, systemClock));
  const answers = new Map<string, { headers: Readonly<Record<string, string>>; body: string }>();
  const listening: Transport = {
    ...transport,
    send: async (request) => {
      const answer = await transport.send(request);
      if (answer.type === 'answer') answers.set(keyOf(request), { headers: answer.headers, body: answer.body });
      return answer;
    },
  };
  const read = await newClient(listening, credentials, systemClock).read();
  if (!read.ok) throw new Error(read.problem.message);
  service.close();
  const replaying: Transport = {
    target: 'bench',
    close: async () => {},
    send: async (request) => {
      const found = answers.get(keyOf(request));
      if (!found) throw new Error(`Nothing was recorded for ${keyOf(request)}`);
      return { type: 'answer', status: 200, ...found };
    },
  };
  return {
    answers,
    pages: [...answers.values()].map(({ body }) => body),
    replay: () => newClient(replaying, credentials, systemClock),
  };
}

const keyOf = ({ method, path, query }: TransportRequest) => `${method} ${path} ${JSON.stringify(query ?? {})}`;

/** Sends the calls of a plan without the care of an apply: nothing can be lost here. */
async function make(configuration: Configuration, client: ReturnType<typeof newClient>): Promise<void> {
  const read = await client.read();
  const account = read.ok ? read.value : emptyAccount(configuration);
  const made = new Map<number, string>();
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    if ('ref' in value) return made.get((value as { ref: number }).ref);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner)]));
  };
  for (const { n, method, path, body } of planFor(configuration, account).document.calls) {
    const done = await client.execute({
      method,
      path: path.map((segment) => fill(segment) as string),
      ...(body && { body: fill(body) as typeof body }),
    });
    if (done.type !== 'done') throw new Error(`Call ${n}: ${JSON.stringify(done)}`);
    if (typeof done.body?.id === 'string') made.set(n, done.body.id);
  }
}
