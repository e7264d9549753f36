/**
 * Stdout belongs to the handshake: Terraform reads its first line, and takes anything else for a broken provider. So it is
 * taken away from everybody else, and what they print goes to stderr, into Terraform's log.
 */
import { writeSync } from 'node:fs';

export interface Stdout {
  /** Writes to the real stdout, at once. Throws if nobody reads there any more. */
  write(text: string): void;
}

/** For the rest of this process's life. */
export function takeStdout(): Stdout {
  process.stdout.write = process.stderr.write.bind(process.stderr);
  // A reader that is gone is no reason to fall: what is being written to the account still has to be finished.
  process.stderr.on('error', () => {});
  process.stdout.on('error', () => {});
  return { write: (text) => void writeSync(1, text) };
}
