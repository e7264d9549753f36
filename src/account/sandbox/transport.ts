import type { Service } from '../../service/create-service.ts';
import type { Transport, TransportAnswer } from '../transport.ts';

/** Calls the service's handler in this process: the same requests, without a socket. */
export function newEmbeddedTransport(service: Service, target: string): Transport {
  return {
    target,
    send: async ({ method, path, query = {}, headers, body }): Promise<TransportAnswer> => {
      const answer = await service.handle({ method, path, query, headers, ...(body === undefined ? {} : { body }) });
      if (answer.lost) return { type: 'unknown', reason: 'the connection was cut' };
      return { type: 'answer', status: answer.status, headers: answer.headers, body: answer.body };
    },
    close: async () => service.close(),
  };
}
