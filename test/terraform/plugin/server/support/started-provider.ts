import { spawn } from 'node:child_process';
import { connect, type TLSSocket } from 'node:tls';
import { onTestFinished } from 'vitest';
import { type ServerCertificate, selfSigned } from '../../../../../src/terraform/plugin/server/certificate.ts';
import { eventually } from './eventually.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface StartedProvider {
  readonly pid: number;
  readonly line: string;
  readonly address: string;
  /** The certificate that it announced, in PEM. */
  readonly certificate: string;
  /** All it printed so far. */
  stdout(): string;
  stderr(): string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  signal(name: NodeJS.Signals): void;
  readonly client: ServerCertificate;
}

export const cookie = { TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2' };

/** Starts a provider as Terraform does, with a certificate of our own, up to its handshake. */
export async function startProvider(
  program: string,
  environment: { readonly [name: string]: string } = {},
): Promise<StartedProvider> {
  const client = selfSigned(Date.now());
  const child = spawn(program, {
    env: {
      PATH: process.env.PATH,
      TMPDIR: temporaryFolder(),
      ...cookie,
      PLUGIN_PROTOCOL_VERSIONS: '5,6',
      PLUGIN_CLIENT_CERT: client.pem,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (bytes) => (stdout += bytes));
  child.stderr.on('data', (bytes) => (stderr += bytes));
  const ended = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'lost')),
  );
  const line = await eventually('the handshake', () => stdout.includes('\n') && stdout.split('\n')[0]);
  const [, , network, address = '', , der = ''] = line.split('|');
  return {
    pid: child.pid ?? 0,
    line,
    address: network === 'unix' ? address : address.replace(/^.*:/, ''),
    certificate: `-----BEGIN CERTIFICATE-----\n${der}${'='.repeat((4 - (der.length % 4)) % 4)}\n-----END CERTIFICATE-----\n`,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    signal: (name) => void child.kill(name),
    client,
  };
}

/** A connection as Terraform makes it, or with another certificate, or none. Rejects if it is refused. */
export function connectTo(
  provider: StartedProvider,
  certificate: ServerCertificate | null = provider.client,
): Promise<TLSSocket> {
  const { address } = provider;
  const where = /^\d+$/.test(address) ? { host: '127.0.0.1', port: Number(address) } : { path: address };
  return new Promise((resolve, reject) => {
    const socket = connect({
      ...where,
      ca: provider.certificate,
      servername: 'localhost',
      ALPNProtocols: ['h2'],
      ...(certificate ? { cert: certificate.pem, key: certificate.key } : {}),
    });
    onTestFinished(() => void socket.destroy());
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('closed')));
    // In TLS 1.3 a client hears of its refusal after it believes to be connected: the server's first HTTP/2 frame proves
    // that it was let in.
    socket.once('data', () => resolve(socket));
  });
}
