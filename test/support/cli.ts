import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const binary = join(root, 'dist/cli/main.js');

export interface Ran {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
  readonly ms: number;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Told of the process once it runs. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Starts the built command line, with nothing of this process's environment that could matter to it. */
export function startCli(args: readonly string[], { cwd = root, env = {} }: RunOptions = {}): ChildProcess {
  if (!existsSync(binary)) throw new Error('There is no build. Run `npm run build` first.');
  const { PATH, HOME, TMPDIR } = process.env;
  return spawn(process.execPath, [binary, ...args], {
    cwd,
    env: { ...given({ PATH, HOME, TMPDIR }), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs it to its end. Nothing is a terminal. */
export function cli(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const started = performance.now();
  const child = startCli(args, options);
  options.onStart?.(child);
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout?.on('data', (chunk) => out.push(chunk));
  child.stderr?.on('data', (chunk) => err.push(chunk));
  child.stdin?.on('error', () => {});
  child.stdin?.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({
        code,
        signal,
        out: Buffer.concat(out).toString('utf8'),
        err: Buffer.concat(err).toString('utf8'),
        ms: performance.now() - started,
      }),
    );
  });
}

const given = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** A folder that is gone when the tests of a file have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sealwright-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of an example, so that what it applies to is new. */
export function copyOfExample(name: string, to: string): string {
  cpSync(join(root, 'examples', name), to, {
    recursive: true,
    filter: (source) => !source.includes('.sealwright'),
  });
  return to;
}

/** A served sandbox, and how to end it. */
export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  readonly stop: () => Promise<number | null>;
}

export const serviceCredentials = {
  SECUREMESSAGING_CLIENT_ID: 'tester',
  SECUREMESSAGING_CLIENT_SECRET: 'Tr0ub4dor-and-3',
} as const;

/** `sealwright sandbox --port 0 …`, once it listens. */
export async function serveSandbox(args: readonly string[]): Promise<Served> {
  const child = startCli(['sandbox', '--port', '0', ...args], { env: serviceCredentials });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the sandbox did not start: ${said}`)));
  });
  return {
    url,
    child,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
