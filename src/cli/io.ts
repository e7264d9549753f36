import { createInterface } from 'node:readline/promises';

/** Where a command's words go, and what it may know of the terminal. Results to stdout, talk and progress to stderr. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether stdout is a terminal that wants colour. */
  readonly colour: boolean;
  readonly errColour: boolean;
  readonly width: number;
  /** Somebody can be asked. */
  readonly interactive: boolean;
  /** stderr is a terminal whose last line may be rewritten. */
  readonly liveLine: boolean;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly ask: (question: string) => Promise<string>;
}

/** Now, as the model counts time. */
export const seconds = (io: Pick<Io, 'now'>): number => Math.floor(io.now() / 1000);

export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', readerLeft);
  const { env } = process;
  const wants = (stream: NodeJS.WriteStream) => stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour: wants(process.stdout),
    errColour: wants(process.stderr),
    width: Math.min(140, process.stdout.columns ?? 100),
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    liveLine: process.stderr.isTTY === true && env.TERM !== 'dumb',
    cwd: process.cwd(),
    env,
    now: Date.now,
    ask: async (question) => {
      const lines = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return await lines.question(question);
      } finally {
        lines.close();
      }
    },
  };
}

/** `… | head` closes its end. That ends no command: an apply that nobody listens to any more still has to come to its end. */
function readerLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
