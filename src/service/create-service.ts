import { setTimeout as sleep } from 'node:timers/promises';
import { answer, refused } from './answer.ts';
import { type Credentials, newAuth } from './auth.ts';
import type { ServiceHandler, ServiceRequest, ServiceResponse } from './handler.ts';
import { newHistory, noHistory } from './history.ts';
import { disablePastEnd } from './past-end.ts';
import { newRateLimit } from './rate-limit.ts';
import { refuse } from './refusal.ts';
import type { Context, Endpoint, Method } from './routes/context.ts';
import { findRoute } from './routes/find-route.ts';
import { tokenPath } from './routes/table.ts';
import { showAsStored, showRotated } from './show.ts';
import type { Storage } from './storage.ts';
import { isChosen, type Traps } from './traps.ts';

export interface ServiceOptions {
  readonly storage: Storage;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly credentials: Credentials;
  readonly traps?: Traps;
}

export interface Service {
  readonly handle: ServiceHandler;
  /** Closes the storage too. */
  readonly close: () => void;
}

/** The modelled service: from here on down it knows nothing of ours, so that its refusals prove something. */
export function createService({ storage, clock, credentials, traps = {} }: ServiceOptions): Service {
  if (storage.isNew()) throw new Error('The storage holds no account yet: create one first');
  const auth = newAuth(credentials);
  const rate = newRateLimit(traps.rateLimit);
  const history = traps.propagationDelayMs ? newHistory(traps.propagationDelayMs) : noHistory;
  const unwatch = storage.watch((changes) => history.record(changes, clock()));
  let answers = 0;
  let writes = 0;

  const contextOf = (request: ServiceRequest, params: readonly string[], now: number): Context => {
    const world = storage.world();
    const ids = storage.ids();
    answers += 1;
    return {
      request,
      params,
      now,
      world,
      list: (kind, owner = 0) => history.list(world.list(kind, owner), kind, owner, now),
      get: (kind, id) => {
        const seq = ids.decode(id);
        const item = seq === undefined ? undefined : history.get(world.find(id), seq, now);
        return item?.kind === kind ? item : undefined;
      },
      write: (work) => storage.write(now, work),
      show: traps.rotateIds ? showRotated(ids, answers) : showAsStored,
      pageCap: traps.smallPages ?? Number.POSITIVE_INFINITY,
    };
  };

  const execute = (request: ServiceRequest, now: number): ServiceResponse => {
    if (request.path === tokenPath) {
      return request.method === 'POST' ? auth.token(request, now) : wrongMethod(['POST']);
    }
    const unauthorized = auth.check(request, now);
    if (unauthorized) return refused(unauthorized);
    const found = findRoute(request.path);
    if (!found) return refused(refuse(404, 'not_found', 'There is no such path.'));
    const { methods } = found.route;
    const endpoint = Object.hasOwn(methods, request.method) ? methods[request.method as Method] : undefined;
    if (!endpoint) return wrongMethod(Object.keys(methods));
    disablePastEnd(storage, now);
    const context = contextOf(request, found.params, now);
    return request.method === 'GET' ? endpoint(context) : trapped(endpoint, context);
  };

  const trapped = (endpoint: Endpoint, context: Context): ServiceResponse => {
    writes += 1;
    const falls = (trap: 'errorBefore' | 'failWith200' | 'loseAnswers') =>
      isChosen(traps[trap], writes, trap, traps.seed);
    if (falls('errorBefore')) return internal('The call was not executed.');
    if (falls('failWith200')) {
      return answer(200, { fail: [{ code: 'err_not_saved', message: 'The change was not saved.' }] });
    }
    const executed = endpoint(context);
    return falls('loseAnswers') ? { ...internal('Nobody knows.'), lost: true } : executed;
  };

  const handle: ServiceHandler = async (request) => {
    traps.onRequest?.(request);
    if (traps.latencyMs) await sleep(traps.latencyMs);
    const now = clock();
    const { free, headers } = rate.take(now);
    const done = free ? attempt(() => execute(request, now)) : tooMany();
    return { ...done, headers: { ...done.headers, ...headers } };
  };

  return {
    handle,
    close: () => {
      unwatch();
      storage.close();
    },
  };
}

const internal = (message: string) => refused(refuse(500, 'internal', message));
const tooMany = () => refused(refuse(429, 'too_many_requests', 'Too many calls: this one was not executed.'));
const wrongMethod = (allowed: readonly string[]) =>
  refused(refuse(405, 'method_not_allowed', `Only ${allowed.join(', ')} here.`), { allow: allowed.join(', ') });

/** The edge of the service: whatever goes wrong in it, the caller gets an answer. */
function attempt(work: () => ServiceResponse): ServiceResponse {
  try {
    return work();
  } catch (error) {
    return internal(`The service failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
