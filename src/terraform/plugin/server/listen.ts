/** A place for Terraform to call: a Unix socket in a folder of its own, or else a port of this machine. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Address } from './handshake.ts';

export interface Listener {
  readonly address: Address;
  /** No further connection, and nothing left in the file system. Those that exist go on. May be called again. */
  close(): void;
}

export interface ListenOptions {
  /** Absent: the folder for temporary files. */
  readonly folder?: string;
  readonly ports?: { readonly min: number; readonly max: number };
  /** Default: by platform. */
  readonly network?: Address['network'];
}

/** The smallest limit among the systems that have Unix sockets is 104 bytes, with the 0 at the end. */
const longestPath = 103;

/** Throws where no place can be had, e.g. since all ports of the range are in use. */
export async function listen(server: Server, options: ListenOptions): Promise<Listener> {
  const network = options.network ?? (process.platform === 'win32' ? 'tcp' : 'unix');
  const parent = options.folder ?? tmpdir();
  const fits = Buffer.byteLength(join(parent, 'plugin-XXXXXX', 'socket')) <= longestPath;
  return network === 'unix' && fits ? onSocket(server, parent) : onPort(server, options.ports ?? { min: 0, max: 0 });
}

async function onSocket(server: Server, parent: string): Promise<Listener> {
  // Only we may enter the folder, so nobody else gets as far as being refused.
  const folder = mkdtempSync(join(parent, 'plugin-'));
  const path = join(folder, 'socket');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    await bound(server, { path });
  } catch (thrown) {
    remove();
    throw thrown;
  }
  const close = () => {
    server.close();
    remove();
  };
  return { address: { network: 'unix', path }, close };
}

async function onPort(server: Server, ports: { readonly min: number; readonly max: number }): Promise<Listener> {
  const host = '127.0.0.1';
  for (let port = ports.min; port <= ports.max; port += 1) {
    try {
      await bound(server, { host, port });
    } catch (thrown) {
      if (inUse(thrown)) continue;
      throw thrown;
    }
    const address = server.address();
    const chosen = typeof address === 'object' && address !== null ? address.port : port;
    return { address: { network: 'tcp', host, port: chosen }, close: () => void server.close() };
  }
  throw new Error(`No port from ${ports.min} to ${ports.max} is free.`);
}

const inUse = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && (thrown.code === 'EADDRINUSE' || thrown.code === 'EACCES');

function bound(server: Server, where: { path: string } | { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
