import type { Result } from '../account.ts';
import { type Client, newClient } from '../client/client.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Credentials } from '../transport.ts';
import { readEndpoint } from './endpoint.ts';
import { type HttpOptions, newHttpTransport } from './transport.ts';

/** An account that is reached over HTTP. Nothing is sent before it is used. */
export function openService(
  address: string,
  credentials: Credentials,
  { clock = systemClock, ...http }: HttpOptions & { readonly clock?: Clock } = {},
): Result<Client> {
  const url = readEndpoint(address);
  return url.ok ? { ok: true, value: newClient(newHttpTransport(url.value, http), credentials, clock) } : url;
}
