import type { Socket } from 'node:net';

/** In milliseconds. Terraform connects within a minute or gives up. */
const patience = { firstConnection: 60_000, look: 500 };

export interface Awaiting {
  connected(socket: Socket): void;
  /** Nobody needs the provider any more. */
  over(why: string): void;
}

/**
 * Terraform keeps the one connection it makes, so its end is the end of Terraform's interest, even where Terraform was
 * killed. Before there is one, only the parent process can tell whether anybody will come. Gives what takes connections.
 */
export function onlyConnection({ connected, over }: Awaiting): (socket: Socket) => void {
  let connection: Socket | undefined;
  const parent = process.ppid;
  const started = Date.now();
  const watch = setInterval(() => {
    if (process.ppid !== parent) over('Terraform is gone');
    else if (Date.now() - started > patience.firstConnection) over('nobody connected');
  }, patience.look);
  return (socket) => {
    if (connection) return void socket.destroy();
    clearInterval(watch);
    connection = socket;
    socket.on('close', () => over('the connection is closed'));
    connected(socket);
  };
}
