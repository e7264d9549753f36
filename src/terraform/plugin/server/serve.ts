/** A provider as the process that Terraform starts. */
import type { Socket } from 'node:net';
import type { Provider } from '../provider.ts';
import { selfSigned } from './certificate.ts';
import { debug } from './debug.ts';
import { ending } from './ending.ts';
import { grpcServer } from './grpc-server.ts';
import { handshakeLine, type Invitation, readInvitation } from './handshake.ts';
import { listen } from './listen.ts';
import { createLog, wantedLevel } from './log.ts';
import { onlyConnection } from './only-connection.ts';
import { type ProviderIdentity, shortName } from './provider-identity.ts';
import { secureServer } from './secure-server.ts';
import { createSession } from './session.ts';
import { takeStdout } from './stdout.ts';
import { surviveStrayExceptions } from './stray-exceptions.ts';

/** In milliseconds. Terraform closes the connection at once when its last call is answered. */
const closing = 250;

/**
 * Serves until Terraform is done or gone, then ends the process. Started by hand it says what it is and ends with code 1;
 * with `--debug` it stays, and Terraform can be attached to it. Settles once the provider can be called.
 */
export async function serve<Client>(provider: Provider<Client>, identity: ProviderIdentity): Promise<void> {
  if (process.argv.slice(2).some((argument) => argument === '--debug' || argument === '-debug')) {
    return debug(provider, identity);
  }
  const name = shortName(identity);
  const read = readInvitation(process.env, name);
  if ('refusal' in read) {
    process.stderr.write(`${read.refusal}\n`);
    process.exitCode = 1;
    return;
  }
  try {
    await converse(provider, identity, read.invitation);
  } catch (thrown) {
    process.stderr.write(`terraform-provider-${name} could not start: ${thrown}\n`);
    process.exit(1);
  }
}

async function converse<Client>(
  provider: Provider<Client>,
  identity: ProviderIdentity,
  invitation: Invitation,
): Promise<void> {
  const name = shortName(identity);
  const stdout = takeStdout();
  const log = createLog({ least: wantedLevel(process.env, name), module: name });
  // Ctrl-C in a terminal reaches the whole group of processes; Terraform asks for a stop in its own time.
  process.on('SIGINT', () => log('trace', 'SIGINT ignored'));
  surviveStrayExceptions(log);
  const session = createSession(provider, log);
  const certificate = selfSigned(Date.now());
  const server = secureServer(certificate, invitation.clientCertificate);
  const listener = await listen(server, invitation);
  const end = ending(log, session, listener);
  process.on('SIGTERM', () => end(143, 'SIGTERM'));
  process.on('SIGHUP', () => end(129, 'SIGHUP'));
  const answer = grpcServer(session.handlers, () => {
    setTimeout(() => end(0, 'asked to shut down'), closing);
  });
  const connected = (socket: Socket) => {
    // With the door shut behind Terraform, not even a provider that is killed leaves a socket behind.
    listener.close();
    answer(socket);
  };
  server.on('secureConnection', onlyConnection({ connected, over: (why) => end(0, why) }));
  stdout.write(handshakeLine(invitation, listener.address, certificate));
  log('debug', 'serving', { version: identity.version, network: listener.address.network });
}
