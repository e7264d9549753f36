/**
 * A provider inside a process that Terraform didn't start: for a debugger, and for tests. Terraform finds it by the
 * variable TF_REATTACH_PROVIDERS, trusts whatever is there, and never ends it.
 */
import { createServer, type Socket } from 'node:net';
import type { Log, Provider } from '../provider.ts';
import { grpcServer } from './grpc-server.ts';
import { addressText, protocolVersion } from './handshake.ts';
import { type ListenOptions, listen } from './listen.ts';
import type { ProviderIdentity } from './provider-identity.ts';
import { createSession } from './session.ts';

export interface Attached {
  /** The value of TF_REATTACH_PROVIDERS. */
  readonly reattach: string;
  /** Ends all connections, aborts what is under way, and settles once it has ended. */
  close(): Promise<void>;
}

export interface ReattachOptions extends ListenOptions {
  /** Absent: nothing is logged. */
  readonly log?: Log;
}

/**
 * Terraform connects anew wherever it would have started a process, so each connection is configured by itself and
 * knows nothing of the others.
 */
export async function serveReattach<Client>(
  provider: Provider<Client>,
  identity: ProviderIdentity,
  options: ReattachOptions = {},
): Promise<Attached> {
  const { log = () => {} } = options;
  const connections = new Map<Socket, ReturnType<typeof createSession>>();
  const server = createServer((socket) => {
    const session = createSession(provider, log);
    connections.set(socket, session);
    socket.on('close', () => session.stop());
    socket.on('close', () => void session.idle().then(() => connections.delete(socket)));
    grpcServer(session.handlers, () => socket.end())(socket);
  });
  const listener = await listen(server, options);
  const { address } = listener;
  const reattach = {
    [identity.address]: {
      Protocol: 'grpc',
      ProtocolVersion: protocolVersion,
      Pid: process.pid,
      // A provider under test outlives each run of Terraform.
      Test: true,
      Addr: { Network: address.network, String: addressText(address) },
    },
  };
  const close = async () => {
    listener.close();
    for (const socket of connections.keys()) socket.destroy();
    await Promise.all([...connections.values()].map((session) => session.idle()));
  };
  return { reattach: JSON.stringify(reattach), close };
}
